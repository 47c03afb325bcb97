import { describe, expect, test } from 'vitest';
import { findSecrecyMark, holdsSecrecyMark, mentionsSecretDocument } from '#src/vietnamese/secrecy.ts';
import { PLAIN, SECRET } from '../ingest/secrecy-cases.ts';

test('there are at least sixty documents of either kind together, and thirty of each', () => {
  expect(SECRET.length + PLAIN.length).toBeGreaterThanOrEqual(60);
  expect(Math.min(SECRET.length, PLAIN.length)).toBeGreaterThanOrEqual(30);
});

test.each(SECRET)('found: $name', ({ lines }) => {
  expect(findSecrecyMark(lines)).toBeDefined();
});

test.each(PLAIN)('no mark: $name', ({ lines }) => {
  const at = findSecrecyMark(lines);
  expect(at === undefined ? undefined : lines[at]).toBeUndefined();
});

test('text in NFD and with invisible characters is the same', () => {
  expect(findSecrecyMark(['TỐI MẬT'.normalize('NFD')])).toBe(0);
  expect(findSecrecyMark(['M\u200bẬ\u00adT'])).toBe(0);
});

test('in margins every line counts as one of the head', () => {
  const lines = [...Array.from({ length: 60 }, (_, i) => `Trang ${i}`), 'Tối mật'];
  expect(findSecrecyMark(lines)).toBeUndefined();
  expect(findSecrecyMark(lines, { margin: true })).toBe(60);
});

describe('messages', () => {
  test.each([
    'MẬT\nBáo cáo tình hình',
    'Đồng chí xem giúp Số: 12-BC/TU (M) ngày 5/5',
    'Theo công văn 45/CV-TU(TM) thì làm thế nào?',
    'TỐI MẬT',
    'Độ mật: Mật\nNội dung như sau',
    'văn bản này thuộc độ Tối mật, đừng chuyển tiếp',
  ])('%j bears a mark', (text) => expect(holdsSecrecyMark(text)).toBe(true));

  test.each([
    'mật',
    'MAT',
    'Tài liệu mật là gì?',
    'tài liệu mật thì gửi cho ai',
    'Thời hạn bảo vệ bí mật nhà nước độ Tuyệt mật, Tối mật, Mật là bao lâu?',
    'Quy chế bảo mật quy định gì về mật khẩu?',
    'Công văn hỏa tốc số 12-CV/TU gửi khi nào',
    '',
  ])('%j bears none', (text) => expect(holdsSecrecyMark(text)).toBe(false));
});

test('long lines made to be slow take no time', () => {
  const started = performance.now();
  const hostile = [
    '1'.repeat(6000),
    `Số ${'A-'.repeat(3000)}`,
    'MẬT '.repeat(1500),
    '[ ] mật '.repeat(700),
    `tài liệu này ${'a '.repeat(3000)}`,
  ];
  for (let i = 0; i < 20; i++) findSecrecyMark(hostile);
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe('messages that hand over a classified document', () => {
  test.each([
    'Gửi anh chị văn bản MẬT số 12-BC/TU để báo cáo',
    'gui van ban MAT so 12-BC/TU',
    'em gửi công văn mật số 12-CV/TU',
    'Gửi đồng chí tài liệu tối mật',
    'đây là báo cáo đóng dấu mật của Ban',
    'tôi vừa chụp hồ sơ dấu TUYỆT MẬT',
    'chuyen giup em bao cao mat so 5-BC/DU',
    'Gửi anh văn bản M\u200bẬT số 3'.normalize('NFD'),
  ])('%j', (text) => expect(mentionsSecretDocument(text)).toBe(true));

  test.each([
    'bí mật nhà nước là gì',
    'mật khẩu wifi ở nhà văn hóa',
    'mật độ dân cư cao, mật ong giả',
    'văn bản mật gửi cho ai?',
    'có được gửi tài liệu mật qua Zalo không',
    'Không được gửi tài liệu mật qua kênh này',
    'báo cáo bí mật đời tư',
    'gửi báo cáo mật độ dân cư',
    'mất văn bản số 12-BC/TU',
    'van ban mat con dau',
    'quy định về tài liệu TỐI MẬT',
    '',
  ])('not %j', (text) => expect(mentionsSecretDocument(text)).toBe(false));
});
