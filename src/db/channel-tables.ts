export interface ChannelTables {
  process_lease: {
    name: string;
    /** Token of the acquisition that holds it, or held it last. */
    holder: string;
    /** The process that holds it, see `process-identity`. */
    owner: string;
    expires_at: string;
  };
  credential: {
    name: string;
    /** Encrypted, see `sealed-text`. */
    sealed: string;
    updated_at: string;
  };
}
