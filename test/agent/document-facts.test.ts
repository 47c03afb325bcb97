import { beforeEach, describe, expect, test } from 'vitest';
import { answerDocumentFact } from '#src/agent/follow-up/document-facts.ts';
import type { DocumentFact } from '#src/agent/follow-up/phrases.ts';
import type { AccessLevel, KnowledgeDocument } from '#src/knowledge/document.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { judgeAnswer } from '#src/assistant/judge-answer.ts';
import { ADMISSION_TEXTS } from '#src/assistant/admission-texts.ts';
import { answerInConversation } from '#src/assistant/understand.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

const clock = createManualClock();
let store: Awaited<ReturnType<typeof createMemoryKnowledge>>['store'];
beforeEach(async () => void ({ store } = await createMemoryKnowledge()));

async function put(change: Partial<KnowledgeDocument> & { id: string }, texts: string[]): Promise<void> {
  await store.replaceDocument(
    makeDocument({ typeName: 'Quyết định', code: `${change.id}-QĐ/ĐU`, ...change }),
    makePassages(change.id, texts),
  );
}
const tell = async (asks: DocumentFact, access: AccessLevel[] = ['internal']) =>
  answerDocumentFact({ question: 'q', documentId: '45', asks, access }, { store, clock });

describe('what is known of a document as a whole', () => {
  test('stands with the place in the document that says it', async () => {
    await put({ id: '45', signer: 'Hoàng Văn Thành' }, ['Điều 1.', 'T/M BAN THƯỜNG VỤ\nBÍ THƯ\nHoàng Văn Thành']);
    const answer = await tell('signer');
    expect(answer).toMatchObject({
      outcome: 'answered',
      passageIds: ['45:1'],
      citations: [{ quote: 'Hoàng Văn Thành' }],
    });
    expect(answer!.text).toContain('Quyết định 45-QĐ/ĐU do Hoàng Văn Thành ký.');
  });

  test.each([
    ['signer', 'không đọc được'],
    ['signedOn', 'không đọc được'],
    ['issuer', 'không đọc được'],
  ] as const)('what nobody knows is not made up: %s', async (asks, words) => {
    await put({ id: '45' }, ['Điều 1.']);
    expect((await tell(asks))!.text).toContain(words);
  });

  test('a document that is gone or may not be seen is not spoken of', async () => {
    expect(await tell('force')).toBeUndefined();
    await put({ id: '45', access: 'unit:mttq' }, ['Điều 1.']);
    expect(await tell('force')).toBeUndefined();
  });

  test('in force, until when, not yet, ended, replaced', async () => {
    await put({ id: '45', effectiveFrom: '2026-03-12' }, ['Điều 1.']);
    expect((await tell('force'))!.text).toContain('đang có hiệu lực (từ 12/3/2026)');
    await put({ id: '45', effectiveTo: '2027-01-01' }, ['Điều 1.']);
    expect((await tell('force'))!.text).toContain('đến trước ngày 01/01/2027');
    await put({ id: '45', effectiveFrom: '2026-12-01' }, ['Điều 1.']);
    expect((await tell('force'))!.text).toContain('chưa có hiệu lực');
    await put({ id: '45', effectiveTo: '2026-11-22' }, ['Điều 1.']);
    expect((await tell('force'))!.text).toContain('đã hết hiệu lực từ 22/11/2026.');
    await put({ id: '45', effectiveTo: '2026-11-22', supersededBy: '99' }, ['Điều 1.']);
    await put({ id: '99', access: 'unit:mttq' }, ['Điều 1.']);
    expect((await tell('force'))!.text).not.toContain('99-QĐ/ĐU');
    expect((await tell('force', ['internal', 'unit:mttq']))!.text).toContain('thay thế bởi Quyết định 99-QĐ/ĐU');
  });
});

test('what is written without marks takes no spelling from what the person may not see', async () => {
  await put({ id: '45', access: 'internal' }, ['Đơn thư nặc danh được chuyển để tham khảo.']);
  const places = [{ passageId: '45:0', documentId: '45', name: 'Quy chế', code: '45-QĐ/ĐU' }];
  const before = { id: 'i', at: '', question: 'Ai xử lý phản ánh?', outcome: 'answered', mode: 'extractive', places };
  const ask = async (access: AccessLevel[]) => {
    const answer = (question: string) => Promise.resolve({ ...REFUSAL, question });
    const understood = await answerInConversation(
      { text: 'con don thu nac danh thi sao', turns: [before], access },
      { store, clock, answer },
    );
    return understood.rewritten;
  };
  expect(await ask(['internal'])).toContain('đơn thư nặc danh');
  expect(await ask(['public'])).toContain('don thu nac danh');
});

const REFUSAL = {
  outcome: 'not_found' as const,
  mode: 'extractive' as const,
  text: '',
  citations: [],
  sources: [],
  suggestions: [],
  passageIds: [],
};

test('a judgement of another answer than the last one changes nothing', () => {
  const judged = {
    id: 'i2',
    question: 'q',
    outcome: 'answered' as const,
    mode: 'extractive',
    passageIds: [],
    documentIds: [],
  };
  const talk = { turns: {}, judged };
  const given = { talk, who: 'lan', clock };
  expect(judgeAnswer({ questionId: 'i1', rating: 'wrong' }, given)).toEqual({
    text: ADMISSION_TEXTS.oldButtons,
    effects: [],
    talk,
  });
  expect(judgeAnswer({ questionId: 'i2', rating: 'wrong' }, given).effects).toHaveLength(1);
});
