import { expect, test } from 'vitest';
import { holdsPersonName } from '#src/vietnamese/person-names.ts';

test.each([
  'đồng chí Lò Văn Tám chủ trì hội nghị',
  'Phạm Thu Hà, Phó Chủ tịch Ủy ban nhân dân phường',
  'Chủ tịch UBND phường Nông Thị Mai',
  'ông Vàng A Sùng',
  'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phạm Thu Hà',
])('"%s" names a person', (text) => {
  expect(holdsPersonName(text)).toBe(true);
});

test.each([
  'Ban Tuyên giáo và Dân vận phường chủ trì',
  'Tổ trưởng là một đồng chí Phó Chủ tịch Ủy ban nhân dân phường',
  'UBND thành phố Hà Nội và tỉnh Cao Bằng',
  'đồng chí Phó Chủ tịch UBND phường Mẫu Sơn',
  'Bí thư Đảng ủy xã Yên Bình Thượng',
  'hội nghị ký kết với Khối Mặt trận Tổ quốc',
  'công tác phối hợp năm 2026',
  '',
])('"%s" names nobody', (text) => {
  expect(holdsPersonName(text)).toBe(false);
});
