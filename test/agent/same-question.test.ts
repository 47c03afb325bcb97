import { describe, expect, test } from 'vitest';
import { isSameQuestion, questionKey, readAsked } from '#src/agent/questions/same-question.ts';

const same = (a: string, b: string) => isSameQuestion(readAsked(a), readAsked(b));

describe('the same question in other words', () => {
  test.each([
    ['Cộng tác viên nộp báo cáo ngày nào?', 'ctv nop bao cao ngay nao'],
    ['Cộng tác viên nộp báo cáo ngày nào?', 'Khi nào cộng tác viên gửi báo cáo vậy ạ?'],
    ['Cộng tác viên nộp báo cáo hằng tháng ngày nào?', 'CTV phải nộp báo cáo mỗi tháng vào bao giờ', false],
    [
      'Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?',
      'Theo quy chế phối hợp, bao nhiêu ngày phải trả lời phản ánh?',
    ],
    ['Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?', 'trả lời phản ánh theo quy chế phối hợp mấy ngày'],
    ['Ai chủ trì giao ban quý III?', 'Giao ban quý III do đồng chí nào chủ trì?'],
    ['Phụ cấp cộng tác viên mỗi tháng bao nhiêu?', 'cho em hỏi phụ cấp của ctv hằng tháng là bao nhiêu ạ'],
    ['Quyết định 45-QĐ/ĐU quy định gì về gia hạn?', 'qd 45 quy định gì về gia hạn'],
    ['Đền bù đường vành đai chậm thì gửi ai?', 'boi thuong duong vanh dai cham thi nop cho ai'],
  ])('"%s" and "%s"', (a, b, expected = true) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });
});

describe('another question', () => {
  test.each([
    ['another number', 'Tổ dân phố 4 có mấy cộng tác viên?', 'Tổ dân phố 5 có mấy cộng tác viên?'],
    ['another code', 'Quyết định 45-QĐ/ĐU quy định gì về gia hạn?', 'Quyết định 61-QĐ/ĐU quy định gì về gia hạn?'],
    ['another issuer', 'Quyết định 45-QĐ/ĐU quy định gì về gia hạn?', 'Quyết định 45-QĐ/TW quy định gì về gia hạn?'],
    ['a code more', 'Quy định gì về gia hạn phản ánh khẩn?', 'Quyết định 45 quy định gì về gia hạn phản ánh khẩn?'],
    ['another place', 'Bản Nà Mẫu có mấy cộng tác viên?', 'Bản Khe Bưởi có mấy cộng tác viên?'],
    ['a place more', 'Có mấy cộng tác viên nữ?', 'Bản Nà Mẫu có mấy cộng tác viên nữ?'],
    ['a name with other marks', 'Khu Đồng Mận có mấy hộ nghèo?', 'Khu Đông Mẫn có mấy hộ nghèo?'],
    ['another kind of thing', 'Cộng tác viên nộp báo cáo ngày nào?', 'Cộng tác viên nộp báo cáo ở đâu?'],
    ['another kind of thing', 'Cộng tác viên nộp báo cáo ngày nào?', 'Cộng tác viên nộp báo cáo cho ai?'],
    ['a denial', 'Cộng tác viên được ghi âm người dân khi nào?', 'Cộng tác viên không được ghi âm người dân khi nào?'],
    ['above and below', 'Trên 10 người cử mấy người đại diện?', 'Dưới 10 người cử mấy người đại diện?'],
    ['from and to', 'Tiền bồi thường chi trả từ ngày nào?', 'Tiền bồi thường chi trả đến ngày nào?'],
    ['the parts exchanged', 'Ban báo cáo Ủy ban khi nào?', 'Ủy ban báo cáo Ban khi nào?'],
    ['who and whom', 'Ai báo cáo Ban Thường vụ?', 'Ban Thường vụ báo cáo ai?'],
    ['monthly and quarterly', 'Báo cáo hằng tháng nộp ngày nào?', 'Báo cáo hằng quý nộp ngày nào?'],
    ['another point', 'Điểm a khoản 2 Điều 7 quy định gì?', 'Điểm b khoản 2 Điều 7 quy định gì?'],
    ['another month', 'Lịch tiếp công dân tháng 11', 'Lịch tiếp công dân tháng 12'],
    ['a word more', 'Thời hạn trả lời phản ánh?', 'Thời hạn trả lời phản ánh khẩn?'],
    ['too little to tell', 'báo cáo', 'báo cáo'],
    ['nothing', '', ''],
  ])('%s: "%s", "%s"', (_what, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  test('a question of any length or kind is read in time', () => {
    const long = 'Tổ dân phố 4 '.repeat(300);
    expect(same(long, `${long} hộ`)).toBe(false);
    expect(() => readAsked('\u0000\ud83d<b>=1+1</b>')).not.toThrow();
  });
});

test('questions that ask the same in the same order are listed as one', () => {
  expect(questionKey('ctv nop bao cao ngay nao')).toBe(questionKey('Cộng tác viên gửi báo cáo khi nào ạ?'));
  expect(questionKey('Tổ 4 có mấy hộ?')).not.toBe(questionKey('Tổ 5 có mấy hộ?'));
  expect(questionKey('a '.repeat(9000)).length).toBeLessThanOrEqual(500);
});
