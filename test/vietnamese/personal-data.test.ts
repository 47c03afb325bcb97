import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { findPersonalData, hidePersonalData, restorePersonalData } from '#src/vietnamese/personal-data.ts';

const hide = (text: string) => hidePersonalData(text).text;
const kinds = (text: string) => findPersonalData(text).map((span) => span.kind);

describe('placeholders', () => {
  test('the salutation stays, the name and the number go', () => {
    expect(hidePersonalData('chị Hạnh 0912345678 nói vậy')).toEqual({
      text: 'chị [người dân 1] [số điện thoại 1] nói vậy',
      hidden: [
        { kind: 'name', placeholder: '[người dân 1]', original: 'Hạnh' },
        { kind: 'phone', placeholder: '[số điện thoại 1]', original: '0912345678' },
      ],
    });
  });

  test('the same person and number keep their placeholder however they are spelled', () => {
    const text = 'chị Hạnh 0912.345.678 và chi Hanh +84 912 345 678, anh Tuấn nói';
    expect(hide(text)).toBe(
      'chị [người dân 1] [số điện thoại 1] và chi [người dân 1] [số điện thoại 1], anh [người dân 2] nói',
    );
  });

  test('figures in words and letters typed for figures are the same number', () => {
    const { hidden } = hidePersonalData('0912345678; O9l2345678; không chín một hai ba bốn năm sáu bảy tám');
    expect(hidden.map((data) => data.placeholder)).toEqual(['[số điện thoại 1]']);
  });

  test('hiding twice changes nothing, and numbers in use are not used again', () => {
    const once = hide('anh Tuấn ở tổ 3 nói');
    expect(hidePersonalData(once)).toEqual({ text: once, hidden: [] });
    expect(hide(`${once}. Chị Hoa nói`)).toBe('anh [người dân 1] ở tổ 3 nói. Chị [người dân 2] nói');
  });

  test('what earlier messages hid keeps its number', () => {
    const first = hidePersonalData('chị Hạnh và anh Tuấn nói');
    const second = hidePersonalData('anh Tuan ban hang, bà Tư nói', { known: first.hidden });
    expect(second.text).toBe('anh [người dân 2] ban hang, bà [người dân 3] nói');
    expect(second.hidden.map((data) => data.placeholder)).toEqual(['[người dân 2]', '[người dân 3]']);
  });

  test('names of places of the office are kept when told', () => {
    expect(hide('ông Lý Quốc nói')).toBe('ông [người dân 1] nói');
    expect(findPersonalData('gọi 0912345678', { keep: ['0912345678'] })).toHaveLength(1);
    expect(hidePersonalData('ông Lý Quốc nói', { keep: ['Lý Quốc'] })).toEqual({ text: 'ông Lý Quốc nói', hidden: [] });
  });

  test('offsets count in the text in NFC, invisible signs included', () => {
    const text = 'gọi 09\u200b12\u200b345678 chị Hạnh'.normalize('NFD');
    const nfc = text.normalize('NFC');
    expect(findPersonalData(text).map((span) => nfc.slice(span.start, span.end))).toEqual([
      '09\u200b12\u200b345678',
      'Hạnh',
    ]);
  });
});

describe('restoring', () => {
  test('originals come back where their placeholders stand, also when a model changed the case', () => {
    const { hidden } = hidePersonalData('chị Hạnh 0912345678');
    expect(restorePersonalData('[Người dân 1] có số [ số điện thoại 1 ]', hidden)).toBe('Hạnh có số 0912345678');
  });

  test('placeholders that are not ours stay, and signs in originals are taken as they are', () => {
    expect(restorePersonalData('[người dân 7] [số điện thoại 1]', [])).toBe('[người dân 7] [số điện thoại 1]');
    const hidden = [{ kind: 'name' as const, placeholder: '[người dân 1]', original: '$& [người dân 1]' }];
    expect(restorePersonalData('[người dân 1]', hidden)).toBe('$& [người dân 1]');
  });

  test('what was hidden once comes back letter by letter', () => {
    const text = 'Ông Nguyễn Văn Toản (1956), số nhà 12 ngõ 34 phố Hàng Bún, stk 19034567890123, xe 30A-123.45';
    const { text: hidden, hidden: data } = hidePersonalData(text);
    expect(hidden).not.toMatch(/Toản|1956|12 ngõ|1903|123\.45/u);
    expect(restorePersonalData(hidden, data)).toBe(text.normalize('NFC'));
  });

  test('any text at all is hidden and restored without an error, and spans never overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'chị Hạnh',
        '0912345678',
        'ông',
        'Nguyễn Văn',
        '[người dân 1]',
        'số nhà 12',
        '@',
        'sn 1985',
        'fb',
        '️⃣',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const spans = findPersonalData(text);
        for (const [at, span] of spans.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        }
        expect(spans.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.normalize('NFC').length);
        const { text: shown, hidden } = hidePersonalData(text);
        expect(typeof restorePersonalData(shown, hidden)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});

describe('numbers', () => {
  test.each([
    ['gọi 024 3825 1234', 'phone'],
    ['(0203) 3825 123', 'phone'],
    ['0912xxx678', 'phone'],
    ['001085012345', 'paper'],
    ['hộ chiếu số C1234567', 'paper'],
    ['số tài khoản 19034567890123', 'account'],
    ['1023456789 Agribank', 'account'],
    ['lan (at) gmail.com', 'email'],
    ['lan a còng gmail chấm com', 'email'],
    ['xe 29-B1 123.45', 'plate'],
    ['ngách 5/6: nhà 12 ngách 5/6 ngõ 7', 'address'],
    ['zalo.me/0912345678', 'social'],
    ['sinh ngày 20 tháng 10 năm 1990', 'birth'],
    ['ông nội em sinh năm 37 có được quà không', 'birth'],
    ['cháu sinh 11/2017 chưa có thẻ', 'birth'],
    ['thẻ GD4202012345678 hỏng', 'paper'],
    ['xe wave 37-L2 1234', 'plate'],
    ['xe khách 29b một hai ba bốn năm', 'plate'],
  ])('%s is %s', (text, kind) => expect(kinds(text)).toEqual([kind]));

  test.each([
    'ngày 02/09/2026 08:30',
    'từ 01/01/2024 đến 31/12/2025',
    'tổng đài 1900 6750 và 18001166, khẩn cấp 112, 113',
    'tài khoản có 5.000.000 đồng',
    'Quyết định số 12 ngày 5/3, công văn 12/CV-TU',
    'mã PA-26-000123, hồ sơ 000.15.32.H12-260312-0045',
    'trẻ sinh năm 2019, hồi sinh năm 2020',
    'sinh năm 37 hộ, ngày sinh 12 cháu',
    'trụ sở UBND số 15 đường Lê Lợi, ngõ 34 phố X',
    'diện tích 30m2 15000 đồng, km 12+300',
    'nhóm zalo tổ 4, facebook Công an phường',
    'bảo hiểm y tế 500.000.000 đồng',
    'loi o 912 345 678 ho',
  ])('nothing is hidden in: %s', (text) => expect(findPersonalData(text)).toEqual([]));
});

describe('names', () => {
  test.each([
    ['{Ng. V. A} đánh người'],
    ['ông {A} nhận tiền'],
    ['{Giàng Seo Sử}, {Y Blang Niê} và {H’Hen Niê}'],
    ['chij {Hanhj} owr toor 4'],
    ['CHỊ {NGUYỄN THỊ HẠNH} Ở TỔ 4'],
    ['chị {NGA} nói, anh {Ba Đen} kêu'],
    ['các anh {Hùng}, {Dũng} và {Tuấn} ở tổ 2'],
    ['gặp chị {Hạnh} rồi. {Hạnh} chưa trả lời'],
    ['con em chị {Lan} nói'],
    ['nhà anh {Sáng} ở gần cầu'],
    ['goi cho {Thanh} 2 cuoc khong nghe'],
    ['anh {Hùng} và Phòng Kinh tế, với tâm trạng lo lắng'],
    ['Lê Lợi là đường; ông {Lê Lợi} ở tổ 2 là người'],
    ['gồm các hộ: {Hải}, {Tuyết}, ông {Bảy}'],
    ['bà chủ tịch hội phụ nữ {Thu Hà} xuống thăm, tổ trưởng tổ 4 {Dũng} đi cùng'],
    ['già làng {A Blong} đề nghị sửa nhà rông cùng ông {Kon Sơ Hạ}'],
    ['chị {Rơ Châm H’Yen} gặp linh mục {Giuse Nguyễn Văn Phú} ở nhà thờ'],
    ['nhà Thím {Năm} đầu hẻm, o {Liễu} bán bánh'],
    ['chủ thẻ {NGUYEN TRUONG SON} ở tổ 4'],
    ['Mẹ Việt Nam anh hùng {Phan Thị Em} ốm nặng'],
    ['con ong {hieu} nghien nang'],
    ['a {hai} to 5 noi'],
    ['Nghe {Tùng} nói vậy, gửi {Hương}: mai nộp'],
    ['Phân công: {Dũng} chụp ảnh, {Oanh} lo hậu cần'],
    ['cháu {gia bảo} bị ong đốt'],
    ['thầy {thích minh đạo} xin làm đường'],
    ['tôi tên là {trần quốc bảo} số điện thoại'],
  ])('%s', (marked) => {
    const text = marked.replaceAll(/[{}]/gu, '').normalize('NFC');
    const found = findPersonalData(text)
      .toReversed()
      .reduce(
        (shown, { start, end }) => `${shown.slice(0, start)}{${shown.slice(start, end)}}${shown.slice(end)}`,
        text,
      );
    expect(found).toBe(marked.normalize('NFC'));
  });

  test.each([
    'đường Nguyễn Thị Minh Khai, trường Trần Phú, Công ty TNHH Hoàng Long, phường Lê Lợi',
    'Chủ tịch UBND phường, Bí thư Đảng ủy, đồng chí Phó Chủ tịch Thường trực',
    'anh hùng, chi phí, chị em, bà con, chú ý, cô giáo, cậu bé, bác sĩ, thầy cô, em học sinh',
    'co quan, chu truong, cu tri, thay doi, cau treo, di doi, chi tra, ong nuoc, anh huong, ba con',
    'khởi nghĩa Bà Triệu năm 248',
    'dan chua co Nuoc sach',
    'le loi noi dai den dau',
    'xã Krông Năng thiếu nước',
    'hàng của Mỹ bị hỏng, quân đội Đức đã rút',
    'gọi 1900 6750. Sen nở rồi',
    'đã gặp, Sen hồng',
    'anh Công an phường, chị Thanh tra tỉnh, bà Trung tâm hành chính',
    'vi pham thi phai nop phat, hop dong thi het han',
    'hoc sinh truong Le Quy Don',
    'nuoc tran, van hong roi',
    'con phan van hai phuong an',
    'dang van dong dan, dang thi cong, do thi hoa nhanh',
    'vo hong tai san cua dan',
    'quán cơm Bà Cả Đọi, đền Ông Hoàng Mười, tiệm cầm đồ Kim Phát, khu tập thể Trương Định',
    'ong truong ban quan ly noi, chu tich phuong hoi',
    'o ga duong bach mai to 1, duong le loi to 5 ngap',
    'Mỹ, Nga và Đức họp. Ai ký giấy, Cho vay vốn, In phiếu',
    'co the bi phat, co thai, co y vi pham, su dung dat',
    'cậu bé bị ngã, lớp 12A1 phòng 205 nhà B',
    'dung khong anh nhi',
    'fb dang tin, zalo phu huynh',
    'Hai Bà Trưng, Bác Hồ, núi Bà Đen, chợ Bà Chiểu, Hà Nội, Thái Nguyên',
  ])('nobody is named in: %s', (text) => expect(findPersonalData(text)).toEqual([]));

  test('a lawful text of several pages loses nothing', () => {
    const clause =
      'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh. ' +
      'Ban Tuyên giáo và Dân vận chủ trì, phối hợp với Ủy ban nhân dân phường Mẫu Sơn (Quyết định 238-QĐ/TW ngày 30/9/2020).\n';
    expect(findPersonalData(clause.repeat(50))).toEqual([]);
  });
});

describe('bad input', () => {
  test.each(['', ' ', '😀😀', '?', 'x', '\u200b', '[', '\ud800', '0', '@'])('%j holds nothing', (text) => {
    expect(hidePersonalData(text)).toEqual({ text: text.normalize('NFC'), hidden: [] });
  });

  test('20,000 characters are read at once', () => {
    const message =
      'to 4 dan keu nhieu vu den bu gpmb, chi Hanh 0912345678 nói ông Nguyễn Văn Toản ở số nhà 12 ngõ 3. ';
    const text = message.repeat(210).slice(0, 20_000);
    // The best of several: other work on the machine is not ours.
    const times = Array.from({ length: 12 }, () => {
      const started = performance.now();
      findPersonalData(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  test.each([
    ['figures', '0'.repeat(20_000)],
    ['figures with spaces', '0 9 '.repeat(5_000)],
    ['figures with strokes', '1/'.repeat(10_000)],
    ['house numbers', 'số nhà 1/2/3 ngõ 4 '.repeat(1_000)],
    ['lanes', '12 ngõ 3 ngõ 4 ngõ 5 ngõ 6 '.repeat(700)],
    ['account words', 'stk '.repeat(5_000)],
    ['paper words', 'cccd của em là số '.repeat(1_100)],
    ['letters', 'a'.repeat(20_000)],
    ['at signs', 'a@'.repeat(10_000)],
    ['points', 'a.'.repeat(10_000)],
    ['spaces', ' '.repeat(20_000)],
    ['salutations', 'ông bà anh chị '.repeat(1_400)],
    ['names', 'Nguyễn Văn '.repeat(1_800)],
    ['spoken figures', 'không chín '.repeat(1_800)],
    ['networks', 'fb fb fb '.repeat(2_200)],
    ['links', 'facebook.com/'.repeat(1_500)],
    ['brackets', '[người dân '.repeat(1_800)],
    ['marks', `a${'\u0301'.repeat(19_000)}`],
    ['births', 'sinh ngày '.repeat(2_000)],
    ['plates', '30A-'.repeat(5_000)],
  ])('20,000 characters of %s are read at once', (_, text) => {
    const started = performance.now();
    findPersonalData(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
