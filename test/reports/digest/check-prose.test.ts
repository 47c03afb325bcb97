import { describe, expect, it, test } from 'vitest';
import { checkProse, type DropReason } from '#src/reports/digest/check-prose.ts';
import { createProseGround, type ProseGround } from '#src/reports/digest/prose-ground.ts';
import { type DraftRequest, draftSections } from '#src/reports/digest/draft-sections.ts';
import type { Digest } from '#src/reports/digest/digest.ts';
import { aReport, digestOf, OFFICE, someReports } from './office-digest.ts';

const CODE = 'PA-26-000901';
const digest: Digest = await digestOf([
  ...someReports(5),
  ...someReports(2, { receivedAt: '2026-09-10T02:00:00.000Z', state: 'closed' }),
  ...someReports(3, { topicId: 'dien-nuoc', receivedAt: '2026-09-10T02:00:00.000Z', state: 'closed' }),
  aReport({
    code: CODE,
    topicId: 'dien-nuoc',
    areaIds: ['na-mau'],
    breadth: 'một số',
    summary: 'Mất nước 3 ngày liền, giá nước tăng, một số hộ ở gần trường phải mua nước.',
  }),
]);
const ground: ProseGround = createProseGround(digest, OFFICE, OFFICE.office.name);
const idOf = (label: string) => digest.figures.find((figure) => figure.label.startsWith(label))!.id;
const LAND = idOf('Lĩnh vực: Đất đai');
const WATER = idOf('Lĩnh vực: Điện, nước');
const ALL = idOf('Phản ánh tiếp nhận');

test.each([
  `Lĩnh vực Đất đai, giải phóng mặt bằng có 5 phản ánh về 5 vụ việc [${LAND}].`,
  `Trong tháng 10 năm 2026 tiếp nhận 6 phản ánh, tăng 1 phản ánh [${ALL}].`,
  `Đất đai, giải phóng mặt bằng tăng 3 phản ánh so với kỳ trước (2) [${LAND}].`,
  `Điện, nước giảm 2 phản ánh [${WATER}].`,
  `Một số ý kiến ở Bản Nà Mẫu nêu việc mất nước 3 ngày liền [${CODE}].`,
  `Phản ánh ${CODE} nêu giá nước tăng.`,
  `Phản ánh tiếp nhận ngày 10/10/2026 tại Bản Nà Mẫu chưa được trả lời [${CODE}].`,
])('"%s" rests on what it cites', (sentence) => {
  expect(checkProse(sentence, ground)).toEqual({ kept: [sentence], dropped: [] });
});

test.each<[string, DropReason]>([
  ['Tình hình dư luận nhìn chung ổn định.', 'no_reference'],
  ['Có 6 phản ánh [S999].', 'unknown_reference'],
  ['Có 1 phản ánh [PA-26-999999].', 'unknown_reference'],
  [`Có 7 phản ánh [${ALL}].`, 'number'],
  [`Có 5 phản ánh [${ALL}].`, 'number'],
  [`Có 5 phản ánh, tăng so với kỳ trước (6) [${ALL}].`, 'number'],
  [`Đất đai có 2 vụ việc [${WATER}].`, 'number'],
  [`Có 6 phản ánh, ngày 12/10/2026 [${ALL}].`, 'number'],
  [`Đất đai tăng 5 phản ánh [${LAND}].`, 'number'],
  [`Điện, nước tăng 2 phản ánh [${WATER}].`, 'direction'],
  [`Đất đai giảm so với kỳ trước [${LAND}].`, 'direction'],
  [`Số phản ánh tăng 20% [${ALL}].`, 'percentage'],
  [`Mười phần trăm ý kiến không đồng tình [${ALL}].`, 'percentage'],
  [`Có sáu phản ánh [${ALL}].`, 'number_in_words'],
  [`Số phản ánh gấp đôi [${LAND}].`, 'number_in_words'],
  [`Hàng trăm hộ chưa có nước [${CODE}].`, 'number_in_words'],
  [`Đa số ý kiến lo ngại việc mất nước [${CODE}].`, 'breadth'],
  [`Nhiều ý kiến băn khoăn về đất đai [${LAND}].`, 'breadth'],
  [`Tuyệt đại đa số nhân dân đồng tình [${CODE}].`, 'breadth'],
  [`Việc mất nước xảy ra ở Tổ dân phố 4 [${CODE}].`, 'place'],
  [`Công an phường đang xử lý việc mất nước [${CODE}].`, 'place'],
  [`Bà con nhắc đến anh Hùng và việc mất nước [${CODE}].`, 'name'],
  [`Công ty Hoàng Gia để mất nước [${CODE}].`, 'name'],
  [`Việc mất nước xem tại nuoc-sach.vn [${CODE}].`, 'link'],
  [`Bà con giáo dân bức xúc việc mất nước [${CODE}].`, 'group'],
  [`Người dân tộc thiểu số lo mất nước [${CODE}].`, 'group'],
  [`Một vài phần tử quá khích lợi dụng việc mất nước [${CODE}].`, 'group'],
  [`Mất nước ${'rất lâu '.repeat(80)} [${CODE}].`, 'too_long'],
])('"%.60s" is dropped: %s', (sentence, reason) => {
  expect(checkProse(sentence, ground)).toEqual({ kept: [], dropped: [{ sentence, reason }] });
});

describe('a drafted text', () => {
  it('keeps its good sentences, also with the citation behind the full stop, and loses the others', () => {
    const text = `- Có 6 phản ánh. [${ALL}] Dân rất phấn khởi. Đất đai có 5 phản ánh [${LAND}].\n\n2. Có 6 phản ánh [${ALL}].`;
    expect(checkProse(text, ground)).toEqual({
      kept: [`Có 6 phản ánh [${ALL}].`, `Đất đai có 5 phản ánh [${LAND}].`],
      dropped: [
        { sentence: 'Dân rất phấn khởi.', reason: 'no_reference' },
        { sentence: `Có 6 phản ánh [${ALL}].`, reason: 'repeated' },
      ],
    });
  });

  it.each(['', '   \n', '{"error": 1}', 'x'.repeat(100_000), `[${ALL}]`.repeat(5000)])(
    'that is none leaves nothing (%#)',
    (text) => {
      expect(checkProse(text, ground).kept).toEqual([]);
    },
  );
});

it('a topic or an agency may be called what people may not', () => {
  const label = 'Lĩnh vực dân tộc, tôn giáo';
  const figures = new Map(ground.figures).set('S99', { id: 'S99', label, reports: 4, matters: 4, codes: [] });
  const sentences = ['Lĩnh vực dân tộc, tôn giáo có 4 phản ánh [S99].', 'Người dân tộc gửi 4 phản ánh [S99].'];
  const { kept, dropped } = checkProse(sentences.join(' '), { ...ground, figures });
  expect(kept).toEqual([sentences[0]]);
  expect(dropped).toEqual([{ sentence: sentences[1], reason: 'group' }]);
});

describe('drafting', () => {
  const draft = async (write: (request: DraftRequest) => Promise<string>, from = digest) => {
    const told: unknown[] = [];
    const sections = await draftSections(from, OFFICE, {
      office: OFFICE.office.name,
      draftProse: write,
      onDrafted: (outcome) => told.push(outcome),
    });
    return { sections, told };
  };

  it('asks for each section with figures and reports, and keeps what rests on them', async () => {
    const asked: DraftRequest[] = [];
    const { sections, told } = await draft((request) => {
      asked.push(request);
      return Promise.resolve(asked.length === 1 ? `Có 6 phản ánh [${ALL}]. Có 60 phản ánh [${ALL}].` : 'Sẽ phức tạp.');
    });
    expect(sections).toEqual({ overview: [`Có 6 phản ánh [${ALL}].`] });
    expect(told).toEqual([
      { section: 'overview', kept: 1, dropped: 1 },
      { section: 'forecast', kept: 0, dropped: 1 },
    ]);
    expect(asked[0]!.figures).toContain(`{"id":"${ALL}","label":"Phản ánh tiếp nhận trong kỳ","reports":6`);
    expect(asked[0]!.reports).toContain(CODE);
    expect(asked.map(({ section }) => section)).toEqual(['I. TÌNH HÌNH CHUNG', 'Dự báo']);
  });

  it('asks for all sections at once, and stops when nobody wants them any more', async () => {
    const stop = new AbortController();
    const asked: AbortSignal[] = [];
    const drafting = draftSections(digest, OFFICE, {
      office: OFFICE.office.name,
      draftProse: (_, signal) => {
        asked.push(signal);
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('late'))));
      },
      signal: stop.signal,
    });
    expect(asked).toHaveLength(2);
    stop.abort(new Error('stopped'));
    await expect(drafting).rejects.toThrow('stopped');
  });

  it('goes on without a model that fails, and does not ask one about nothing', async () => {
    const failing = await draft(() => Promise.reject(new Error('no answer')));
    expect(failing.sections).toEqual({});
    expect(failing.told).toMatchObject([{ section: 'overview' }, { section: 'forecast' }]);
    const empty = await draft(() => Promise.reject(new Error('asked')), await digestOf([]));
    expect(empty.told).toEqual([]);
  });
});
