import { beforeAll, describe, expect, test } from 'vitest';
import type { KnowledgeIndex } from '../../src/knowledge/knowledge-index.ts';
import { createMemoryKnowledge } from '../../src/knowledge/memory-knowledge.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

const REGULATION = 'Quy chế phối hợp giữa Ban Tuyên giáo và Dân vận với Ủy ban nhân dân phường';
let index: KnowledgeIndex;

/** A decision with its regulation, another regulation, a law, a programme and a news item. */
beforeAll(async () => {
  const knowledge = await createMemoryKnowledge();
  const { store } = knowledge;
  index = knowledge.index;
  const decision = { id: 'qd45', title: `ban hành ${REGULATION}`, typeName: 'Quyết định', code: '45-QĐ/ĐU' };
  await store.replaceDocument(
    makeDocument(decision),
    makePassages('qd45', [
      { article: '1', text: 'Ban hành kèm theo Quyết định này Quy chế phối hợp.' },
      { article: '2', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      {
        article: '1',
        attachment: REGULATION,
        heading: 'Phạm vi điều chỉnh',
        text: 'Quy chế này quy định việc phối hợp.',
      },
      {
        article: '7',
        attachment: REGULATION,
        heading: 'Thời hạn trả lời',
        text: '1. Tiếp nhận trong ngày.\n2. Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc.\n3. Quá hạn thì báo cáo Thường trực Đảng ủy.',
      },
    ]),
  );
  await store.replaceDocument(
    makeDocument({ id: 'qd61', title: 'Quy chế hoạt động của Tổ cộng tác viên dư luận xã hội', code: '61-QĐ/ĐU' }),
    makePassages('qd61', [
      {
        article: '3',
        heading: 'Giải thích từ ngữ',
        text: '1. Dư luận xã hội là ý kiến chung của nhiều người.\n2. Phản ánh là việc báo tin.',
      },
      {
        article: '6',
        heading: 'Chế độ báo cáo',
        text: '1. Cộng tác viên nộp báo cáo trước ngày 20 hằng tháng.\n2. Báo cáo đột xuất nộp ngay.',
      },
      { article: '7', heading: 'Chế độ họp', text: 'Tổ họp mỗi quý một lần theo Quy định 238-QĐ/TW.' },
    ]),
  );
  await store.replaceDocument(
    makeDocument({ id: 'luat', title: 'Luật Tố tụng hành chính 2015' }),
    makePassages('luat', [
      { article: '142', heading: 'Hoãn phiên tòa', text: 'Tòa án hoãn phiên tòa khi đương sự vắng mặt.' },
      { article: '143', heading: 'Đình chỉ giải quyết vụ án', text: 'Người khởi kiện rút đơn thì vụ án bị đình chỉ.' },
    ]),
  );
  await store.replaceDocument(
    makeDocument({ id: 'gpmb', title: 'Thông báo về giải phóng mặt bằng', kind: 'meeting_summary' }),
    makePassages('gpmb', ['UBND phường chi trả tiền đền bù GPMB đường vành đai trong tháng 9.', 'Bác sĩ Kiên tư vấn.']),
  );
  await index.refresh();
});

const first = async (text: string) => (await index.search({ text })).hits[0]?.passageId;
const searched = async (text: string) => (await index.search({ text })).terms;

describe('ways of typing', () => {
  test.each([
    'Cộng tác viên nộp báo cáo ngày nào?',
    'cong tac vien nop bao cao ngay nao',
    'CỘNG TÁC VIÊN NỘP BÁO CÁO NGÀY NÀO',
    'Cộng tác viên nộp báo cáo ngày nào'.normalize('NFD'),
    'coongj tacs vieen nopj baos caos ngayf naof',
    'cộng tac vien nộp bao cáo ngay nào',
    'co65ng ta1c vien no65p ba1o cao ngay',
    'cogn tac vien npo bao coa ngay nao',
    'ctv nop bao cao ngay nao',
  ])('%j finds the clause on reports', async (text) => {
    expect(await first(text)).toBe('qd61:1');
  });

  test.each([
    ['đền bù giải phóng mặt bằng', 'gpmb:0'],
    ['den bu gpmb', 'gpmb:0'],
    ['ủy ban nhân dân chi trả tiền', 'gpmb:0'],
    ['ubnd chi tra tien', 'gpmb:0'],
    ['bác sỹ', 'gpmb:1'],
  ])('%j finds %s', async (text, passageId) => {
    expect(await first(text)).toBe(passageId);
  });

  test('a repaired syllable is told as typed and as searched', async () => {
    const terms = await searched('cơ quna được giao xuwr lys');
    expect(terms.map((term) => [term.typed, term.folded])).toEqual([
      ['cơ', 'co'],
      ['quna', 'quan'],
      ['được', 'duoc'],
      ['giao', 'giao'],
      ['xuwr', 'xu'],
      ['lys', 'ly'],
    ]);
  });
});

describe('what the terms say', () => {
  test('words that frame the question are marked', async () => {
    const terms = await searched('Dư luận xã hội là gì?');
    expect(terms.map((term) => term.scaffold)).toEqual([false, false, false, false, true, true]);
  });

  test('an unknown word stays as typed, with the highest weight', async () => {
    const terms = await searched('phản ánh blockchain');
    expect(terms[2]).toMatchObject({ typed: 'blockchain', folded: 'blockchain', passages: 0 });
    expect(terms[2]!.idf).toBeGreaterThan(Math.max(terms[0]!.idf, terms[1]!.idf));
  });

  test('a code is one term, known or not', async () => {
    expect(await searched('Quyết định 45-QĐ/ĐU')).toContainEqual(
      expect.objectContaining({ typed: '45-QĐ/ĐU', folded: '45-qd/du', passages: 4 }),
    );
    expect(await searched('Quyết định 999-QĐ/TW')).toContainEqual(
      expect.objectContaining({ folded: '999-qd/tw', passages: 0 }),
    );
  });

  test('each syllable of a long form is told with what was typed', async () => {
    expect((await searched('ubnd')).map((term) => [term.typed, term.folded])).toEqual([
      ['ubnd', 'uy'],
      ['ubnd', 'ban'],
      ['ubnd', 'nhan'],
      ['ubnd', 'dan'],
    ]);
  });
});

describe('documents and articles that are named', () => {
  test.each([
    ['Điều 143 Luật Tố tụng hành chính', 'luat:1'],
    ['dieu 143 luat to tung hanh chinh', 'luat:1'],
    ['theo khoản 1 Điều 143 Luật tố tụng hành chính 2015 thì sao', 'luat:1'],
    ['khoản 2 Điều 7 quy chế phối hợp', 'qd45:3'],
    ['dieu 7 quyet dinh 45-QĐ/ĐU', 'qd45:3'],
    ['điều 7 qd 45', 'qd45:3'],
    ['điều 1 quyết định 45-QĐ/ĐU', 'qd45:0'],
    ['điều 1 quy chế phối hợp', 'qd45:2'],
    ['điều 7 quy chế hoạt động của tổ cộng tác viên', 'qd61:2'],
    ['Điều 7 61-QĐ/ĐU', 'qd61:2'],
  ])('%j finds %s first', async (text, passageId) => {
    expect(await first(text)).toBe(passageId);
  });

  test('what is named is not shown to who may not see it', async () => {
    const filter = { access: ['public' as const] };
    expect((await index.search({ text: 'Điều 143 Luật Tố tụng hành chính', filter })).hits).toEqual([]);
  });

  test('a document that is only mentioned is found by its code', async () => {
    expect(await first('238-QĐ/TW')).toBe('qd61:2');
    expect(await first('238 qd tw')).toBe('qd61:2');
  });

  test('an article mentioned in passing does not push away what is asked', async () => {
    const text =
      'Người khởi kiện đã rút đơn, trừ trường hợp vắng mặt quy định tại Điều 142 Luật Tố tụng hành chính, thì vụ án bị đình chỉ giải quyết hay không?';
    expect(await first(text)).toBe('luat:1');
  });
});

test('a question for the meaning of a word finds the clause that defines it', async () => {
  expect(await first('Phản ánh là gì?')).toBe('qd61:0');
});

test.each([
  '',
  ' ',
  '?',
  'a',
  '👍👍👍',
  '\u0000\ud800',
  '"; DROP TABLE knowledge_documents; --',
  '<script>alert(1)</script>',
  'báo cáo '.repeat(50),
  'cộng tác viên nộp báo cáo trước ngày 20 '.repeat(500),
  'x'.repeat(20_000),
  Array.from({ length: 5000 }, (_, number) => `w${number}`).join(' '),
])('a strange question (%#) is answered with at most the limit', async (text) => {
  const { hits } = await index.search({ text, limit: 3 });
  expect(hits.length).toBeLessThanOrEqual(3);
  expect(hits.every((hit) => Number.isFinite(hit.score))).toBe(true);
});

test('a passage of tens of thousands of words is read to its end', async () => {
  const { store, index } = await createMemoryKnowledge();
  const filler = 'một hai ba bốn năm sáu bảy tám chín mười. '.repeat(4000);
  await store.replaceDocument(makeDocument({ id: 'long' }), makePassages('long', [`${filler}\n2. Kho bạc chi trả.`]));
  await store.replaceDocument(
    makeDocument({ id: 'short' }),
    makePassages('short', ['Kho của tổ. Bạc màu.', 'Chi bộ trả bài.']),
  );
  await index.refresh();
  expect((await index.search({ text: 'kho bạc chi trả' })).hits.map((hit) => hit.passageId)).toContain('long:0');
});

test('hits come best first and none twice, whatever the limit', async () => {
  for (const limit of [1, 5, 20, 100]) {
    const { hits } = await index.search({ text: 'quy chế phối hợp báo cáo phản ánh', limit });
    expect(new Set(hits.map((hit) => hit.passageId)).size).toBe(hits.length);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  }
});
