import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { AuditEntry } from '../reports/report-store.ts';
import { applyReportEffect } from './sql-report-effects.ts';
import type { Database } from './open-database.ts';

export interface DigestLink {
  /** Name of the draft below `digests`, without ending. */
  file: string;
  /** Whom it was given to. */
  personId: string;
}

/** Links to drafts; what stands in a link is not kept. What is done with them is written to the audit log. */
export interface DigestLinks {
  /** `until`: ISO time of the first moment at which it is no longer valid. */
  create(link: DigestLink, until: string): Promise<string>;
  /** Undefined for one that is unknown or over. */
  find(token: string): Promise<DigestLink | undefined>;
  /** `name`: the file with its ending. */
  noteDownload(link: DigestLink, name: string): Promise<void>;
}

const TOKEN = /^[\w-]{43}$/;
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

interface LinksOptions {
  clock: Clock;
  newId: () => string;
}

export function createSqlDigestLinks(database: Database, { clock, newId }: LinksOptions): DigestLinks {
  const audit = (action: string, { personId }: DigestLink, detail: string): AuditEntry => ({
    id: newId(),
    at: clock.now().toISOString(),
    actor: personId,
    action,
    detail,
  });
  return {
    async create(link, until) {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const row = {
        token_hash: hash(token),
        file: link.file,
        person_id: link.personId,
        created_at: now.toISOString(),
        expires_at: until,
      };
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('digest_link').values(row).execute();
        const entry = audit('digest_link', link, link.file);
        await applyReportEffect(transaction, { effect: 'audit', entry }, { now });
      });
      return token;
    },

    async find(token) {
      if (!TOKEN.test(token)) return undefined;
      const row = await database
        .selectFrom('digest_link')
        .select(['file', 'person_id', 'expires_at'])
        .where('token_hash', '=', hash(token))
        .executeTakeFirst();
      if (row === undefined || row.expires_at <= clock.now().toISOString()) return undefined;
      return { file: row.file, personId: row.person_id };
    },

    async noteDownload(link, name) {
      const entry = audit('digest_download', link, name);
      await applyReportEffect(database, { effect: 'audit', entry }, { now: clock.now() });
    },
  };
}

/** Forgets links that are over. Returns how many went. */
export async function removeSpentDigestLinks(database: Database, now: Date): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('digest_link')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
