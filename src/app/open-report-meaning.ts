import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createOpenAiEmbedder } from '../providers/openai-embedder.ts';
import { createReportMeaning, type ReportMeaning } from '../reports/report-meaning.ts';

/** Reports are compared by meaning too, with the model that embeds documents. */
export function openReportMeaning(embedding: NonNullable<Config['embedding']>, logger: Logger): ReportMeaning {
  return createReportMeaning({
    embedder: createOpenAiEmbedder(embedding),
    now: Date.now,
    onChange({ reachable, error }) {
      if (reachable) logger.info('reports are compared by meaning again');
      else logger.warn({ err: error }, 'reports are compared by words alone');
    },
  });
}
