import type { AccessLevel, DocumentKind } from '../src/knowledge/document.ts';
import type { ReadOptions } from './read-document.ts';

export interface IngestOptions extends ReadOptions {
  /** For documents whose sidecar does not say; unless given, as before where that was one unit, else `internal`. */
  access?: AccessLevel;
  kind?: DocumentKind;
  dryRun?: boolean;
  /** Ids of the office's units; where given, `unit:ID` must name one. */
  units?: ReadonlySet<string>;
  /** Shown paths of files that are being written: they are passed over, and nothing of them is taken for gone. */
  leaveOut?: ReadonlySet<string>;
  /** Removes documents below the paths whose file is gone. */
  prune?: boolean;
}

export type FileOutcome = 'added' | 'updated' | 'unchanged' | 'removed' | 'failed';

/** What became of one file. */
export interface FileRow {
  path: string;
  outcome: FileOutcome;
  passages?: number;
  code?: string;
  /** In Vietnamese, for a clerk. */
  reason?: string;
  warnings?: string[];
}
