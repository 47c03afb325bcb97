import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCommitmentsReader } from '#src/app/read-digest-commitments.ts';
import { monthOf } from '#src/reports/digest/period.ts';
import {
  type CommitmentRoom,
  DOCUMENTS,
  openCommitmentRoom,
  REGISTER,
} from '../assistant/commitments/commitment-room.ts';

const SPAN = {
  period: monthOf('2026-11'),
  next: monthOf('2026-12'),
  countedOn: '2026-11-24',
  lateBefore: '2026-11-24',
};

let room: CommitmentRoom;
beforeEach(async () => {
  room = await openCommitmentRoom();
});
afterEach(() => room.close());

it('tells what officers may see: what is due, late and next, with number, owner and clause', async () => {
  const found = (await createCommitmentsReader(room.deskOptions)(SPAN))!;
  expect(found.due.map(({ number, state }) => [number, state])).toEqual([
    [1, 'late'],
    [8, 'late'],
    [2, 'late'],
    [3, 'open'],
  ]);
  expect(found.late.map(({ number }) => number)).toEqual([5, 1, 8, 2]);
  expect(found.next.map(({ number, due }) => [number, due])).toEqual([
    [4, '2026-12-20'],
    [3, '2026-12-25'],
  ]);
  expect(found.late[1]).toEqual({
    number: 1,
    action: 'Cung cấp thông tin dự án vành đai',
    owners: 'Ủy ban nhân dân phường',
    source: 'mục III 12-CTr/ĐU-UBND',
    due: '2026-11-05',
    state: 'late',
    restricted: false,
  });
});

it('marks what only one part of the office may see, and leaves out what waits for a yes', async () => {
  const { due, late, next } = (await createCommitmentsReader(room.deskOptions)(SPAN))!;
  const all = [...due, ...late, ...next];
  expect(new Set(all.filter(({ restricted }) => restricted).map(({ number }) => number))).toEqual(new Set([8]));
  expect(all.map(({ number }) => number)).not.toContain(7);
});

it('tells nothing of a document that is gone or of a unit that is none of the office', async () => {
  const [programme] = DOCUMENTS;
  const documents = [{ ...programme!, access: 'unit:khac' as const }];
  const read = createCommitmentsReader({ ...room.deskOptions, listDocuments: () => Promise.resolve(documents) });
  expect(await read(SPAN)).toBeUndefined();
});

it('an office without a register has no such section', async () => {
  const empty = await openCommitmentRoom([]);
  expect(await createCommitmentsReader(empty.deskOptions)(SPAN)).toBeUndefined();
  await empty.close();
  expect(REGISTER.length).toBeGreaterThan(0);
});
