import type { ReportRules } from './extract-report.ts';
import type { ReportDraft } from './report-draft.ts';
export interface ComparableReport { id: string; text: string; day: string; draft: ReportDraft }
export interface SimilarReport { id: string; score: number }
export function findSimilarReports(_report: ComparableReport, _others: readonly ComparableReport[], _options: { rules: ReportRules }): SimilarReport[] { return []; }
