import type { Counted } from './token-estimate.ts';

/** Vectors of one model in one length. Several may be kept; one is searched. */
export interface VectorSet {
  id: string;
  model: string;
  dimensions: number;
  /** Searched. At most one set is. */
  serving: boolean;
  /** Whether it has shown that it finds the office's passages by their headings; see `prove-model.ts`. */
  trusted: boolean;
  counted: Counted;
}

/** A text that wants a vector. */
export interface WantedText {
  hash: string;
  text: string;
}

export interface KeptVector {
  hash: string;
  /** Absent: the model does not take the text, and is not asked again. */
  vector?: Float32Array;
}

/** A passage with its vector. */
export interface SampledVector {
  heading: string;
  text: string;
  vector: Float32Array<ArrayBuffer>;
}

/** Where vectors are kept, as the work of embedding sees it. */
export interface VectorWriter {
  /** Newest first. */
  sets(): Promise<VectorSet[]>;
  /** The set of this model and length, made when there is none; it is the newest now. */
  openSet(model: string, dimensions: number): Promise<VectorSet>;
  /**
   * Different texts of passages that have no vector in the set (in no set at all where `setId` is absent), in the order
   * of their hashes, from the one after `after` ('' for the first). Empty: from there on all have one.
   */
  missing(setId: string | undefined, range: { after: string; limit: number }): Promise<WantedText[]>;
  /** Which of these, each once, have no vector in the set. */
  lacks(setId: string | undefined, hashes: readonly string[]): Promise<string[]>;
  /** Adds vectors, a transaction for all, and what the model counted. One that is there already stays. */
  keep(setId: string, vectors: readonly KeptVector[], counted: Counted): Promise<void>;
  /** At most so many different passages of the set, drawn by lot, the same at every call. */
  sample(setId: string, limit: number): Promise<SampledVector[]>;
  /** From now on this set is searched; the others, and their vectors, are deleted. */
  serve(setId: string, trusted: boolean): Promise<void>;
}

export interface PassageVector {
  position: number;
  /** Absent: the model did not take the passage. */
  vector?: Float32Array<ArrayBuffer>;
}

/** What changes whenever the passages or vectors of a document change. */
export interface DocumentVersion {
  documentId: string;
  version: string;
  passages: number;
}

/** The same, as the search sees it. Nothing here holds the event loop for long: many rows come in steps. */
export interface VectorReader {
  /** Differs from what it was before whenever documents, vectors or the serving set changed. */
  version(): Promise<string>;
  serving(): Promise<VectorSet | undefined>;
  documents(): Promise<DocumentVersion[]>;
  /** The passages of a document from `from` on that have a vector, in order, at most `limit`. */
  vectors(setId: string, request: { documentId: string; from: number; limit: number }): Promise<PassageVector[]>;
}
