import type { HistoryEntry, Report, ReporterThread, ReportPlace } from './report.ts';
import type { AuditEntry, Prompt, StoredDraft } from './report-store.ts';

/**
 * What the assistant changes of reports, made in the transaction that marks the message handled. Where somebody else was
 * faster it throws AppError `conflict` (retryable), and the message is handled again.
 */
export type ReportEffect =
  | { effect: 'save_report'; report: Report; entry: HistoryEntry; thread: ReporterThread }
  /** `report` and `entry` as `act` made them, of the version that was seen. */
  | { effect: 'change_report'; report: Report; entry: HistoryEntry }
  | { effect: 'keep_draft'; draft: StoredDraft }
  /** With `touchedAt` only what was not touched since; else throws `conflict`. */
  | { effect: 'drop_draft'; place: ReportPlace; touchedAt?: string }
  /** Throws `conflict` when it was touched since, or somebody reminded of it. */
  | { effect: 'remind_draft'; place: ReportPlace; touchedAt: string }
  /** `ifQueued`: only where the message that asks was queued before, and not left out as one that was sent once. */
  | { effect: 'ask_prompt'; prompt: Prompt; ifQueued?: true }
  | { effect: 'settle_prompt'; id: string }
  /** Something that is done once: throws `conflict` when it was done already. */
  | { effect: 'note_once'; code: string; kind: string; mark: string }
  | { effect: 'audit'; entry: AuditEntry };

const NAMES: ReadonlySet<string> = new Set<ReportEffect['effect']>([
  'save_report',
  'change_report',
  'keep_draft',
  'drop_draft',
  'remind_draft',
  'ask_prompt',
  'settle_prompt',
  'note_once',
  'audit',
]);

/** Effects are made in this process only, so the name decides. */
export function isReportEffect(effect: { readonly effect: string }): effect is ReportEffect {
  return NAMES.has(effect.effect);
}
