/** A passage found by its vector. */
export interface NearPassage {
  documentId: string;
  position: number;
  /** Cosine of the angle between passage and question. */
  similarity: number;
}

export interface Nearest {
  /** Best first. */
  passages: NearPassage[];
  /** Whether the model has shown on the office's own documents that it finds what is meant. */
  trusted: boolean;
}

export interface NearestRequest {
  /** The question as it is searched. */
  text: string;
  /** Whether passages of this document may be found. */
  allows: (documentId: string) => boolean;
}

/** The search by meaning that stands beside the search by words. */
export interface DenseSearch {
  /** Undefined where words alone must do: no vectors yet, or no vector of the question in time. Never throws. */
  nearest(request: NearestRequest): Promise<Nearest | undefined>;
  /** Waits until the vectors that were stored before the call are searched. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}
