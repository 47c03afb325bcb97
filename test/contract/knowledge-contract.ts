import { afterEach, describe, expect, test } from 'vitest';
import type { KnowledgeIndex, SearchFilter } from '../../src/knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../../src/knowledge/knowledge-store.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

export interface OpenKnowledge {
  store: KnowledgeStore;
  index: KnowledgeIndex;
  close(): Promise<void>;
}

/** What every store and the index over it must do; run on each implementation. */
export function describeKnowledge(name: string, open: () => Promise<OpenKnowledge>): void {
  describe(`knowledge ${name}`, () => {
    let opened: OpenKnowledge[] = [];
    const openOne = async () => {
      const knowledge = await open();
      opened.push(knowledge);
      return knowledge;
    };
    const find = async ({ index }: OpenKnowledge, text: string, filter?: SearchFilter) =>
      (await index.search({ text, ...(filter && { filter }) })).hits.map((hit) => hit.passageId);

    afterEach(async () => {
      for (const knowledge of opened) await knowledge.close();
      opened = [];
    });

    test('an empty store finds nothing and says what was searched', async () => {
      const { index } = await openOne();
      const { hits, terms } = await index.search({ text: 'Thời hạn trả lời' });
      expect(hits).toEqual([]);
      expect(terms.map((term) => term.folded)).toEqual(['thoi', 'han', 'tra', 'loi']);
    });

    test('a document is found after refresh, with its passages as they were given', async () => {
      const knowledge = await openOne();
      const document = makeDocument({ id: 'a', code: '45-QĐ/ĐU', period: { from: 2021, to: 2025 } });
      const [first, second] = makePassages('a', ['Nộp báo cáo trước ngày 20.', 'Điều khoản thi hành.']);
      await knowledge.store.replaceDocument(document, [{ ...first!, page: 3, lowConfidence: true }, second!]);
      await knowledge.index.refresh();
      expect(await find(knowledge, 'nộp báo cáo ngày nào')).toEqual(['a:0']);
      expect(await knowledge.store.listDocuments()).toEqual([document]);
      expect(await knowledge.store.findPassages(['a:1', 'a:0'])).toEqual([
        second,
        { ...first!, page: 3, lowConfidence: true },
      ]);
      expect(await knowledge.store.documentPassages('a')).toEqual([
        { ...first!, page: 3, lowConfidence: true },
        second,
      ]);
    });

    test('documents are listed by path', async () => {
      const { store } = await openOne();
      for (const id of ['c', 'a', 'b']) await store.replaceDocument(makeDocument({ id }), makePassages(id, ['x']));
      expect((await store.listDocuments()).map((document) => document.id)).toEqual(['a', 'b', 'c']);
    });

    test('passages that are gone are left out', async () => {
      const { store } = await openOne();
      await store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['một']));
      expect((await store.findPassages(['b:0', 'a:0', 'a:1'])).map((passage) => passage.id)).toEqual(['a:0']);
      expect(await store.findPassages([])).toEqual([]);
    });

    test('a replaced document is found by its new words only', async () => {
      const knowledge = await openOne();
      await knowledge.store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['trước ngày hai lăm', 'cũ']));
      await knowledge.store.replaceDocument(makeDocument({ id: 'b' }), makePassages('b', ['chuyện khác']));
      await knowledge.index.refresh();
      await knowledge.store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['trước ngày hai mươi']));
      await knowledge.index.refresh();
      expect(await find(knowledge, 'hai lăm')).toEqual(['a:0']);
      expect((await knowledge.index.search({ text: 'lăm' })).terms[0]).toMatchObject({ passages: 0 });
      expect(await find(knowledge, 'cũ')).toEqual([]);
      expect(await knowledge.store.documentPassages('a')).toHaveLength(1);
    });

    test('a removed document is found no more and counts no more', async () => {
      const knowledge = await openOne();
      for (const id of ['a', 'b']) {
        await knowledge.store.replaceDocument(makeDocument({ id }), makePassages(id, [`vỉa hè ${id}`]));
      }
      await knowledge.index.refresh();
      expect(await knowledge.store.removeDocument('a')).toBe(true);
      expect(await knowledge.store.removeDocument('a')).toBe(false);
      await knowledge.index.refresh();
      const { hits, terms } = await knowledge.index.search({ text: 'vỉa hè' });
      expect(hits.map((hit) => hit.passageId)).toEqual(['b:0']);
      expect(terms.map((term) => term.passages)).toEqual([1, 1]);
      expect(await knowledge.store.documentPassages('a')).toEqual([]);
    });

    test('a document without passages can be kept', async () => {
      const knowledge = await openOne();
      await knowledge.store.replaceDocument(makeDocument({ id: 'a', title: 'Quy chế trống' }), []);
      await knowledge.index.refresh();
      expect(await find(knowledge, 'quy chế trống')).toEqual([]);
      expect(await knowledge.store.listDocuments()).toHaveLength(1);
    });

    test('many small documents, replaced and removed in between, are all found', async () => {
      const knowledge = await openOne();
      const word = (number: number) => `tu${'abcdefghij'[number % 10]}${'klmnopqrst'[Math.floor(number / 10)]}`;
      for (let number = 0; number < 60; number++) {
        const id = `n${number}`;
        await knowledge.store.replaceDocument(makeDocument({ id }), makePassages(id, ['cũ', `${word(number)} mới`]));
        if (number % 7 === 3) await knowledge.store.removeDocument(`n${number - 2}`);
        if (number % 10 === 0) await knowledge.index.refresh();
      }
      await knowledge.index.refresh();
      for (let number = 0; number < 60; number++) {
        const isRemoved = number % 7 === 1 && number + 2 < 60;
        const { hits } = await knowledge.index.search({ text: word(number), limit: 1 });
        expect(hits[0]?.passageId === `n${number}:1`).toBe(!isRemoved);
      }
    });

    const filters: [string, SearchFilter, string[]][] = [
      ['none', {}, ['cu', 'don-vi', 'moi', 'tin']],
      ['access', { access: ['public'] }, ['tin']],
      ['two levels', { access: ['public', 'unit:to-4'] }, ['don-vi', 'tin']],
      ['no level at all', { access: [] }, []],
      ['kind', { kinds: ['meeting_summary'] }, ['tin']],
      ['document', { documentIds: ['moi', 'missing'] }, ['moi']],
      ['no document at all', { documentIds: [] }, []],
      ['in force', { inForceOn: '2026-02-01' }, ['don-vi', 'moi', 'tin']],
      ['in force on the day of the change', { inForceOn: '2026-01-02' }, ['don-vi', 'moi', 'tin']],
      ['in force the day before', { inForceOn: '2026-01-01' }, ['cu', 'don-vi', 'tin']],
      ['ended', { endedOn: '2026-02-01' }, ['cu']],
      ['issued from', { issuedFrom: '2026-01-02' }, ['moi']],
      ['issued to', { issuedTo: '2025-12-31' }, ['cu']],
      ['several at once', { access: ['internal'], inForceOn: '2026-02-01', issuedFrom: '2026-01-01' }, ['moi']],
    ];
    test.each(filters)('filter: %s', async (_name, filter, expected) => {
      const knowledge = await openOne();
      const { store, index } = knowledge;
      const cu = { issuedOn: '2025-08-05', effectiveFrom: '2025-08-05', effectiveTo: '2026-01-02' };
      await store.replaceDocument(makeDocument({ id: 'cu', ...cu }), makePassages('cu', ['nộp báo cáo']));
      const moi = { issuedOn: '2026-01-02', effectiveFrom: '2026-01-02' };
      await store.replaceDocument(makeDocument({ id: 'moi', ...moi }), makePassages('moi', ['nộp báo cáo']));
      const tin = makeDocument({ id: 'tin', access: 'public', kind: 'meeting_summary' });
      await store.replaceDocument(tin, makePassages('tin', ['nộp báo cáo']));
      const unit = makeDocument({ id: 'don-vi', access: 'unit:to-4' });
      await store.replaceDocument(unit, makePassages('don-vi', ['nộp báo cáo']));
      await index.refresh();
      const { hits } = await index.search({ text: 'nộp báo cáo', filter });
      expect(hits.map((hit) => hit.documentId).sort()).toEqual(expected);
    });

    test('a filter that leaves out the best still fills the limit from the rest', async () => {
      const knowledge = await openOne();
      const { store, index } = knowledge;
      const best = Array.from({ length: 30 }, () => 'thời hạn trả lời phản ánh');
      await store.replaceDocument(makeDocument({ id: 'best' }), makePassages('best', best));
      const other = makeDocument({ id: 'other', access: 'public' });
      await store.replaceDocument(other, makePassages('other', ['nói thêm về thời hạn', 'phản ánh của dân', 'khác']));
      await index.refresh();
      const { hits } = await index.search({
        text: 'thời hạn trả lời phản ánh',
        filter: { access: ['public'] },
        limit: 2,
      });
      expect(hits.map((hit) => hit.passageId).sort()).toEqual(['other:0', 'other:1']);
    });
  });
}
