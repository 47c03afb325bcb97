export interface EmbedOptions {
  /** Some models want to know which side of the search a text is on. */
  kind: 'passage' | 'query';
  signal: AbortSignal;
}

export interface Embedded {
  /** One for each text, in their order, all of one length, finite and not zero. */
  vectors: Float32Array<ArrayBuffer>[];
  /** As the model counted them, where it says. */
  tokens?: number;
}

/** Turns texts into vectors that lie near each other when the texts mean the same. */
export interface Embedder {
  model: string;
  /** Numbers in each vector, where they were asked for; else the model decides. */
  dimensions?: number;
  /**
   * One request. Throws AppError: `too_large` when a text or all of them together are more than the model takes,
   * `config_invalid` when the endpoint knows the model or the key not, `internal` for the rest; `retryable` and
   * `retryAfterMs` say whether and when the same may work.
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<Embedded>;
}
