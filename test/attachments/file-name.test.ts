import { expect, test } from 'vitest';
import { cleanFileName, namesSecret } from '#src/attachments/file-name.ts';

test.each([
  ['Tờ trình 12.docx', 'Tờ trình 12.docx'],
  ['Tờ trình.docx'.normalize('NFD'), 'Tờ trình.docx'],
  ['C:\\Users\\lan\\to-trinh.docx', 'to-trinh.docx'],
  ['../../etc/passwd', 'passwd'],
  ['bao\u202ecod.exe', 'baocod.exe'],
  ['a\u0000b\nc.pdf', 'abc.pdf'],
  ['“trích dẫn”.pdf', 'trích dẫn.pdf'],
  ['  nhiều   chỗ  trống .txt', 'nhiều chỗ trống .txt'],
  ['', 'tep.docx'],
  [undefined, 'tep.docx'],
  ['.docx', 'tep.docx'],
  ['///', 'tep.docx'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanFileName(name, 'docx')).toBe(shown);
});

test('a name without end is cut before its ending', () => {
  const name = cleanFileName(`${'quy chế '.repeat(1000)}.docx`, 'docx');
  expect(name.length).toBeLessThan(130);
  expect(name).toMatch(/^quy chế .* ….docx$/);
});

test.each([
  '12-BC-TU (MẬT).docx',
  'MẬT.pdf',
  '[TỐI MẬT] phương án.docx',
  'TUYỆT_MẬT.docx',
  'bao cao-MẬT-2026.pdf',
  'MẬT'.normalize('NFD'),
])('%s says that it is secret', (name) => expect(namesSecret(name)).toBe(true));

test.each([
  'QUY CHẾ BẢO MẬT.docx',
  'BÍ MẬT NHÀ NƯỚC.pdf',
  'BÍ_MẬT.pdf',
  'Mật ong rừng.docx',
  'THÂN MẬTX.docx',
  'bảo mật.docx',
  '',
])('%j does not', (name) => expect(namesSecret(name)).toBe(false));
