export interface KnowledgeTables {
  knowledge_documents: {
    id: string;
    path: string;
    /** KnowledgeDocument as JSON. */
    body: string;
    /** How many passages it has. */
    passages: number;
    /** The segment that holds its postings. */
    segment_id: string;
  };
  knowledge_passages: {
    id: string;
    document_id: string;
    position: number;
    /** LocatorStep[] as JSON. */
    locator: string;
    heading: string;
    text: string;
    page: number | null;
    /** 1 for what was read from a picture and may be misread. */
    low_confidence: number;
  };
  knowledge_segments: {
    id: string;
    /** Including those of documents that have left. */
    passages: number;
    /** 0 while its bytes are being written, piece by piece. */
    complete: number;
    created_at: string;
  };
  knowledge_segment_parts: {
    segment_id: string;
    position: number;
    bytes: Uint8Array;
  };
  /** One row. */
  knowledge_state: {
    id: number;
    /** Grows with every change of documents or segments. */
    generation: number;
  };
}
