export interface ChannelTables {
  process_lease: {
    name: string;
    /** Token of the acquisition that holds it, or held it last. */
    holder: string;
    expires_at: string;
  };
  credential: {
    name: string;
    /** Encrypted, see `sealed-text`. */
    sealed: string;
    updated_at: string;
  };
}
