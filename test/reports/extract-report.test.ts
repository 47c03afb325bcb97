import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOrganisation } from '#src/organisation.ts';
import { createReportReader } from '#src/reports/report-reader.ts';
import { readTyped } from '#src/vietnamese/typed-words.ts';
import { readFileSync } from 'node:fs';
import { readReportSet } from '#src/cli/evaluation/report-set.ts';
import { extract, TODAY } from './reader.ts';

test('the message of the guide becomes the report that it shows', () => {
  const text =
    'to 4 dan keu nhieu vu den bu gpmb duong vanh dai cham tra tien tu thang 8, ba con dinh sang mai keo len phuong. [người dân 1] [số điện thoại 1] noi vay';
  expect(extract(text)).toMatchObject({
    summary: expect.stringContaining('giải phóng mặt bằng'),
    topic: 'dat-dai',
    area: { ids: ['tdp-4'], words: ['to 4'], fromHome: false },
    when: { raw: 'tu thang 8', from: '2026-08-01' },
    breadth: 'nhiều',
    tendency: 'phản đối',
    urgency: { urgent: true, reasons: ['cần bố trí tiếp dân'] },
    missing: [],
  });
});

test.each([
  ['its number', 'đèn hỏng ở tổ 4', ['tdp-4']],
  ['its number in another spelling', 'TDP số 4 mất nước', ['tdp-4']],
  ['its old name', 'khu phố 4 mất nước', ['tdp-4']],
  ['the old name of one of two that were joined', 'thôn Cầu Đá 2 mất nước', ['cau-da']],
  ['a hamlet', 'xóm Bến mất nước', ['cau-da']],
  ['a market', 'rác ở chợ Đồng Mận', ['dong-man']],
  ['an alley with its street', 'ngõ 12 đường Trần Phú ngập', ['tdp-3']],
  ['two areas', 'tổ 4, tổ 5 mất nước', ['tdp-4', 'tdp-5']],
  ['an area and another that it is compared with', 'giá đất Khe Bưởi thấp hơn bên Đồng Mận', ['khe-buoi']],
  ['a correction', 'tổ 5 chứ không phải tổ 4 mất nước', ['tdp-5']],
  ['its area and a landmark elsewhere', 'dân tổ 5 đi khám ở trạm y tế phường', ['tdp-5']],
])('an area is known by %s', (_, text, ids) => {
  expect(extract(text).area).toMatchObject({ ids, candidates: [] });
});

test.each([
  ['a hamlet in three areas', 'xóm Mới mất nước', ['dong-man', 'khe-buoi', 'cau-da']],
  ['a street through two', 'đường Bạch Mai ngập', ['tdp-1', 'tdp-2']],
  ['a commune of before', 'dân xã Nà Mẫu cũ mất nước', ['na-mau', 'po-lau', 'na-khoang']],
])('%s is asked about', (_, text, candidates) => {
  const { area, missing } = extract(text);
  expect(area).toMatchObject({ ids: [], candidates });
  expect(missing).toContain('area');
});

test('a name in several areas is settled by another in the same message', () => {
  expect(extract('xóm Mới bên Khe Bưởi mất nước').area).toMatchObject({ ids: ['khe-buoi'], candidates: [] });
});

test.each(['cái cầu đã hỏng', '4 tổ công tác', 'tổ 40 mất nước', 'lớp 4'])('%j names no area of the office', (text) => {
  expect(extract(text).area.ids).toEqual([]);
});

test('a street that the office does not know is kept as typed', () => {
  expect(extract('đường Hoàng Diệu và ngõ 45 ngập').area.words).toEqual(['đường Hoàng Diệu', 'ngõ 45']);
});

test("'our neighbourhood' is the collaborator's own, where it is known", () => {
  expect(extract('tổ tôi mất nước', 'tdp-2').area).toMatchObject({ ids: ['tdp-2'], fromHome: true });
  expect(extract('tổ tôi mất nước').area.ids).toEqual([]);
  expect(extract('tổ 4 mất nước, tổ tôi thì không', 'tdp-2').area).toMatchObject({ ids: ['tdp-4'], fromHome: false });
});

test('the whole ward is no single area, and nothing is missing', () => {
  expect(extract('mất điện toàn phường từ tối qua')).toMatchObject({ area: { whole: true, ids: [] }, missing: [] });
});

test.each([
  ['sạt lở đất sau nhà dân', ['tính mạng']],
  ['chay o cho Mau Son, lua dang lan', ['tính mạng']],
  ['dây điện đứt rơi xuống đường', ['tính mạng']],
  ['12 cháu bị nôn, đau bụng sau bữa ăn', ['sức khỏe']],
  ['Đồng Mận đã có 7 ca sốt xuất huyết', ['sức khỏe']],
  ['mất nước 5 ngày nay', ['sinh kế']],
  ['công ty nợ lương 3 tháng', ['sinh kế']],
  ['ngày mai cưỡng chế 3 hộ', ['thời điểm']],
  ['hạn nộp hồ sơ là ngày 25/11', ['thời điểm']],
  ['bà con muốn được gặp lãnh đạo phường', ['cần bố trí tiếp dân']],
])('%j cannot wait', (text, reasons) => {
  const { urgency } = extract(text);
  expect(urgency).toMatchObject({ urgent: true, reasons });
  for (const words of urgency.words) expect(text).toContain(words);
});

test.each([
  'mất nước sáng nay',
  'đám cháy tuần trước đã dập tắt',
  'đề nghị tập huấn phòng cháy, chữa cháy',
  'ngày 25/12 cưỡng chế',
  'xe chạy nhanh qua đường',
  'mat ga mat cho o to 4',
  'cúp điện luân phiên cả tuần',
  'bà con phản đối giá đất',
  'đảng viên tin tưởng, ủng hộ chủ trương sáp nhập',
])('%j can wait', (text) => {
  expect(extract(text).urgency).toEqual({ urgent: false, reasons: [], words: [] });
});

test.each([
  ['nhiều hộ kêu', 'nhiều'],
  ['80% số hộ kêu', undefined],
  ['đường nhiều ổ gà', undefined],
  ['một số ý kiến băn khoăn', 'một số'],
  ['hầu hết bà con đồng tình', 'đa số'],
  ['gần như tất cả bà con đồng tình', 'tuyệt đại đa số'],
])('%j is held as widely as it says', (text, breadth) => {
  expect(extract(text).breadth).toBe(breadth);
});

test.each([
  ['bà con không đồng tình', 'phản đối'],
  ['bà con chưa thực sự đồng tình', 'phản đối'],
  ['bà con đồng tình nhưng lo chậm', 'băn khoăn'],
  ['rác hôi quá. Em cảm ơn!', undefined],
  ['kêu gọi dân hiến đất', undefined],
])('%j tends as it says', (text, tendency) => {
  expect(extract(text).tendency).toBe(tendency);
});

test('groups are work or situation in life, never religion or ethnicity', () => {
  expect(extract('công nhân và tiểu thương kêu').groups).toEqual(['công nhân', 'tiểu thương, hộ kinh doanh']);
  expect(extract('giáo dân xứ đạo và đồng bào dân tộc Dao kêu đường hỏng').groups).toEqual([]);
});

test.each([
  ['họp tổ dân phố có ý kiến đường hỏng', 'hội nghị'],
  ['trên facebook nhiều người nói đường hỏng', 'mạng xã hội'],
  ['em nghe bà con nói đường hỏng', 'trực tiếp'],
  ['đường hỏng', undefined],
])('%j says where it was heard', (text, source) => {
  expect(extract(text).source).toBe(source);
});

test('the summary has no greeting, addressee, courtesy, emoji, link or tag', () => {
  const text =
    'Dạ em báo cáo anh ạ: <b>rác</b> ở tổ 3 bừa bãi k ai dọn 😡😡 https://a.example/x. Kính mong các anh quan tâm. Em cảm ơn!';
  expect(extract(text).summary).toBe('Rác ở tổ 3 bừa bãi không ai dọn.');
});

test('a long message is summed up by the two sentences that say most, in their order', () => {
  const { summary } = extract(
    'Hôm nay em đi một vòng. Thời tiết cũng mát. Bãi rác Đồng Mận bốc mùi hôi thối. Ai cũng khỏe. Bà con đề nghị phường cho xe rác vào dọn. Em về lúc trưa.',
  );
  expect(summary).toBe('Bãi rác Đồng Mận bốc mùi hôi thối. Bà con đề nghị phường cho xe rác vào dọn.');
  expect(extract('tổ 4 mất nước '.repeat(1_500)).summary.length).toBeLessThan(370);
});

test('no summary says a word that the message does not', () => {
  const { messages } = readReportSet('test/reports/sets/development.jsonl');
  for (const { text } of messages) {
    const said = new Set([...readTyped(text).words.map(({ folded }) => folded), 'k', 'e', 'a']);
    const { summary } = extract(text);
    const invented = readTyped(summary).words.filter(({ folded }) => !said.has(folded));
    expect(invented.map(({ folded }) => folded)).toEqual([]);
  }
});

test('what people propose is taken in their words', () => {
  expect(extract('Rác nhiều, bà con đề nghị phường cho xe vào dọn.').proposal).toBe('Đề nghị phường cho xe vào dọn');
  expect(extract('Rác nhiều, bà con đề nghị.').proposal).toBeUndefined();
});

test.each([
  ['rác', ['what', 'area']],
  ['đèn đường hỏng mấy hôm nay', ['area']],
  ['', ['what', 'area', 'topic']],
  ['🙂🙂', ['what', 'area', 'topic']],
])('of %j the office asks for what is missing', (text, missing) => {
  expect(extract(text).missing).toEqual(missing);
});

test('an office may ask for more, or leave parts out', () => {
  const yaml = readFileSync('samples/organisation.yaml', 'utf8')
    .replace('breadth: ghi', 'breadth: hỏi')
    .replace('tendency: ghi', 'tendency: bỏ');
  const other = createReportReader(parseOrganisation(yaml, 'x.yaml'));
  const draft = other.extractReport('bà con tổ 4 bức xúc vì mất nước', { today: TODAY });
  expect(draft.missing).toEqual(['breadth']);
  expect(draft).not.toHaveProperty('tendency');
});

test('any text gives a draft, and the same one twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(extract(text)).toEqual(extract(text));
    }),
    { seed: 11, numRuns: 200 },
  );
});
