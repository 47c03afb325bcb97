import { expect, test } from 'vitest';
import { threatToLife } from '#src/vietnamese/danger-to-life.ts';

test.each([
  ['Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua', 'collapse'],
  ['cau treo ban na mau dut cap roi', 'collapse'],
  ['taluy sau trường mầm non nứt to, sắp sạt', 'landslide'],
  ['sạt lở đất vùi 2 nhà ở Pò Lầu', 'landslide'],
  ['sat lo dat o khe buoi, 3 ho dan mac ket', 'landslide'],
  ['đang cháy nhà ở tổ 4', 'fire'],
  ['chay cho roi, goi 114 gap', 'fire'],
  ['Cháy rừng ở núi sau bản, lửa lan nhanh', 'fire'],
  ['tường trường học sắp đổ, các cháu vẫn chơi cạnh đó', 'collapse'],
  ['nhà văn hóa sập mái, có người bên trong', 'collapse'],
  ['có cháu bé đuối nước ở hồ', 'drowning'],
  ['chau be roi xuong suoi, nuoc cuon troi', 'drowning'],
  ['dây điện đứt rơi xuống đường, điện giật chết con bò', 'electricity'],
  ['cột điện nghiêng sắp đổ vào nhà dân', 'electricity'],
  ['dây điện hở sát sân trường', 'electricity'],
  ['mùi gas nồng nặc cả khu', 'gas'],
  ['xưởng bị rò rỉ khí amoniac', 'gas'],
  ['chồng chị hàng xóm đang đánh vợ, cầm dao dọa giết', 'violence'],
  ['có người dọa tự tử trên cầu', 'violence'],
  ['nước lũ dâng nhanh ngập đến mái nhà', 'flood'],
  ['cả bản bị cô lập, lũ cuốn cầu tạm', 'flood'],
  ['cả lớp ngộ độc sau bữa trưa', 'poisoning'],
  ['đào móng thấy quả bom chưa nổ', 'explosive'],
  ['xe khách lật xuống vực, nhiều người bị thương', 'accident'],
])('a danger: %s', (text, kind) => expect(threatToLife(text)).toEqual({ kind }));

test.each([
  'kế hoạch diễn tập phòng cháy chữa cháy ngày 20',
  'Tập huấn phòng cháy chữa cháy ở tổ 4',
  'phường tuyên truyền phòng chống đuối nước cho học sinh',
  'Lớp học bơi phòng chống đuối nước bao giờ mở?',
  'năm ngoái sạt lở làm hỏng đường, nay đã sửa xong',
  'vụ cháy chợ năm 2019 đền bù đến đâu rồi',
  'tháng trước cầu sập, đã khắc phục',
  'hỗ trợ hộ dân bị sạt lở bao nhiêu tiền',
  'Quy định về phòng, chống thiên tai',
  'Đường dây nóng bạo lực gia đình số mấy, quy định thế nào',
  'hàng bán chạy như tôm tươi',
  'em chạy xe ôm ở chợ',
  'mất nước, mất điện cả tuần',
  'rác cháy khách phàn nàn chậm thu gom',
  'Tiền đền bù chậm chi trả',
  'đèn đường hỏng',
  'chưa xảy ra cháy, nhưng nên mua bình chữa cháy',
  'đề nghị lắp biển báo',
  'phụ cấp đội dân phòng phòng cháy chữa cháy',
  'Cấp giấy chứng nhận thẩm duyệt PCCC mấy ngày',
  '',
  '🔥',
])('no danger now: %s', (text) => expect(threatToLife(text)).toBeUndefined());

test('20,000 characters are read at once', () => {
  const started = performance.now();
  for (const text of ['cháy '.repeat(4_000), 'cầu treo '.repeat(2_000), 'dây điện '.repeat(2_000), 'a'.repeat(20_000)])
    threatToLife(text);
  expect(performance.now() - started).toBeLessThan(10_000);
});
