import type { Breadth, DigestState, Tendency } from './digest-report.ts';

/** Words for a state as a list or a table shows it. */
const STATES: Record<DigestState, string> = {
  received: 'mới tiếp nhận',
  checked: 'đã kiểm tra, chưa giao',
  assigned: 'đã giao, chưa trả lời',
  in_progress: 'đang xử lý',
  reopened: 'mở lại theo đề nghị',
  answered: 'đã trả lời',
  closed: 'đã kết thúc',
  not_responsible: 'không thuộc thẩm quyền, đã báo nơi có thẩm quyền',
  duplicate: 'gộp vào phản ánh cùng vụ việc',
  withdrawn: 'đã rút',
};

const BREADTHS: Record<Breadth, string> = {
  'một số': 'Một số ý kiến',
  nhiều: 'Nhiều ý kiến',
  'đa số': 'Đa số ý kiến',
  'tuyệt đại đa số': 'Tuyệt đại đa số ý kiến',
};

/** What people read in a digest, apart from what its tables and sheets are called. `{slots}` are filled by `fill`. */
export const DIGEST_TEXTS = {
  states: STATES,
  breadths: BREADTHS,
  wholeArea: 'Toàn phường',
  unknown: {
    area: 'Chưa rõ địa bàn',
    topic: 'Chưa rõ lĩnh vực',
    agency: 'Chưa giao',
    addressee: 'Chưa xác định nơi nhận',
  },
  /** Of reports that were answered without having been handed over. */
  answeredByOffice: 'Ban trả lời, không giao cơ quan',
  removed: (id: string) => `${id} (không còn trong danh sách)`,
  units: { working_days: 'ngày làm việc', days: 'ngày' },

  figures: {
    received: 'Phản ánh tiếp nhận trong kỳ',
    urgent: 'Phản ánh khẩn',
    withdrawn: 'Phản ánh người gửi đã rút, không tính vào số liệu khác',
    answered: 'Phản ánh được trả lời trong kỳ',
    answeredOnTime: 'Trả lời trong hạn',
    answeredLate: 'Trả lời quá hạn',
    answeredBy: (agency: string) => `Trả lời trong kỳ: ${agency}`,
    answeredLateBy: (agency: string) => `Trả lời quá hạn: ${agency}`,
    open: 'Chưa được trả lời',
    carriedOver: 'Chưa được trả lời, tiếp nhận từ trước kỳ',
    overdue: 'Chưa được trả lời, đã quá hạn',
    group: (name: string) => `Nhóm có ý kiến: ${name}`,
    state: (state: DigestState) => `Tình trạng: ${STATES[state]}`,
    tendency: (tendency: Tendency, within?: string) =>
      within === undefined ? `Khuynh hướng: ${tendency}` : `${within}: ${tendency}`,
    slice: (first: string, last: string) =>
      first === last ? `Tiếp nhận ngày ${first}` : `Tiếp nhận từ ${first} đến ${last}`,
    proposals: (addressee: string) => `Phản ánh có kiến nghị gửi: ${addressee}`,
    part: { topic: (name: string) => `Lĩnh vực: ${name}`, area: (name: string) => `Địa bàn: ${name}` },
  },

  headings: {
    overview: 'I. TÌNH HÌNH CHUNG',
    topics: 'II. NỘI DUNG THEO LĨNH VỰC',
    prominent: 'III. VẤN ĐỀ NỔI CỘM, DỰ BÁO',
    growing: 'Vấn đề nổi cộm',
    open: 'Vụ việc chưa được trả lời, quá hạn',
    forecast: 'Dự báo',
    proposals: 'IV. KIẾN NGHỊ, ĐỀ XUẤT',
    appendix: 'PHỤ LỤC: MÃ PHẢN ÁNH LÀM CĂN CỨ CỦA TỪNG SỐ LIỆU',
  },
  part: (n: number, name: string) => `${n}. ${name}`,

  overview: {
    received: '{span}, {office} tiếp nhận {reports} phản ánh về {matters} vụ việc{change}.',
    urgent: ' Trong đó có {urgent} phản ánh khẩn.',
    none: '{span}, {office} không tiếp nhận phản ánh nào (kỳ trước: {before}).',
    span: (first: string, last: string) =>
      first === last ? `Trong ngày ${first}` : `Từ ngày ${first} đến ngày ${last}`,
    withdrawn: '{count} phản ánh được người gửi rút lại, không tính vào các số liệu trong báo cáo.',
    tendencies:
      'Về khuynh hướng: {list}; các phản ánh còn lại không nêu rõ hoặc có ít hơn 3 phản ánh cùng khuynh hướng.',
    groups: 'Nhóm có ý kiến: {list}.',
    answered:
      'Trong kỳ đã trả lời {answered} phản ánh (kể cả phản ánh tiếp nhận từ trước): {onTime} trong hạn, {late} quá hạn.',
    median:
      'Một nửa số phản ánh được trả lời trong {median} {unit} trở lại{before}; lâu nhất là {longest} {unit} ({code}).',
    medianBefore: (days: string, unit: string) => ` (kỳ trước: ${days} ${unit})`,
    noAnswer: 'Trong kỳ chưa có phản ánh nào được trả lời.',
    open: '{moment}, còn {matters} vụ việc ({reports} phản ánh) chưa được trả lời, trong đó {overdue} vụ việc quá hạn, {carried} vụ việc tiếp nhận từ trước kỳ.',
    allAnswered: '{moment}, mọi vụ việc đã tiếp nhận đều được trả lời.',
    atEnd: (day: string) => `Đến hết ngày ${day}`,
    atTime: (hour: string, day: string) => `Đến ${hour} ngày ${day}`,
    caution: 'Số phản ánh không phải là số người có ý kiến và không được quy ra tỷ lệ.',
  },
  change: {
    up: (by: string, period: string, before: string) => `, tăng ${by} phản ánh so với ${period} (${before})`,
    down: (by: string, period: string, before: string) => `, giảm ${by} phản ánh so với ${period} (${before})`,
    same: (period: string) => `, bằng ${period}`,
    fromNone: (period: string) => ` (${period} không ghi nhận phản ánh nào)`,
  },

  topic: {
    count: '{reports} phản ánh về {matters} vụ việc{change}.',
    none: 'Không có phản ánh trong kỳ (kỳ trước: {before}).',
    tendencies: 'Trong đó: {list}.',
    leaning: '{count} phản ánh nêu ý kiến {tendency}',
    empty: 'Không có phản ánh trong kỳ.',
    matter: (who: string, areas: readonly string[]) =>
      areas.length === 0 ? `${who}: ` : `${who} ở ${areas.join(', ')}: `,
    everywhere: (who: string) => `${who} trên toàn phường: `,
    noBreadth: 'Ý kiến',
    codes: (code: string, joined: number) =>
      joined === 0 ? ` (${code}).` : ` (${code} và ${joined} phản ánh cùng vụ việc).`,
    more: (count: string) => `Và ${count} vụ việc khác, xem bảng tính kèm theo.`,
  },

  prominent: {
    growing: '{count} vụ việc có từ {reports} phản ánh trở lên trong {days} ngày{areas}.',
    fromAreas: (areas: number) => ` từ ${areas} địa bàn trở lên`,
    noGrowing: 'Không có vụ việc nào có từ {reports} phản ánh trở lên trong {days} ngày{areas}.',
    urgent: 'Phản ánh khẩn: {count} phản ánh ({codes}).',
    rising: 'Lĩnh vực có số phản ánh tăng rõ so với {period}: {list}.',
    risingItem: '{name} ({reports}, kỳ trước {before})',
    noOpen: 'Không có vụ việc nào chưa được trả lời.',
    watch: 'Các vụ việc nêu tại điểm 1 và điểm 2 chưa được trả lời cần tiếp tục theo dõi: {codes}.',
  },

  proposals: {
    intro:
      'Các kiến nghị dưới đây do người dân nêu trong phản ánh, ghi theo nơi nhận: cơ quan được nêu trong kiến nghị, không nêu thì cơ quan xử lý phản ánh. Kiến nghị gửi nhiều nơi được ghi ở từng nơi.',
    none: 'Không có kiến nghị trong các phản ánh của kỳ này.',
    more: (count: string) => `Và ${count} kiến nghị khác, xem bảng tính kèm theo.`,
    head: (n: number, addressee: string) => `${n}. ${addressee}`,
    source: (areas: readonly string[], codes: string) => ` (${[...areas, codes].join('; ')}).`,
  },

  gaps: {
    overview: '[Ban bổ sung nhận định chung về tình hình tư tưởng, dư luận trong kỳ.]',
    forecast: '[Ban bổ sung nhận định, dự báo.]',
    proposals: '[Ban xem xét, bổ sung kiến nghị, đề xuất của Ban.]',
  },
  draftedBy: 'Đoạn do máy viết dự thảo, từng câu kèm mã phản ánh làm căn cứ; cần kiểm tra:',
  machine:
    'Dự thảo do trợ lý tự động tổng hợp từ phản ánh đã ẩn thông tin cá nhân; người có thẩm quyền kiểm tra, sửa và quyết định trước khi ban hành. Số nhỏ bên cạnh mỗi số liệu (S1, S2 …) dẫn đến mã phản ánh dưới đây.',
  smallCells:
    'Để không lộ người có ý kiến: khuynh hướng và nhóm người chỉ nêu khi có từ 3 phản ánh trở lên, không tách theo địa bàn; mã phản ánh chỉ kèm khuynh hướng hoặc nhóm người khi có từ 3 phản ánh giống nhau trên cùng địa bàn.',
  counting:
    'Phản ánh cùng một vụ việc được tính là một vụ việc; một vụ việc ở nhiều địa bàn, lĩnh vực được tính ở từng nơi. Phản ánh đã rút không tính. Tình trạng là tại thời điểm chốt số liệu.',
  unreadable: (count: string) => `${count} phản ánh không rõ thời gian tiếp nhận nên không tính.`,

  charts: {
    topics: 'Số phản ánh theo lĩnh vực',
    areas: 'Số phản ánh theo địa bàn',
    timeline: 'Số phản ánh theo thời gian tiếp nhận',
    now: 'Kỳ này',
    before: 'Kỳ trước',
    others: (count: number) => `${count} mục khác`,
  },
  tables: {
    caption: (n: number, text: string) => `Bảng ${n}. ${text}`,
    topics: 'Phản ánh theo lĩnh vực',
    areas: 'Phản ánh theo địa bàn',
    states: 'Tình trạng xử lý phản ánh tiếp nhận trong kỳ',
    agencies: 'Trả lời trong kỳ, theo cơ quan',
    growing: 'Vụ việc có nhiều phản ánh',
    open: 'Vụ việc chưa được trả lời',
    columns: {
      topic: 'Lĩnh vực',
      area: 'Địa bàn',
      state: 'Tình trạng',
      agency: 'Cơ quan',
      reports: 'Phản ánh',
      matters: 'Vụ việc',
      before: 'Kỳ trước',
      change: 'Tăng, giảm',
      answered: 'Đã trả lời',
      late: 'Quá hạn',
      code: 'Mã',
      summary: 'Nội dung',
      due: 'Hạn',
      window: 'Trong thời gian',
      figure: 'Số',
      what: 'Số liệu',
      codes: 'Mã phản ánh',
    },
    median: (unit: string) => `Trung vị, ${unit}`,
    total: 'Cộng trong kỳ',
    urgent: 'Khẩn. ',
    overdue: (due: string) => `${due} (quá hạn)`,
    /** Of what was not handed over yet, its term is that for handing it over. */
    handOver: (due: string) => `Giao trước ${due}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    more: (count: string) => `… và ${count} vụ việc khác, xem bảng tính kèm theo.`,
  },
  appendix: {
    intro: 'Phần này để kiểm tra, bỏ đi khi ban hành. Mã của kỳ trước có trong bảng tính, trang “Căn cứ”.',
    more: (count: string) => `… và ${count} mã khác, xem bảng tính kèm theo`,
    unnamed: (count: string) => `${count} phản ánh không nêu mã (dưới 3 phản ánh giống nhau trên cùng địa bàn)`,
  },
};
