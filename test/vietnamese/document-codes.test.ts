import { expect, test } from 'vitest';
import { findDocumentCodes, findTypedCodes } from '#src/vietnamese/document-codes.ts';

test.each([
  ['Quyết định 238-QĐ/TW quy định gì', ['238-qd/tw']],
  ['Số: 228/CTr-UBND ngày 15/01/2020', ['228-ctr/ubnd']],
  ['Chương trình số 12-CTr/ĐU-UBND', ['12-ctr/du-ubnd']],
  ['Nghị quyết số 151/NQ- HĐND ngày 22/12/2020', ['151-nq/hdnd']],
  ['Đề án số 01- ĐA/TU, ngày 13/6/2016', ['1-da/tu']],
  ['Nghị định 30/2020/NĐ-CP và Luật 91/2015/QH13', ['30/2020-nd/cp', '91/2015-qh']],
  ['15/15 xã, phường; giai đoạn 2021-2025; ngày 5/8; 24/7', []],
])('full codes of "%s"', (text, expected) => {
  expect(findDocumentCodes(text).map((code) => code.canonical)).toEqual(expected);
});

test.each([
  ['qd 238', '238-qd'],
  ['238 qd tw noi gi', '238-qd/tw'],
  ['quyet dinh 45 noi gi', '45-qd'],
  ['QĐ số 45', '45-qd'],
  ['theo kh 47', '47-kh'],
  ['Kế hoạch 47', '47-kh'],
  ['qd45', '45-qd'],
  ['qd 61 co hieu luc chua', '61-qd'],
  ['45 qd noi gi', '45-qd'],
  ['nq 151 của hđnd tp ra ngày nào', '151-nq'],
  ['tb 36 ket luan gi', '36-tb'],
  ['theo kh 28 thi phong nao lam', '28-kh'],
  ['quyết định 999-QĐ/TW', '999-qd/tw'],
  ['Đề án số 01- ĐA/TU', '1-da/tu'],
])('"%s" as typed means %s', (text, expected) => {
  expect(findTypedCodes(text).map((code) => code.canonical)).toEqual([expected]);
});

test('offsets point at the code as written, also in decomposed Unicode', () => {
  const text = 'theo Quyết định số 45-QĐ/ĐU ngày 12/3/2026';
  const [code] = findDocumentCodes(text);
  expect(text.slice(code!.start, code!.end)).toBe('45-QĐ/ĐU');
});

test.each([
  '',
  '999',
  'quy định 3 loại giấy tờ nào',
  'to 4 da nhan tien chua',
  'tổ dân phố 4 đã nhận tiền',
  'kế hoạch 3 năm',
  'họp 2 kh tới',
  '5 đề án mới',
  'chương trình 6 tháng cuối năm',
  'bao nhiêu hộ, 15 hộ',
  '<script>1/2</script>',
  '----/////',
  '9'.repeat(5000),
])('no code in "%s"', (text) => {
  expect(findTypedCodes(text)).toEqual([]);
});
