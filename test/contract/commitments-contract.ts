import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Commitment, FoundCommitment } from '#src/commitments/commitment.ts';
import type { CommitmentStore } from '#src/commitments/commitment-store.ts';
import { reconcile } from '#src/commitments/reconcile.ts';
import { applyChange } from '#src/commitments/states.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { rememberRegister } from '#src/db/sql-commitment-cache.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { foundCommitment, makeCommitment } from '../fakes/commitments.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

const TODAY = '2026-11-10';

/** The register of commitments; run on each engine. */
export function describeCommitments(name: string, makePlace: MakePlace): void {
  describe(`the register of commitments in ${name}`, () => {
    let place: SqlPlace;
    let opened: Database[];
    let store: CommitmentStore;
    let database: Database;

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
      ({ database, store } = await connect());
    });

    afterEach(async () => {
      for (const each of opened) await each.destroy();
      await place.remove();
    });

    async function connect() {
      const connection = await openDatabase(place.location);
      opened.push(connection);
      const clock = createManualClock(`${TODAY}T01:00:00Z`);
      return { database: connection, store: createSqlCommitments(connection, { clock }) };
    }

    const read = (documentId: string, found: FoundCommitment[], to: CommitmentStore = store) =>
      to.replaceSource({ documentId, fingerprint: `${documentId} ${found.length}` }, (kept) =>
        reconcile(kept, found, { today: TODAY, isOver: false }),
      );
    const some = (count: number, documentId = 'd1') =>
      Array.from({ length: count }, (_, n) =>
        foundCommitment({ documentId, action: `gửi báo cáo chuyên đề thứ ${n} về Ban`, quote: `${n}` }),
      );
    const numbers = async (filter = {}) => (await store.list(filter)).map(({ number }) => number);

    test('what a document says is there whole, with numbers from 1 in reading order', async () => {
      await read('d1', some(3));
      const listed = await store.list();
      expect(listed.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3]);
      expect(await store.find(2)).toEqual(listed.find(({ number }) => number === 2));
      expect(await store.find(2)).toMatchObject({ ...some(3)[1], decision: 'confirmed', startsOn: TODAY });
      expect(await store.sources()).toEqual(new Map([['d1', 'd1 3']]));
    });

    test('reading the same again changes nothing; a number that is gone is not given again', async () => {
      await read('d1', some(3));
      const before = await store.list();
      await read('d1', some(3));
      expect(await store.list()).toEqual(before);
      await read('d1', some(2));
      await read('d1', [...some(2), foundCommitment({ action: 'niêm yết công khai kết quả tại nhà văn hóa' })]);
      expect((await numbers()).sort((a, b) => a - b)).toEqual([1, 2, 4]);
    });

    test('lists by decision, owner, document, next due day and difference', async () => {
      await read('d1', [
        foundCommitment({ action: 'báo cáo kết quả hằng tháng về Ban' }),
        foundCommitment({
          action: 'sửa cầu treo bản Nà Mẫu',
          owners: [
            { name: 'Phòng Kinh tế', id: 'agency:kinh-te' },
            { name: 'Ban', id: 'unit:ban-tgdv' },
          ],
          due: { words: '', rule: { kind: 'dates', days: ['2026-11-30'] } },
        }),
      ]);
      await read('d2', [
        foundCommitment({
          documentId: 'd2',
          action: 'theo dõi việc chung',
          confidence: 0.4,
          owners: [{ name: 'ai đó' }],
          due: { words: '', rule: { kind: 'ongoing' } },
        }),
      ]);
      expect(await numbers()).toEqual([1, 2, 3]);
      expect(await numbers({ decisions: ['proposed'] })).toEqual([3]);
      expect(await numbers({ decisions: [] })).toEqual([]);
      expect(await numbers({ owner: 'unit:ban-tgdv' })).toEqual([2]);
      expect(await numbers({ owner: 'ai đó' })).toEqual([]);
      expect(await numbers({ documentId: 'd2' })).toEqual([3]);
      expect(await numbers({ dueBy: '2026-11-25' })).toEqual([1]);
      await store.change(2, (one) => applyChange(one, { change: 'confirm', by: 'p1' }));
      await read('d1', []);
      expect(await numbers({ differs: true })).toEqual([2]);
    });

    test('a change is kept, moves the next due day, and one that throws changes nothing', async () => {
      await read('d1', some(1));
      const evidence = { kind: 'message', ref: 'm1' } as const;
      await store.change(1, (one) =>
        applyChange(one, { change: 'complete', dueOn: '2026-11-25', doneOn: TODAY, evidence, by: 'p1' }),
      );
      expect(await numbers({ dueBy: '2026-11-30' })).toEqual([]);
      expect(await numbers({ dueBy: '2026-12-25' })).toEqual([1]);
      const before = await store.find(1);
      await expect(
        store.change(1, () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.find(1)).toEqual(before);
      await expect(store.change(9, (one) => one)).rejects.toMatchObject({ code: 'not_found' });
      expect(await store.find(2.5)).toBeUndefined();
      expect(await store.find(1e12)).toBeUndefined();
    });

    test('many are added and changed together, or none of them', async () => {
      await read('d1', some(2));
      const draft = (id: string) => {
        const { number: _, documentId: __, ...rest } = makeCommitment({ id });
        return rest;
      };
      const before = await store.list();
      const rename = (number: number) => ({ number, change: (one: Commitment) => ({ ...one, action: 'sửa' }) });
      await expect(store.enterAll({ added: [draft('n1')], changes: [rename(1), rename(99)] })).rejects.toMatchObject({
        code: 'not_found',
      });
      expect(await store.list()).toEqual(before);
      await store.enterAll({ added: [draft('n1'), draft('n2')], changes: [rename(1), rename(2)] });
      expect((await numbers()).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      expect((await store.find(1))?.action).toBe('sửa');
      await store.enterAll({ added: [], changes: [] });
      expect(await numbers()).toHaveLength(4);
    });

    test('changes at once are all kept, and numbers are given once', async () => {
      // Two connections of one thread would wait for each other on SQLite, whose driver blocks.
      const other = name === 'SQLite' ? { store } : await connect();
      await read('d1', some(1));
      const complete = (month: number) => `2026-${month}-25`;
      await store.change(1, (one) => ({ ...one, startsOn: '2026-10-01' }));
      await Promise.all(
        [10, 11, 12].map((month, index) =>
          (index % 2 === 0 ? store : other.store).change(1, (one) =>
            applyChange(one, {
              change: 'complete',
              dueOn: complete(month),
              doneOn: TODAY,
              evidence: { kind: 'date' },
              by: 'p1',
            }),
          ),
        ),
      );
      expect(
        (await store.find(1))!.completions.map(({ dueOn }) => dueOn ?? '').sort((a, b) => (a < b ? -1 : 1)),
      ).toEqual([10, 11, 12].map(complete));
      await Promise.all([read('d2', some(20, 'd2')), read('d3', some(20, 'd3'), other.store)]);
      expect(new Set(await numbers()).size).toBe(41);
    });

    test('an officer adds what no document says', async () => {
      const { number: _, documentId: __, passageId: ___, ...draft } = makeCommitment({ id: 'own', decidedBy: 'p1' });
      expect(await store.add(draft)).toEqual({ ...draft, number: 1 });
      expect(await store.find(1)).toEqual({ ...draft, number: 1 });
      await store.forgetSources(['d1']);
      expect(await numbers()).toEqual([1]);
    });

    test('the words of a removed document leave with it, removed at once or by a run', async () => {
      const knowledge = createSqlKnowledgeStore(database);
      for (const id of ['d1', 'd2', 'd3']) {
        await knowledge.replaceDocument(makeDocument({ id }), makePassages(id, ['một']));
        await read(id, some(2, id));
      }
      await knowledge.removeDocument('d1');
      expect((await store.list()).map(({ documentId }) => documentId)).toEqual(['d2', 'd2', 'd3', 'd3']);
      const run = await knowledge.startRun();
      await run.remove('d2');
      expect(await store.list()).toHaveLength(4);
      await run.publish();
      expect((await store.list()).map(({ documentId }) => documentId)).toEqual(['d3', 'd3']);
      expect([...(await store.sources()).keys()]).toEqual(['d3']);
      expect(await database.selectFrom('commitment_owner').select('commitment_id').execute()).toHaveLength(2);
    });

    describe('remembered', () => {
      const clock = createManualClock(`${TODAY}T01:00:00Z`);
      const FILTERS = [
        {},
        { decisions: ['confirmed'] },
        { owner: 'agency:ubnd' },
        { owner: 'unit:mttq' },
        { documentId: 'd2' },
        { dueBy: '2026-11-25' },
        { dueBy: '2026-11-24' },
        { differs: true },
        { limit: 2 },
      ] as const;

      test('it lists what the register lists, whoever changes it in between', async () => {
        const remembered = rememberRegister(database, { clock });
        // Another process; on SQLite it has its turn when this one has ended its own.
        const other = await connect();
        const isSame = async () => {
          for (const filter of FILTERS) expect(await remembered.list(filter)).toEqual(await store.list(filter));
          expect(await remembered.find(1)).toEqual(await store.find(1));
        };
        await isSame();
        await read('d1', some(3), other.store);
        await read('d2', some(2, 'd2'));
        await isSame();
        await other.store.change(2, (one) => ({ ...one, owners: [{ name: 'Mặt trận', id: 'unit:mttq' }] }));
        await other.store.change(3, (one) => applyChange(one, { change: 'drop', reason: 'trùng', by: 'p1' }));
        await isSame();
        await read('d1', some(1), other.store);
        await isSame();
        await other.store.forgetSources(['d2']);
        await isSame();
        expect((await remembered.list()).map(({ number }) => number)).toEqual([1, 3]);
      });

      test('what did not change is not read again', async () => {
        const remembered = rememberRegister(database, { clock });
        await read('d1', some(3));
        const before = new Map((await remembered.list()).map((one) => [one.number, one]));
        await store.change(2, (one) => applyChange(one, { change: 'confirm', by: 'p1' }));
        const after = new Map((await remembered.list()).map((one) => [one.number, one]));
        expect([1, 2, 3].map((number) => after.get(number) === before.get(number))).toEqual([true, false, true]);
        expect(after.get(2)?.decidedBy).toBe('p1');
      });

      test('more than is read at once is there whole, asked for by many at the same time', async () => {
        await read('d1', some(2_003));
        const remembered = rememberRegister(database, { clock });
        const lists = await Promise.all([remembered.list(), remembered.list(), remembered.list({ limit: 5 })]);
        expect(lists.map(({ length }) => length)).toEqual([2_003, 2_003, 5]);
      });

      test('what it gives cannot be changed in place', async () => {
        await read('d1', some(1));
        const [one] = await rememberRegister(database, { clock }).list();
        expect(() => Object.assign(one!, { action: 'x' })).toThrow(TypeError);
      });
    });

    test('a list of 10,000 takes no longer than a person waits', async () => {
      await read('d1', some(10_000));
      const mine = [foundCommitment({ documentId: 'd2', owners: [{ name: 'Ban', id: 'unit:ban-tgdv' }] })];
      await read('d2', mine);
      const started = performance.now();
      expect(await store.list({ owner: 'unit:ban-tgdv' })).toHaveLength(1);
      expect(await store.list({ dueBy: '2026-11-30', limit: 20 })).toHaveLength(20);
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(await store.list()).toHaveLength(10_001);
    });
  });
}
