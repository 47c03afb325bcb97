import { describe, expect, it } from 'vitest';
import { dropAdditionPrefix, dropCorrectionPrefix } from '#src/reports/addition-words.ts';

describe('what stands before an addition', () => {
  it.each([
    ['bổ sung: có 2 cháu ngã xe', 'có 2 cháu ngã xe'],
    ['bo sung PA-26-000123 hom nay lai ngap', 'hom nay lai ngap'],
    ['Em xin bổ sung thêm vào phản ánh lúc nãy: 12 hộ mất nước', '12 hộ mất nước'],
    ['gửi thêm ạ, ảnh chụp sáng nay', 'ạ, ảnh chụp sáng nay'],
    ['thêm: 3 hộ nữa', '3 hộ nữa'],
    ['thêm 3 hộ nữa bị ngập', 'thêm 3 hộ nữa bị ngập'],
    ['bổ sung', 'bổ sung'],
    ['bổ sung: 12', 'bổ sung: 12'],
    ['bố sung mệt lắm', 'bố sung mệt lắm'],
    ['', ''],
  ])('“%s” says “%s”', (text, rest) => {
    expect(dropAdditionPrefix(text)).toBe(rest);
  });
});

describe('what stands before a correction', () => {
  it.each([
    ['sửa lại là đèn đường tổ 5 hỏng', 'đèn đường tổ 5 hỏng'],
    ['sua lai la den duong to 5 hong', 'den duong to 5 hong'],
    ['à nhầm, phải là tổ 6 mất nước', 'tổ 6 mất nước'],
    ['sửa PA-26-000001 thành: mương tổ 4 tắc', 'mương tổ 4 tắc'],
    ['sửa đường mãi chưa xong, bà con kêu', 'sửa đường mãi chưa xong, bà con kêu'],
    ['phải lội qua suối đi học', 'phải lội qua suối đi học'],
    ['sua lai dia ban la to 5', 'to 5'],
    ['sửa lại là', 'sửa lại là'],
  ])('“%s” says “%s”', (text, rest) => {
    expect(dropCorrectionPrefix(text)).toBe(rest);
  });
});
