export interface Recording {
  bytes: Uint8Array;
  /** With the extension that belongs to what the bytes are: "giong-noi.ogg". */
  name: string;
  mimeType: string;
}

/** Writes down what is said. */
export interface Transcriber {
  /**
   * What is said, trimmed; empty when nothing is heard. Throws AppError `internal` whose message tells what failed and
   * nothing of what was said.
   */
  transcribe(recording: Recording, options: { signal: AbortSignal }): Promise<string>;
}
