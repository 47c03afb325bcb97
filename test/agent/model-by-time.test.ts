import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerCall, type HeardChat, type ModelServer, passageWith, startModelServer } from '../fakes/model-server.ts';
import { OFFICE, type OfficeDocument, openOffice } from './model-office.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(() => ({}));
});
afterEach(() => server.close());

const DAYS = (days: number) =>
  `Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn ${days} ngày làm việc kể từ ngày nhận được phản ánh`;
const says = (days: number) => (request: HeardChat) =>
  answerCall([{ text: DAYS(days), passages: [passageWith(request, `thời hạn ${days} ngày làm việc`)] }]);
const told = (request: HeardChat) => String(request.messages[1]!.content);

const THEN = 'Tại thời điểm 10/2025 cơ quan phải trả lời phản ánh trong mấy ngày?';

test('as of a time, the model is shown what was in force then, as such, and the answer says so once', async () => {
  server.script = says(15);
  const office = await openOffice({ server });
  const answer = await office.ask(THEN);
  expect(told(server.requests[0]!)).toContain('15 ngày làm việc');
  expect(told(server.requests[0]!)).not.toContain('thời hạn 5 ngày');
  expect(told(server.requests[0]!)).toContain('hieu_luc="còn hiệu lực"');
  expect(answer).toMatchObject({
    mode: 'model',
    lead: 'Theo văn bản có hiệu lực tại thời điểm 10/2025:',
    asOf: '2025-10-31',
  });
  expect(answer.text.split('\n')).toEqual([
    'Theo văn bản có hiệu lực tại thời điểm 10/2025:',
    `${DAYS(15)}.`,
    expect.stringMatching(/^Nguồn: khoản 2 Điều 7 .*17-QĐ\/ĐU/),
    expect.stringMatching(/^Lưu ý: Quyết định 17-QĐ\/ĐU .* đã được thay thế từ 12\/3\/2026 bởi Quyết định 45-QĐ\/ĐU/),
  ]);
});

test('as of a time, what came later is neither searched nor borne', async () => {
  server.script = (_, turn) =>
    turn === 1
      ? { calls: [{ name: 'search_documents', args: { query: 'thời hạn trả lời phản ánh' } }] }
      : answerCall([{ text: DAYS(5), passages: ['P1'] }]);
  const office = await openOffice({ server });
  const answer = await office.ask(THEN);
  expect(server.requests.map(({ body }) => body).join('\n')).not.toContain('trong thời hạn 5 ngày làm việc');
  expect(answer).toMatchObject({ mode: 'extractive', asOf: '2025-10-31' });
  expect(answer.text).toContain('15 ngày làm việc');
});

test('a time of which the documents say nothing is refused without a call', async () => {
  const office = await openOffice({ server });
  const answer = await office.ask('Tại thời điểm 5/2019 cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(answer).toMatchObject({ outcome: 'not_found', lacking: true });
  expect(answer.text).toContain('5/2019');
  expect(server.requests).toHaveLength(0);
});

test('"theo quy chế cũ" is answered by rules: they know which text that was', async () => {
  const office = await openOffice({ server });
  const answer = await office.ask('Theo quy chế cũ, cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(answer.text).toMatch(/^Theo văn bản trước đây, nay không còn hiệu lực:[^]*15 ngày/);
  expect(server.requests).toHaveLength(0);
});

test('"theo quy định hiện hành" shows the model only what is in force', async () => {
  server.script = (request, turn) =>
    turn === 1
      ? { calls: [{ name: 'search_documents', args: { query: 'quy chế tạm thời 15 ngày' } }] }
      : says(5)(request);
  const office = await openOffice({ server });
  const answer = await office.ask('Theo quy định hiện hành, cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(answer).toMatchObject({ mode: 'model' });
  expect(answer.text).toContain('5 ngày');
  expect(server.requests.map(({ body }) => body).join('\n')).not.toContain('thời hạn 15 ngày');
});

const AMENDING: OfficeDocument = {
  document: {
    id: 'sua-doi',
    title: 'sửa đổi Quy chế phối hợp',
    typeName: 'Quyết định',
    code: '80-QĐ/ĐU',
    issuedOn: '2026-10-01',
    effectiveFrom: '2026-10-01',
    model: 'local-only',
  },
  passages: ['Bổ sung một khoản về họp giao ban.'],
};
const amended = (by: OfficeDocument): OfficeDocument[] => [
  ...OFFICE.map((one) =>
    one.document.id === 'quy-che' ? { ...one, document: { ...one.document, amendedBy: [by.document.id] } } : one,
  ),
  by,
];

test('a text that was amended says by which, also by one that the model may not be shown', async () => {
  server.script = says(5);
  const office = await openOffice({ server, documents: amended(AMENDING) });
  const { mode, text } = await office.ask('Cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(mode).toBe('model');
  expect(text).toContain('đã được sửa đổi, bổ sung bởi Quyết định 80-QĐ/ĐU ngày 01/10/2026');
  expect(text.match(/sửa đổi, bổ sung bởi/g)).toHaveLength(1);
});

test('an amending text that the person may not see is not named', async () => {
  server.script = says(5);
  const hidden: OfficeDocument = { ...AMENDING, document: { ...AMENDING.document, access: 'unit:cong-an' } };
  const office = await openOffice({ server, documents: amended(hidden) });
  const { text } = await office.ask('Cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(text).toContain('sửa đổi, bổ sung bởi văn bản khác');
  expect(text).not.toContain('80-QĐ/ĐU');
});

test('two texts in force that disagree are both told, each under its own number', async () => {
  const other: OfficeDocument = {
    document: {
      id: 'hd',
      title: 'hướng dẫn trả lời phản ánh',
      typeName: 'Hướng dẫn',
      code: '9-HD/BTG',
      issuedOn: '2026-05-01',
    },
    passages: [
      'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 7 ngày làm việc kể từ ngày nhận được phản ánh.',
    ],
  };
  server.script = (request) =>
    answerCall(
      [5, 7].flatMap((days) => [
        { text: DAYS(days), passages: [passageWith(request, `thời hạn ${days} ngày làm việc`)] },
      ]),
    );
  const office = await openOffice({ server, documents: [...OFFICE, other] });
  const { text } = await office.ask('Cơ quan phải trả lời phản ánh trong mấy ngày?');
  expect(text).toMatch(/5 ngày làm việc.*\[1\][^]*7 ngày làm việc.*\[2\][^]*Nguồn \[1\].*45-QĐ[^]*Nguồn \[2\].*9-HD/);
});
