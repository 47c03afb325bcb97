import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '#src/errors.ts';
import { loadOrganisation, parseOrganisation } from '#src/organisation.ts';

const SAMPLE = 'samples/organisation.yaml';
const sample = readFileSync(SAMPLE, 'utf8');

function failure(attempt: () => unknown): AppError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The sample with one edit, and the number of the line that the edit is on, from 1. */
function edited(from: string, to: string): { text: string; line: number } {
  expect(sample).toContain(from);
  return { text: sample.replace(from, () => to), line: sample.slice(0, sample.indexOf(from)).split('\n').length };
}

test('the sample office is read with its places, agencies, topics and deadlines', () => {
  const organisation = loadOrganisation(SAMPLE);
  expect(organisation.office).toEqual({
    name: 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn',
    shortName: 'Ban Tuyên giáo và Dân vận',
    place: 'Mẫu Sơn',
  });
  expect(organisation.areas.map((area) => area.kind)).toEqual(expect.arrayContaining(['tổ dân phố', 'thôn', 'bản']));
  expect(organisation.areas.find((area) => area.id === 'tdp-4')?.oldNames).toEqual(['Khu phố 4, thị trấn Mẫu Sơn']);
  expect(organisation.topics.find((topic) => topic.id === 'hanh-chinh')?.agencyByArea).toEqual({
    'na-mau': 'ubnd',
    'po-lau': 'ubnd',
  });
  expect(organisation.deadlines).toEqual({ forward: 1, answer: 5, answerComplex: 10, extension: 5 });
});

test('the sample names days off in 2026 and in 2027', () => {
  const years = loadOrganisation(SAMPLE).holidays.map((holiday) => holiday.from.slice(0, 4));
  expect(new Set(years)).toEqual(new Set(['2026', '2027']));
});

test('keywords are a list or one text with commas', () => {
  const list = sample.replace(
    /keywords: >-\n[^:]+?\n    agency: quy-dat/,
    'keywords: [đền bù, sổ đỏ]\n    agency: quy-dat',
  );
  const line = sample.replace(
    /keywords: >-\n[^:]+?\n    agency: quy-dat/,
    'keywords: đền bù, sổ đỏ,\n    agency: quy-dat',
  );
  const keywordsOf = (text: string) => parseOrganisation(text, 'x.yaml').topics[0]!.keywords;
  expect(keywordsOf(list)).toEqual(['đền bù', 'sổ đỏ']);
  expect(keywordsOf(line)).toEqual(['đền bù', 'sổ đỏ']);
  const none = sample.replace(/keywords: >-\n[^:]+?\n    agency: quy-dat/, 'keywords: ","\n    agency: quy-dat');
  expect(failure(() => parseOrganisation(none, 'x.yaml')).message).toContain('"keywords"');
});

test('an office that says nothing of reports has the usual settings', () => {
  const plain = sample.slice(0, sample.indexOf('# Gọi trước tiên')) + sample.slice(sample.indexOf('# Giữ bao lâu'));
  const organisation = parseOrganisation(plain.replace(/^makeUpDays.*$/m, ''), 'x.yaml');
  expect(organisation).toMatchObject({ emergency: [], makeUpDays: [] });
  expect(organisation.duty).toBeUndefined();
  expect(organisation.reports).toEqual(loadOrganisation(SAMPLE).reports);
});

test('letters in decomposed form are read as composed ones', () => {
  expect(parseOrganisation(sample.normalize('NFD'), 'x.yaml')).toEqual(parseOrganisation(sample, 'x.yaml'));
});

test.each([
  ['a missing entry', '  place: Mẫu Sơn\n', '', 'thiếu mục "place" (ở office)', -2],
  ['a misspelt entry', 'place: Mẫu', 'plase: Mẫu', 'không có mục nào tên "plase"', 0],
  ['words for a number', 'answer: 5', 'answer: năm', 'mục "answer" (ở deadlines) phải là số', 0],
  ['a number too small', 'answer: 5', 'answer: 0', 'phải từ 1 trở lên', 0],
  ['a number too big', 'answer: 5', 'answer: 9999', 'không được quá 365', 0],
  ['an unknown kind of place', 'kind: thôn', 'kind: xứ', 'phải là một trong: tổ dân phố,', 0],
  ['a day that is none', 'from: 2027-04-16', 'from: 2027-02-30', 'phải là ngày có thật', 0],
  ['days in the wrong order', 'to: 2027-04-16', 'to: 2026-04-16', 'ngày cuối (to) phải sau', 0],
  ['an id with marks', 'id: tdp-2', 'id: Tổ 2', 'phải viết bằng chữ thường không dấu', 0],
  ['an id used twice', 'id: tdp-2', 'id: tdp-1', 'id "tdp-1" đã dùng trong "areas"', 0],
  ['an agency that is not there', 'agency: y-te', 'agency: yte', 'chưa có cơ quan nào có id "yte"', 0],
  ['a place that is not there', 'na-mau: ubnd', 'na-mai: ubnd', 'chưa có địa bàn nào có id "na-mai"', 0],
  ['another agency that is not there', 'na-mau: ubnd', 'na-mau: ub', 'chưa có cơ quan nào có id "ub"', 0],
  ['a unit on duty that is not there', 'unit: ban-tgdv', 'unit: ban-tg', 'chưa có bộ phận nào có id "ban-tg"', 0],
  ['a phone number in words', "'112'", "'một một hai'", 'phải là số điện thoại', 0],
  ['a make-up day within the week', '2026-08-22', '2026-08-21', 'phải là thứ Bảy hoặc Chủ nhật', 0],
  ['a part of a report that there is not', 'when: ghi', 'who: ghi', 'không có mục nào tên "who"', 0],
  ['an unknown use of a part of a report', 'when: ghi', 'when: in', 'phải là một trong: hỏi, ghi, bỏ', 0],
  ['a code prefix in small letters', 'codePrefix: PA', 'codePrefix: pa', 'phải là 1 đến 4 chữ hoa', 0],
  ['a language in words', 'receiptLanguage: vi', 'receiptLanguage: Tiếng Việt', 'phải là mã ngôn ngữ', 0],
  ['an entry twice', 'receiptLanguage: vi', 'office: 1', 'mục này đã có ở trên', 0],
  ['a tab before an entry', '  shortName: Ban', '\tshortName: Ban', 'không dùng phím Tab', 0],
  ['a bracket left open', 'units:', 'units: [', 'sai cách viết YAML', 1],
])('%s is told with its line', (_, from, to, message, offset) => {
  const { text, line } = edited(from, to);
  const error = failure(() => parseOrganisation(text, 'to-chuc.yaml'));
  expect(error.code).toBe('config_invalid');
  expect(error.message).toContain('Tệp to-chuc.yaml chưa đúng');
  expect(error.message).toContain(message);
  const told = error.message.split('\n').find((row) => row.includes(message));
  expect(told).toMatch(new RegExp(`^- dòng ${line + offset}: `));
});

test('all that is wrong is told at once, in the order of the lines', () => {
  const text = sample.replace('answer: 5', 'answer: 0').replace('kind: thôn', 'kind: xứ');
  const lines = failure(() => parseOrganisation(text, 'x.yaml'))
    .message.split('\n')
    .slice(1);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('"kind"');
  expect(lines[1]).toContain('"answer"');
});

test('of very many problems the first are told and the rest counted', () => {
  const text = sample
    .replaceAll(/id: tdp-\d/g, 'id: tdp-1')
    .replaceAll(/kind: [^,]+,/g, 'kind: xứ,')
    .replaceAll('oldNames', 'olds');
  const lines = failure(() => parseOrganisation(text, 'x.yaml')).message.split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toMatch(/^- và \d+ lỗi khác\.$/);
});

test.each([
  ['an empty file', ''],
  ['a list', '- 1'],
  ['plain words', 'xin chào'],
  [
    'aliases that unfold without end',
    'a: &a [1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
  ],
])('%s is refused by the name of the file', (_, text) => {
  expect(failure(() => parseOrganisation(text, 'x.yaml'))).toMatchObject({
    code: 'config_invalid',
    message: expect.stringContaining('Tệp x.yaml'),
  });
});

test('a file that is not there, or not text, is refused by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'organisation-'));
  try {
    const binary = join(folder, 'anh.yaml');
    writeFileSync(binary, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    expect(failure(() => loadOrganisation(binary)).message).toContain('anh.yaml: không phải văn bản UTF-8');
    expect(failure(() => loadOrganisation(join(folder, 'khong-co.yaml'))).message).toContain(
      'không có hoặc không đọc được',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
