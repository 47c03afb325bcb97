import { describe, expect, test } from 'vitest';
import { createOwnerNames } from '#src/commitments/owners.ts';
import { createRequestReader } from '#src/commitments/read-request.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { fold } from '#src/vietnamese/fold.ts';
import { scoreRequests } from './score-requests.ts';

const read = createRequestReader(createOwnerNames(loadOrganisation('samples/organisation.yaml')));
const TODAY = '2026-11-22';
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', label: 'trong tháng 11' };

/** Phrases and what they ask for; each is read with and without its marks. */
const ASKED: readonly (readonly [string, object])[] = [
  ['tháng này phường mình phải làm gì', { asks: 'list', whose: { kind: 'ward' }, within: NOVEMBER }],
  ['Tháng này phường mình phải làm gì?', { asks: 'list', whose: { kind: 'ward' }, within: NOVEMBER }],
  ['tháng này xã ta có việc gì đến hạn', { asks: 'list', whose: { kind: 'ward' }, state: 'due_soon' }],
  ['cam kết nào quá hạn?', { asks: 'list', state: 'overdue' }],
  ['có những cam kết nào đang trễ hạn ạ', { asks: 'list', state: 'overdue' }],
  ['danh sách cam kết quá hạn', { asks: 'list', state: 'overdue' }],
  ['còn bao nhiêu cam kết chưa xong', { asks: 'list', state: 'open' }],
  ['cam kết nào sắp đến hạn', { asks: 'list', state: 'due_soon' }],
  ['việc nào quá hạn', { asks: 'list', state: 'overdue' }],
  ['nhiệm vụ nào chưa hoàn thành', { asks: 'list', state: 'open' }],
  ['cam kết nào đã xong', { asks: 'list', state: 'done' }],
  ['cam kết nào chờ duyệt', { asks: 'list', state: 'proposed' }],
  ['ai chủ trì nội dung 4?', { asks: 'who', item: '4' }],
  ['nội dung số 4 do ai chủ trì', { asks: 'who', item: '4' }],
  ['cơ quan nào phụ trách nội dung 7', { asks: 'who', item: '7' }],
  ['Ban Tuyên giáo hứa gì với HĐND?', { asks: 'list', whose: { kind: 'party', id: 'unit:ban-tgdv' } }],
  ['Công an phường cam kết những gì', { asks: 'list', whose: { kind: 'party', id: 'agency:cong-an' } }],
  [
    'UBND phường cam kết gì với Ban Tuyên giáo và Dân vận',
    { asks: 'list', whose: { kind: 'party', id: 'agency:ubnd' } },
  ],
  ['các cam kết của Phòng Kinh tế', { asks: 'list', whose: { kind: 'party', id: 'agency:kinh-te' } }],
  ['Trạm Y tế phường có cam kết nào quá hạn không', { asks: 'list', state: 'overdue' }],
  ['quý này Ban Tuyên giáo phải làm gì', { asks: 'list', whose: { kind: 'party', id: 'unit:ban-tgdv' } }],
  ['tuần này đơn vị mình có việc gì', { asks: 'list', whose: { kind: 'mine' } }],
  ['tháng sau tôi phải làm gì', { asks: 'list', whose: { kind: 'mine' }, within: { from: '2026-12-01' } }],
  ['tháng 12 phường mình phải làm những gì', { asks: 'list', within: { to: '2026-12-31' } }],
  ['quý IV công an phường có cam kết gì', { asks: 'list', within: { from: '2026-10-01', to: '2026-12-31' } }],
  ['sổ cam kết', { asks: 'list' }],
  ['xem sổ cam kết', { asks: 'list' }],
  ['quý I năm sau ban mình phải làm những gì', { asks: 'list', within: { from: '2027-01-01', to: '2027-03-31' } }],
  ['tháng 2 năm ngoái phường mình có cam kết gì', { asks: 'list', within: { from: '2025-02-01', to: '2025-02-28' } }],
  ['nhiệm vụ của UBND phường trong tháng này', { asks: 'list', whose: { kind: 'party', id: 'agency:ubnd' } }],
  ['ai phụ trách nội dung 2 kết luận giao ban quý III', { asks: 'who', rest: 'ket luan giao ban quy iii' }],
  ['cam kết 12', { asks: 'one', number: 12 }],
  ['xem cam kết số 12', { asks: 'one', number: 12 }],
  ['việc số 12 đến đâu rồi', { asks: 'one', number: 12 }],
  ['việc 12 xong chưa', { asks: 'one', number: 12 }],
  ['đã xong việc 12', { asks: 'claim', number: 12 }],
  ['đã xong việc 12, gửi ảnh', { asks: 'claim', number: 12 }],
  ['đã hoàn thành cam kết số 8', { asks: 'claim', number: 8 }],
  ['việc 12 đã xong', { asks: 'claim', number: 12 }],
  ['báo cáo việc số 12 đã hoàn thành', { asks: 'claim', number: 12 }],
  ['việc 12 không phải của tôi', { asks: 'not_mine', number: 12 }],
  ['việc số 12 không phải việc của đơn vị mình', { asks: 'not_mine', number: 12 }],
  ['/camket', { asks: 'list' }],
  ['/camket@tro_ly_bot quá hạn', { asks: 'list', state: 'overdue' }],
  ['/camket 12', { asks: 'one', number: 12 }],
  ['/camket Công an phường', { asks: 'list', whose: { kind: 'party', id: 'agency:cong-an' } }],
];

/** What is for the documents, for the reports or for nobody. */
const NOT_ASKED: readonly string[] = [
  'Chương trình phối hợp quy định UBND phường phải làm gì?',
  'Chương trình phối hợp 2026 có những cam kết gì',
  'chương trình phối hợp nêu nội dung 4 là gì',
  'nội dung 4 của chương trình là gì',
  'Chương trình gồm mấy nội dung',
  'quá hạn trả lời phản ánh thì xử lý thế nào',
  'thế quá hạn thì sao?',
  'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
  'phản ánh nào quá hạn',
  'vụ việc nào quá hạn',
  'Cộng tác viên nộp báo cáo ngày nào?',
  'tháng này cộng tác viên nộp báo cáo ngày nào',
  'hằng tháng UBND phường phải làm gì',
  'UBND phường phải làm gì khi có phản ánh khẩn',
  'Ban Tuyên giáo có trách nhiệm gì',
  'ai chủ trì hội nghị giao ban',
  'ai chủ trì cuộc họp ngày 4',
  'ai ký chương trình phối hợp',
  'bản cam kết bảo vệ môi trường gồm những gì',
  'hộ dân phải ký cam kết gì khi nhận tiền bồi thường',
  'cam kết là gì',
  'mẫu cam kết',
  'Điều 4 quy chế ai chịu trách nhiệm',
  'chưa xong việc 12',
  'bao giờ hoàn thành đường vành đai',
  'đã xong rồi',
  'xong việc rồi về',
  'tổ 4 bà con kêu tiền đền bù chậm chi trả từ tháng 8',
  'đèn đường tổ 5 hỏng, UBND hứa sửa mà chưa làm',
  'UBND phường hứa thay đèn từ tháng 8 mà đến nay bà con tổ 6 vẫn chưa thấy gì',
  'việc đổ rác ở chợ Đồng Mận chưa xử lý',
  'tháng này trời mưa nhiều',
  'hôm nay ăn gì',
  'việc của tôi',
  'ai là Chủ tịch UBND phường',
  'Phụ cấp cộng tác viên mỗi tháng bao nhiêu?',
  'nhiệm vụ của cộng tác viên là gì',
  'Trạm Y tế phường có nhiệm vụ gì trong phòng dịch',
  'kết luận giao ban quý III giao Công an phường việc gì',
  'Thông báo 58-TB/ĐU giao việc cho ai',
  'tôi phải làm gì để nộp hồ sơ',
  'muốn đổi sổ đỏ phải làm gì',
  'trách nhiệm của Công an phường trong quy chế',
  'xin chào',
  'quyết định 45-QĐ/ĐU còn hiệu lực không',
  '12',
];

describe('asks the register', () => {
  test.each(ASKED)('%s', (text, wanted) => expect(read(text, TODAY)).toMatchObject(wanted));
  test.each(ASKED)('%s (no marks)', (text, wanted) => expect(read(fold(text), TODAY)).toMatchObject(wanted));
});

describe('asks something else', () => {
  test.each(NOT_ASKED)('%s', (text) => expect(read(text, TODAY)).toBeUndefined());
  test.each(NOT_ASKED)('%s (no marks)', (text) => expect(read(fold(text), TODAY)).toBeUndefined());
  test.each(['', ' ', '?', 'cam kết nào quá hạn '.repeat(500), '\u0000/camket'])('broken or huge text', (text) => {
    expect(read(text, TODAY)).toBeUndefined();
  });
});

describe('to whom something was promised', () => {
  test('a party cell of a street group is not the street group', () => {
    expect(read('chi bộ khu phố 3 có cam kết nào quá hạn không', TODAY)).toMatchObject({
      whose: { kind: 'name', words: 'chi bo khu pho 3', said: 'chi bộ khu phố 3' },
    });
  });

  test('an owner whom the office does not know is asked for by its words, where promises are meant', () => {
    expect(read('Đoàn Thanh niên có cam kết nào quá hạn không?', TODAY)).toMatchObject({
      whose: { kind: 'name', words: 'doan thanh nien' },
      state: 'overdue',
    });
    expect(read('Đoàn Thanh niên tháng này phải làm gì', TODAY)).toBeUndefined();
  });

  test('a body of the office is known by its id, another by its words', () => {
    expect(read('UBND phường cam kết gì với Ban Tuyên giáo', TODAY)).toMatchObject({ to: { id: 'unit:ban-tgdv' } });
    expect(read('Ban Tuyên giáo hứa gì với HĐND', TODAY)).toMatchObject({ to: { words: 'hoi dong nhan dan' } });
  });
});

test('labelled requests reach the register, and nothing else does', () => {
  const { reached, understood, register, taken, mistakes } = scoreRequests(
    'test/commitments/labels/requests.json',
    read,
  );
  expect({ taken, mistakes: taken === 0 ? [] : mistakes }).toEqual({ taken: 0, mistakes: [] });
  expect(reached / register).toBeGreaterThanOrEqual(0.95);
  expect(understood / register).toBeGreaterThanOrEqual(0.95);
});
