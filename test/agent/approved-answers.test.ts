import { beforeEach, describe, expect, test } from 'vitest';
import { findApprovedAnswer, hashPassage } from '#src/agent/questions/approved-answers.ts';
import type { ApprovedAnswer } from '#src/agent/questions/question-list.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import type { AccessLevel, KnowledgeDocument } from '#src/knowledge/document.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

const clock = createManualClock();
const ARTICLE = { text: 'Tổ cộng tác viên được hỗ trợ theo quy định hiện hành.', heading: 'Chế độ', article: '9' };
const QUESTION = 'Phụ cấp cộng tác viên mỗi tháng bao nhiêu?';
type Store = Awaited<ReturnType<typeof createMemoryKnowledge>>['store'];

let store: Store;
let approved: ApprovedAnswer[];

async function put(change: Partial<KnowledgeDocument> = {}, texts = [ARTICLE]): Promise<void> {
  const document = makeDocument({
    id: 'qc',
    title: 'Quy chế hoạt động',
    code: '61-QĐ/ĐU',
    effectiveFrom: '2026-01-02',
    ...change,
  });
  await store.replaceDocument(document, makePassages('qc', texts));
}

const ask = (question: string, access: AccessLevel[] = ['public', 'internal']) =>
  findApprovedAnswer(
    { question, access },
    { questions: { listApproved: () => Promise.resolve(approved) }, store, clock },
  );

beforeEach(async () => {
  ({ store } = await createMemoryKnowledge());
  await put();
  approved = [
    {
      id: 'i1',
      question: QUESTION,
      answer: 'Chưa quy định mức cụ thể; hỗ trợ theo quy định hiện hành.',
      passages: [{ id: 'qc:0', documentId: 'qc', hash: hashPassage(ARTICLE) }],
      approvedAt: '2026-11-20T01:00:00.000Z',
    },
  ];
});

describe('an approved answer', () => {
  test('is given to who asks the same, as approved and with its source', async () => {
    const answer = await ask('phu cap ctv hang thang la bao nhieu a');
    expect(answer).toMatchObject({ outcome: 'answered', passageIds: ['qc:0'] });
    expect(answer!.text).toBe(
      'Câu trả lời đã được duyệt:\nChưa quy định mức cụ thể; hỗ trợ theo quy định hiện hành.\n' +
        'Nguồn: Điều 9 Quy chế hoạt động (61-QĐ/ĐU).',
    );
    expect(answer!.citations).toMatchObject([{ n: 1, quote: ARTICLE.text, locator: 'Điều 9' }]);
  });

  test('is not given to another question', async () => {
    expect(await ask('Phụ cấp tổ trưởng mỗi tháng bao nhiêu?')).toBeUndefined();
  });

  test('is not given to who may not see what it rests on', async () => {
    expect(await ask(QUESTION, ['public'])).toBeUndefined();
    expect(await ask(QUESTION, [])).toBeUndefined();
  });

  test('lapses when the words or the heading of its passage change, not for white space', async () => {
    await put({}, [{ ...ARTICLE, text: ARTICLE.text.replace(' được', '\nđược') }]);
    expect(await ask(QUESTION)).toBeDefined();
    await put({}, [{ ...ARTICLE, text: `${ARTICLE.text} Mức 500.000 đồng.` }]);
    expect(await ask(QUESTION)).toBeUndefined();
    await put({}, [{ ...ARTICLE, heading: 'Chế độ, chính sách' }]);
    expect(await ask(QUESTION)).toBeUndefined();
  });

  test('lapses when its passage or its document is gone', async () => {
    await put({}, []);
    expect(await ask(QUESTION)).toBeUndefined();
    await store.removeDocument('qc');
    expect(await ask(QUESTION)).toBeUndefined();
  });

  test('lapses when its document is no longer in force, or not yet', async () => {
    await put({ effectiveTo: '2026-11-22' });
    expect(await ask(QUESTION)).toBeUndefined();
    await put({ effectiveTo: '2026-11-23' });
    expect(await ask(QUESTION)).toBeDefined();
    await put({ effectiveFrom: '2026-12-01' });
    expect(await ask(QUESTION)).toBeUndefined();
  });

  test('needs all its passages, and one without any is none', async () => {
    approved[0]!.passages.push({ id: 'qc:7', documentId: 'qc', hash: 'x' });
    expect(await ask(QUESTION)).toBeUndefined();
    approved[0]!.passages = [];
    expect(await ask(QUESTION)).toBeUndefined();
  });

  test('that lapsed leaves the way to an older one that stands', async () => {
    const lapsed = { ...approved[0]!, id: 'i2', passages: [{ id: 'qc:0', documentId: 'qc', hash: 'old' }] };
    approved = [lapsed, ...approved];
    expect(await ask(QUESTION)).toBeDefined();
  });
});
