import { localDay, type Clock } from '../src/clock.ts';
import { createOwnerNames } from '../src/commitments/owners.ts';
import { syncCommitments, type SyncOptions, type SyncReport } from '../src/commitments/sync-commitments.ts';
import type { Database } from '../src/db/open-database.ts';
import { createSqlCommitments } from '../src/db/sql-commitments.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import type { Organisation } from '../src/organisation.ts';

export interface RegisterOptions {
  knowledge: KnowledgeStore;
  organisation: Organisation;
  clock: Clock;
}

/** Brings the register of commitments in line with the documents; to be called while no other run changes them. */
export function syncRegister(database: Database, options: RegisterOptions): Promise<SyncReport> {
  return syncCommitments(registerOptions(database, options));
}

/** Where the register is, and what names mean in it. */
export function registerOptions(database: Database, { knowledge, organisation, clock }: RegisterOptions): SyncOptions {
  const { office, units, agencies, areas } = organisation;
  return {
    knowledge,
    commitments: createSqlCommitments(database, { clock }),
    resolve: createOwnerNames(organisation),
    names: JSON.stringify({ office, units, agencies, areas }),
    today: localDay(clock.now()),
  };
}

/** What a clerk should know of it; undefined when nothing changed. */
export function describeSync({ added, proposed, removed, changed, gone }: SyncReport): string | undefined {
  if (added + removed + changed.length + gone.length === 0) return undefined;
  const counts = `${added} cam kết mới (${proposed} chờ duyệt), ${changed.length} thay đổi, ${removed} không còn`;
  const kept = changed.filter((one) => one.kept.length > 0).map(({ number }) => number);
  const look = [...kept, ...gone].sort((a, b) => a - b);
  const hint =
    look.length === 0
      ? ''
      : `; văn bản nay nói khác điều cán bộ đã nhập ở số ${look.join(', ')}: xem npm run commitments -- list --differs`;
  return `Sổ cam kết: ${counts}${hint}.`;
}
