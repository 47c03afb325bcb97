import type { EmbeddingConfig } from '../src/config.ts';
import { systemClock } from '../src/clock.ts';
import { createSqlProcessLeases } from '../src/db/sql-process-leases.ts';
import { createSqlVectorWriter } from '../src/db/sql-vectors.ts';
import type { Database } from '../src/db/open-database.ts';
import { toAppError } from '../src/errors.ts';
import { embedInTurn } from '../src/knowledge/dense/embedding-keeper.ts';
import type { EmbedProgress } from '../src/knowledge/dense/embed-missing.ts';
import { hashText, passageText } from '../src/knowledge/dense/passage-text.ts';
import { estimateTokens } from '../src/knowledge/dense/token-estimate.ts';
import type { VectorSet, VectorWriter } from '../src/knowledge/dense/vector-store.ts';
import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import { createOpenAiEmbedder } from '../src/providers/openai-embedder.ts';

/** What embedding would take, or took. */
export interface EmbeddingSummary {
  model: string;
  /** Different texts that have no vector yet (`--dry-run`), or that got one. */
  texts: number;
  /** An estimate before, what the model counted after; 0 where it does not say. */
  tokens: number;
  /** What so many tokens cost by EMBEDDING_PRICE. */
  cost?: { amount: number; currency: string };
  /** Texts that the model does not take. */
  refused?: number;
  /** Another process, usually the server, is at it and goes on. */
  elsewhere?: true;
  /** Why it did not come to an end; what was embedded is kept. */
  failed?: { code: string };
}

/** Counts what a dry run would have embedded. */
export interface EmbeddingMeter {
  add: (document: Pick<KnowledgeDocument, 'title'>, passages: readonly Passage[]) => void;
  total(): Promise<EmbeddingSummary>;
}

const PAGE = 1000;

/** Counts the given texts and those that are in the store, as far as they have no vector of this model yet. */
export function createEmbeddingMeter(database: Database, config: EmbeddingConfig): EmbeddingMeter {
  const writer = createSqlVectorWriter(database);
  const characters = new Map<string, number>();
  return {
    add({ title }, passages) {
      for (const passage of passages) {
        const text = passageText(title, passage);
        characters.set(hashText(text), text.length);
      }
    },
    async total() {
      const set = await findSet(writer, config);
      const lacking = new Set(await writer.lacks(set?.id, [...characters.keys()]));
      for (let after = ''; ;) {
        const stored = await writer.missing(set?.id, { after, limit: PAGE });
        if (stored.length === 0) break;
        for (const { hash, text } of stored) {
          lacking.add(hash);
          characters.set(hash, text.length);
        }
        after = stored.at(-1)!.hash;
      }
      const length = [...lacking].reduce((sum, hash) => sum + (characters.get(hash) ?? 0), 0);
      const tokens = estimateTokens(length, set?.counted);
      return { model: config.model, texts: lacking.size, tokens, ...costOf(tokens, config) };
    },
  };
}

async function findSet(writer: VectorWriter, config: EmbeddingConfig): Promise<VectorSet | undefined> {
  const sets = await writer.sets();
  return sets.find(
    ({ model, dimensions }) => model === config.model && dimensions === (config.dimensions ?? dimensions),
  );
}

function costOf(tokens: number, { price }: EmbeddingConfig): Pick<EmbeddingSummary, 'cost'> {
  if (price === undefined) return {};
  return { cost: { amount: (tokens * price.amount) / 1_000_000, currency: price.currency } };
}

/** Embeds whatever has no vector yet. Never throws for the endpoint's sake: words are searched without it. */
export async function embedDocuments(
  database: Database,
  config: EmbeddingConfig,
  { signal, onStored }: { signal: AbortSignal; onStored: (progress: EmbedProgress) => void },
): Promise<EmbeddingSummary> {
  let last: EmbedProgress = { embedded: 0, refused: 0, tokens: 0 };
  const summarise = (more: Pick<EmbeddingSummary, 'elsewhere' | 'failed'>): EmbeddingSummary => ({
    model: config.model,
    texts: last.embedded,
    tokens: last.tokens,
    ...costOf(last.tokens, config),
    ...(last.refused === 0 ? {} : { refused: last.refused }),
    ...more,
  });
  try {
    const done = await embedInTurn({
      writer: createSqlVectorWriter(database),
      embedder: createOpenAiEmbedder(config),
      turns: createSqlProcessLeases(database, { clock: systemClock }),
      signal,
      onStored: (progress) => {
        last = progress;
        onStored(progress);
      },
    });
    return summarise(done === undefined ? { elsewhere: true } : {});
  } catch (error) {
    return summarise({ failed: { code: toAppError(error).code } });
  }
}
