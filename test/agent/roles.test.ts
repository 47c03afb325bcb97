import { expect, test } from 'vitest';
import { findAskedRole, namesRole } from '#src/agent/roles.ts';

const asked = (question: string) => findAskedRole(` ${question} `)!;

test.each([
  ['chu tich ubnd tinh la ai', { deputy: false, role: 'chu tich', body: ['ubnd', 'tinh'] }],
  [
    'pho chu tich hoi dong nhan dan phuong ten gi',
    { deputy: true, role: 'chu tich', body: ['hoi', 'dong', 'nhan', 'dan', 'phuong'] },
  ],
  ['bi thu thanh uy mong cai la ai', { deputy: false, role: 'bi thu', body: ['thanh', 'uy'] }],
  [
    'ai lam to truong to cong tac lien nganh',
    { deputy: false, role: 'to truong', body: ['to', 'cong', 'tac', 'lien', 'nganh'] },
  ],
])('"%s" asks for the holder of an office', (question, expected) => {
  expect(asked(question)).toEqual(expected);
});

test('a question without an office asks for none', () => {
  expect(findAskedRole(' ai chu tri hoi nghi ')).toBeUndefined();
});

test.each([
  ['chu tich hoi dong nhan dan thanh pho la ai', 'Phạm Văn Lập, Chủ tịch HĐND thành phố', true],
  ['chu tich uy ban nhan dan thanh pho la ai', 'Phạm Văn Lập, Chủ tịch HĐND thành phố', false],
  ['chu tich uy ban nhan dan tinh la ai', 'Lê Văn Hưng, Phó Chủ tịch UBND tỉnh', false],
  ['pho chu tich hoi dong nhan dan tinh la ai', 'Hoàng Thị Trang, Phó Chủ tịch Thường trực HĐND tỉnh', true],
  ['ai lam to truong to cong tac', 'Thành lập Tổ công tác do đồng chí Lý Thu Hà làm Tổ trưởng; xong trước 31/12', true],
  ['ai lam to truong to cong tac', 'Tổ tư vấn do đồng chí Lý Thu Hà làm Tổ trưởng', false],
  ['truong ban tuyen giao thi uy la ai', 'Ban Tuyên giáo Thị ủy tổ chức hội nghị', false],
])('"%s" and "%s": %s', (question, text, expected) => {
  expect(namesRole(text, '', asked(question))).toBe(expected);
});
