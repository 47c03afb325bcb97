/** Tokens and sessions that change while we run. They are kept encrypted. */
export interface CredentialStore {
  /** Undefined when there is none. Throws AppError `config_invalid` when it was written under another key. */
  read(name: string): Promise<string | undefined>;
  /** Durable when its promise settles. */
  write(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
}
