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

describe('messages that tell of a classified paper', () => {
  test.each([
    'Văn bản tối mật về phương án A2 của tỉnh ủy',
    'tai lieu tuyet mat ve bo tri luc luong',
    'tai lieu toi mat ve phuong an A2 cua tinh uy',
    'Tài liệu có đóng dấu mật nói về nhân sự đại hội',
    'cong van dong dau mat ve nhan su sap toi',
    'Nội dung văn bản tuyệt mật: lực lượng ra quân ngày 5',
    'theo công văn tối mật của tỉnh thì tháng sau sáp nhập',
    'em đọc được trong hồ sơ tối mật là sẽ chuyển 3 người',
    'doc dc trong ho so toi mat cua tinh la se chuyen 3 nguoi',
    'VĂN BẢN TỐI MẬT VỀ QUẢN LÝ KHU VỰC PHÒNG THỦ',
    'Kế hoạch tối mật bố trí lực lượng bảo vệ mục tiêu',
    'Văn bản số 5 của tỉnh ủy, loại tuyệt mật, ghi rằng sẽ di dời',
    'phương án MẬT của công an về khu vực biên giới',
    'Chào anh. Trong báo cáo tối mật có nêu tên 4 điểm nóng',
    'van ban nay thuoc loai tuyet mat, noi dung ve bien gioi',
    'Tài liệu tối mật về phương án A2. Anh đọc chưa?',
    'Văn bản tối mật về phương án A2'.normalize('NFD'),
  ])('%j', (text) => expect(mentionsSecretDocument(text)).toBe(true));

  test.each([
    'Văn bản tối mật là gì?',
    'văn bản tuyệt mật gửi cho ai',
    'Tài liệu tối mật lưu giữ bao lâu?',
    'van ban tuyet mat luu o dau',
    'cách bảo quản tài liệu tuyệt mật',
    'Quy định về sao chụp tài liệu tối mật',
    'tap huan quan ly tai lieu tuyet mat',
    'Tài liệu tối mật phải để trong tủ sắt',
    'Phường không có tài liệu tuyệt mật nào',
    'bao cao toi mat dien ca khu',
    'ho so toi mat roi, xin cap lai',
    'bao cao toi mat trom xe may',
    'ho so dong dau mat may ngay',
    'báo cáo tối mất điện cả tổ',
    'danh sách mật khẩu máy tính',
    'bản đồ mật độ dân cư',
    'HỒ SƠ MẬT ĐỘ XÂY DỰNG',
    'kế hoạch giữ bí mật cho người tố cáo',
    'báo cáo giá mật ong giảm',
  ])('not %j', (text) => expect(mentionsSecretDocument(text)).toBe(false));

  test('20,000 characters are read at once', () => {
    const started = performance.now();
    for (const text of [
      'văn bản '.repeat(2_500),
      'văn bản a b c d e f g h '.repeat(800),
      `mật ${'tài liệu, '.repeat(2_000)}`,
    ])
      mentionsSecretDocument(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
