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
    /** Of its passages' hashes, in order; null in rows from before there were vectors. */
    text_hash: string | null;
    /** Whose texts count. */
    version_id: string;
  };
  /** A view: texts of the versions that count, with ids `<document_id>:<position>`. Ask for it by document, not by id. */
  knowledge_passages: Omit<KnowledgeTables['knowledge_texts'], 'version_id'> & { id: string; document_id: string };
  knowledge_texts: {
    version_id: string;
    position: number;
    /** LocatorStep[] as JSON. */
    locator: string;
    heading: string;
    text: string;
    page: number | null;
    /** 1 for what was read from a picture and may be misread. */
    low_confidence: number;
    /** Of what is embedded of it; null in rows from before there were vectors. */
    text_hash: string | null;
  };
  /** Versions that do not count: those a run has put aside, those before the last run, and what is to be cleared away. */
  knowledge_versions: {
    version_id: string;
    document_id: string;
    run_id: string;
    state: 'staged' | 'previous' | 'garbage';
    path: string;
    /** KnowledgeDocument as JSON; null where the document is to go (staged) or was not there (previous). */
    body: string | null;
    passages: number;
    /** Only while staged. */
    segment_id: string | null;
    /** As of documents. */
    text_hash: string | null;
  };
  knowledge_history: {
    /** Sorts by time. */
    id: string;
    document_id: string;
    at: string;
    what: string;
    code: string | null;
    path: string;
    detail: string | null;
  };
  knowledge_overrides: {
    /** See knowledge/identity.ts. */
    document_key: string;
    access: string | null;
    ended_on: string | null;
    at: string;
  };
  knowledge_files: {
    path: string;
    /** Size, time of change and inode of the file and of its sidecar. */
    stamp: string;
    seen_at: string;
    content_hash: string;
    /** The document for which the file stands; empty for files that hold documents. */
    document_id: string;
    /** Content hash of that document when the file was last dealt with; empty when it is kept out. */
    document_hash: string;
    /** Paths of the documents inside, as JSON. */
    members: string | null;
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
    /** 1 from a removal until its traces are gone from the files. */
    erase_pending: number;
  };
}
