export interface VectorTables {
  /** Vectors of one model in one length. */
  vector_sets: {
    id: string;
    model: string;
    dimensions: number;
    /** 1 for the set that is searched, of which there is at most one. */
    serving: number;
    trusted: number;
    /** What was embedded so far, and what the model counted for it; PostgreSQL gives these as text. */
    characters: number | string;
    tokens: number | string;
    /** Grows with every change of its vectors. */
    revision: number;
    created_at: string;
  };
  vectors: {
    set_id: string;
    /** Of the text: see `knowledge/dense/passage-text.ts`. */
    hash: string;
    /** 32-bit floats, little-endian; empty when the model does not take the text. */
    bytes: Uint8Array;
  };
}
