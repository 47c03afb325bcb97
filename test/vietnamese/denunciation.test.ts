import { expect, test } from 'vitest';
import { soundsLikeDenunciation } from '#src/vietnamese/denunciation.ts';

test.each([
  'Tôi tố cáo ông A cán bộ địa chính nhận tiền',
  'toi to cao ong Hung can bo dia chinh nhan tien cua dan',
  'Tôi muốn tố cáo hiệu trưởng lạm thu',
  'dân tố cáo trưởng thôn ăn chặn tiền cứu trợ',
  'đơn tố cáo bà Nguyễn Thị Mai kế toán',
  'tố cáo chủ tịch xã bao che cho cát tặc',
  'em xin tố giác anh Tuấn bán ma túy',
  'cán bộ địa chính nhận hối lộ 20 triệu mới làm sổ đỏ',
  'can bo mot cua vòi tiền mới trả hồ sơ',
  'ông Lò Văn Tám tham ô tiền xây nhà văn hóa',
  'trưởng thôn lập khống danh sách hộ nghèo',
  'bà Nguyễn Thị Hoa lừa đảo tiền của 20 hộ',
  'cô giáo Hoa đánh học sinh lớp 2',
  'Anh Tuấn công an viên bảo kê quán karaoke',
  'TỐ CÁO ông Nam phó phòng nhũng nhiễu',
  't\u200bôi tố cáo ông Hùng',
])('accuses a person: %s', (text) => expect(soundsLikeDenunciation(text)).toBe(true));

test.each([
  'Thời hạn giải quyết tố cáo là bao lâu?',
  'thu tuc to cao the nao',
  'Luật Tố cáo quy định gì về bảo vệ người tố cáo',
  'công tác giải quyết khiếu nại, tố cáo quý 3',
  'Dân khiếu nại tiền đền bù chậm',
  'Tiền đền bù chậm chi trả từ tháng 8',
  'ô tô cao tốc chạy nhanh',
  'nhận tiền đền bù ở đâu',
  'Bà con chưa nhận tiền hỗ trợ',
  'Cán bộ trả hồ sơ chậm, thái độ không tốt',
  'cảnh báo đối tượng lừa đảo qua điện thoại',
  'bà Tư bị lừa đảo 30 triệu qua mạng',
  'học sinh đánh nhau trước cổng trường',
  'Trưởng thôn thông báo họp lúc 8h',
  'mức phạt cán bộ nhận hối lộ thế nào',
  'ông Nam đề nghị sửa đường',
  'phòng chống tham nhũng, cán bộ phải gương mẫu, công tác tuyên truyền',
  '',
  '😀',
])('is no accusation: %s', (text) => expect(soundsLikeDenunciation(text)).toBe(false));

test('20,000 characters are read at once', () => {
  const started = performance.now();
  for (const text of ['tố cáo '.repeat(2_800), 'ông A nhận tiền '.repeat(1_200), 'a'.repeat(20_000)]) {
    soundsLikeDenunciation(text);
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
