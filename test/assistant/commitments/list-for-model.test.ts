import { afterEach, beforeEach, expect, it } from 'vitest';
import { createListCommitments } from '#src/assistant/commitments/list-for-model.ts';
import type { AccessLevel } from '#src/knowledge/document.ts';
import { type CommitmentRoom, DOCUMENTS, openCommitmentRoom } from './commitment-room.ts';

let room: CommitmentRoom;
beforeEach(async () => {
  room = await openCommitmentRoom();
});
afterEach(() => room.close());

const INTERNAL: readonly AccessLevel[] = ['public', 'internal'];
const open = (change: Partial<Parameters<typeof createListCommitments>[0]> = {}) =>
  createListCommitments({ ...room.deskOptions, local: false, ...change });

it('a model is told what the person may see and an officer has said yes to, with the clause', async () => {
  const found = await open()({ access: INTERNAL });
  expect(found).toHaveLength(6);
  expect(found[0]).toEqual({
    text: 'Gửi Hội đồng nhân dân phường báo cáo dư luận (mục III 12-CTr/ĐU-UBND)',
    owner: 'Ban Tuyên giáo và Dân vận',
    due: '2026-10-30',
    state: 'overdue',
  });
  expect(await open()({ access: ['public'] })).toEqual([]);
  expect(await open()({ access: [...INTERNAL, 'unit:mttq'] })).toHaveLength(7);
});

it('what stays on the office’s own machines is told to a model there only', async () => {
  const listDocuments = () =>
    Promise.resolve(DOCUMENTS.map((document) => ({ ...document, model: 'local-only' as const })));
  expect(await open({ listDocuments })({ access: INTERNAL })).toEqual([]);
  expect(await open({ listDocuments, local: true })({ access: INTERNAL })).toHaveLength(6);
});

it.each([
  [{ owner: 'UBND phường' }, 4],
  [{ owner: 'ban tuyen giao' }, 1],
  [{ owner: 'Sở Nội vụ' }, 0],
  [{ state: 'overdue' as const }, 3],
  [{ state: 'open' as const }, 3],
  [{ state: 'done' as const }, 0],
  [{ dueBefore: '2026-11-15' }, 3],
])('narrowed by %j', async (filter, count) => {
  expect(await open()({ access: INTERNAL, ...filter })).toHaveLength(count);
});
