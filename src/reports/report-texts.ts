import type { WaitsFor } from './draft.ts';
import type { Breadth, UrgencyReason } from './report-draft.ts';
import type { HiddenCounts, ReportState } from './report.ts';

export const BREADTH_TEXTS: Record<Breadth, string> = {
  'một số': 'một số ý kiến',
  nhiều: 'nhiều ý kiến',
  'đa số': 'đa số ý kiến',
  'tuyệt đại đa số': 'tuyệt đại đa số ý kiến',
};

export const URGENCY_TEXTS: Record<UrgencyReason, string> = {
  'tính mạng': 'nguy hiểm đến tính mạng',
  'sức khỏe': 'ảnh hưởng sức khỏe',
  'sinh kế': 'ảnh hưởng việc làm ăn, sinh sống',
  'thời điểm': 'gắn với thời điểm cụ thể',
  'cần bố trí tiếp dân': 'cần bố trí tiếp dân',
};

export const STATE_TEXTS: Record<ReportState, string> = {
  received: 'mới tiếp nhận',
  checked: 'đã kiểm tra',
  assigned: 'đã chuyển cơ quan xử lý',
  in_progress: 'đang xử lý',
  answered: 'đã có trả lời',
  closed: 'đã kết thúc',
  duplicate: 'đã gộp với phản ánh cùng nội dung',
  not_responsible: 'không thuộc thẩm quyền',
  withdrawn: 'người gửi đã rút',
  reopened: 'mở lại',
};

/** What the reporter is asked when something is missing. */
export const QUESTIONS: Record<WaitsFor, string> = {
  what: 'Đồng chí nói rõ hơn là việc gì, chuyện gì đang xảy ra? (gõ “bỏ qua” nếu không rõ)',
  area: 'Việc này ở đâu? (tổ, thôn hoặc tên đường; gõ “bỏ qua” nếu không rõ)',
  when: 'Việc này xảy ra khi nào, từ bao giờ? (gõ “bỏ qua” nếu không rõ)',
  group:
    'Những ai quan tâm, ví dụ tiểu thương, phụ huynh, hộ bị thu hồi đất? (không nêu tên người; gõ “bỏ qua” nếu không rõ)',
  tendency: 'Bà con tán thành, phản đối hay băn khoăn? (gõ “bỏ qua” nếu không rõ)',
  breadth: 'Đó là một số, nhiều, đa số hay tuyệt đại đa số ý kiến? (gõ “bỏ qua” nếu không rõ)',
  proposal: 'Bà con đề nghị gì, với cơ quan nào? (gõ “bỏ qua” nếu không có)',
  source: 'Đồng chí nghe trực tiếp, tại hội nghị hay trên mạng xã hội? (gõ “bỏ qua” nếu không rõ)',
  summary: 'Đồng chí nhắn lại nội dung phản ánh (việc gì, ở đâu, từ bao giờ, bà con đề nghị gì).',
  more: 'Đồng chí gửi ảnh hoặc nhắn thêm thông tin. Lưu ý: không gửi ảnh có mặt người, giấy tờ có thông tin cá nhân.',
};

export const hiddenLine = (hidden: HiddenCounts): string =>
  Object.entries(hidden)
    .map(([label, count]) => `${count} ${label}`)
    .join(', ');

interface Receipt {
  code: string;
  urgent: boolean;
  dutyTold: boolean;
  by: string;
  /** Who is on duty, with the number to call. */
  duty?: string;
  /** How the matter stands to which it was joined; empty while nobody has it yet. */
  joined?: string;
}

/** What collaborators read while they write a report and when it was sent. */
export const INTAKE_TEXTS = {
  understood: 'Tôi hiểu đây là phản ánh:',
  content: (text: string) => `• Nội dung: ${text}`,
  addition: (text: string) => `• Bổ sung: ${text}`,
  area: (text: string) => `• Địa bàn: ${text}`,
  noArea: 'chưa rõ',
  wholeWard: 'toàn phường',
  topic: (text: string) => `Lĩnh vực: ${text}`,
  noTopic: 'chưa rõ',
  urgent: (reasons: string) => `• Mức độ: khẩn${reasons === '' ? '' : ` (${reasons})`}`,
  ordinary: '• Mức độ: bình thường',
  breadth: (text: string) => `Phạm vi: ${text}`,
  groups: (text: string) => `• Đối tượng: ${text}`,
  tendency: (text: string) => `Khuynh hướng: ${text}`,
  when: (text: string) => `• Thời gian: ${text}`,
  proposal: (text: string) => `• Đề nghị: ${text}`,
  source: (text: string) => `Nguồn: ${text}`,
  photos: (count: number) => `• Ảnh: ${count} (đồng chí kiểm tra: không có mặt người, giấy tờ cá nhân)`,
  hidden: (counts: string) => `Đã ẩn: ${counts}.`,
  similar: (count: number, days: number) => `Đã có ${count} phản ánh tương tự trong ${days} ngày.`,
  sentBefore: (code: string) => `Đồng chí đã gửi phản ánh giống thế này, mã ${code}.`,
  rest: (count: number) => `Còn ${count} việc nữa trong tin của đồng chí, tôi sẽ hỏi tiếp sau.`,

  send: 'Gửi',
  sendJoined: 'Gửi bổ sung vào phản ánh đã có',
  edit: 'Sửa',
  more: 'Thêm ảnh, thông tin',
  isQuestion: 'Đây là câu hỏi, không phải phản ánh',
  cancel: 'Hủy',
  skip: 'Bỏ qua',
  back: 'Quay lại',

  whichField: 'Đồng chí muốn sửa mục nào?',
  fieldNames: { summary: 'Nội dung', area: 'Địa bàn', topic: 'Lĩnh vực' },
  makeUrgent: 'Đổi thành khẩn',
  makeOrdinary: 'Đổi thành bình thường',
  whichTopic: 'Lĩnh vực nào đúng?',
  whichArea: (name: string) => `“${name}” có ở nhiều nơi. Đồng chí chọn giúp tôi:`,
  somewhere: 'Địa bàn này',

  severalMatters: (matters: string[]) =>
    `Tôi thấy ${matters.length} việc: ${matters.map((text, index) => `(${index + 1}) ${text}`).join('; ')}.`,
  split: (count: number) => `Gửi thành ${count} phản ánh`,
  whole: 'Gửi chung',
  questionOrReport: 'Tin này là câu hỏi về văn bản hay là phản ánh, đồng chí?',
  lookUp: 'Tra cứu văn bản',
  asReport: 'Gửi phản ánh',
  anotherMatter: 'Đồng chí đang soạn dở một phản ánh. Nội dung vừa nhắn là:',
  append: 'Thêm vào phản ánh đang soạn',
  asNew: 'Phản ánh khác',

  begin:
    'Đồng chí nhắn nội dung phản ánh: việc gì, ở đâu, từ bao giờ, bà con đề nghị gì. Không cần nêu tên, số điện thoại của ai.',
  notBegun: 'Vâng. Khi có việc cần phản ánh, đồng chí cứ nhắn.',
  photoFirst:
    'Tôi đã nhận ảnh (đã bỏ vị trí và thông tin máy chụp). Đồng chí nhắn nội dung phản ánh: việc gì, ở đâu. Lưu ý: không gửi ảnh có mặt người, giấy tờ có thông tin cá nhân.',
  photoAdded: 'Đã thêm ảnh. Lưu ý: không gửi ảnh có mặt người, giấy tờ có thông tin cá nhân.',
  cancelled: 'Đã hủy bản nháp, tôi không lưu nội dung.',
  noDraft: 'Bản nháp này không còn. Đồng chí nhắn lại nội dung phản ánh giúp tôi.',
  tooShort: 'Phản ánh chưa có nội dung nên chưa gửi được.',
  cut: 'Tin dài quá, tôi chỉ giữ phần đầu. Đồng chí xem nội dung dưới đây đã đủ ý chưa.',

  noSuchNumber: (number: number, most: number) =>
    `Không có mục số ${number}. Đồng chí chọn ${most === 1 ? 'số 1' : `từ 1 đến ${most}`}, hoặc nhắn bằng lời.`,
  nothingToChoose: 'Lúc này không có mục nào để chọn bằng số. Đồng chí nhắn bằng lời giúp tôi.',
  sentAlready: (code: string) => `Phản ánh đã gửi rồi, mã ${code}. Đồng chí không cần gửi lại.`,
  draftWaits: 'Phản ánh đang soạn chưa gửi. Gõ “gửi” để gửi, “xem lại” để xem.',
  orReport: 'Nếu đây là điều bà con quan tâm, đồng chí gửi thành phản ánh:',
  onlyLink: 'Tôi không mở được đường dẫn. Đồng chí nhắn bằng lời giúp tôi: việc gì, ở đâu, bà con nói gì.',
  rude: 'Có việc gì chưa được, đồng chí nhắn giúp tôi: việc gì, ở đâu. Tôi sẽ chuyển đến nơi xử lý.',
  foreign: 'Tôi chỉ đọc được tiếng Việt. Đồng chí nhắn lại bằng tiếng Việt giúp tôi.',
  unclear:
    'Tôi chưa rõ ý. Muốn phản ánh, đồng chí nhắn: việc gì, ở đâu. Muốn tra cứu, đồng chí hỏi cả câu, ví dụ: “Cộng tác viên nộp báo cáo ngày nào?”',

  received: ({ code, urgent, dutyTold, by, duty, joined }: Receipt) =>
    [
      `Đã tiếp nhận, mã ${code}.`,
      ...(urgent && dutyTold ? ['Vì mức độ khẩn, trực ban đã được báo ngay.'] : []),
      ...(urgent && !dutyTold && duty !== undefined ? [`Tôi chưa báo được trực ban, đồng chí gọi ${duty}.`] : []),
      ...(joined === undefined ? [] : ['Đã gộp với phản ánh cùng nội dung; kết quả vẫn báo riêng cho đồng chí.']),
      joined === undefined || joined === '' ? `Chậm nhất ${by} tôi sẽ báo đồng chí biết cơ quan nào xử lý.` : joined,
      'Xem lại bất cứ lúc nào: gõ /trangthai hoặc gửi mã này.',
    ].join(' '),
  nextMatter: 'Việc tiếp theo:',
  help: 'Gửi phản ánh: nhắn nội dung như bình thường (việc gì, ở đâu) hoặc gõ “báo cáo: …”; xem lại: /trangthai.',
  nil: 'Tôi đã rõ: chưa có gì phản ánh. Khi có việc bà con quan tâm, đồng chí cứ nhắn.',

  remind: (summary: string) =>
    `Đồng chí còn một phản ánh soạn dở chưa gửi: ${summary}\nNếu không gửi, ngày mai tôi sẽ xóa bản nháp này.`,

  emergency: (lines: string) => `Nếu đang nguy hiểm, hãy gọi ${lines} ngay.`,
  emergencyTold: (lines: string) => `Nếu đang nguy hiểm, hãy gọi ${lines} ngay. Tôi đã báo trực ban.`,
  emergencyDuty: (lines: string, duty: string) =>
    `Nếu đang nguy hiểm, hãy gọi ${lines} ngay. Gọi thêm ${duty}: tôi chưa báo tự động được.`,
  dutyDanger: (text: string) =>
    `KHẨN: có tin báo nguy hiểm đến tính mạng.\n${text}\nNgười gửi đang hoàn thiện phản ánh; đồng chí xử lý ngay theo phân công trực.`,
  dutyUrgent: (line: string) => `KHẨN: phản ánh mới.\n${line}\nGõ /viec để xử lý.`,

  stateSecret:
    'Kênh này không được nhận bí mật nhà nước. Tôi không lưu nội dung vừa gửi. Đồng chí thu hồi tin nhắn và gửi theo quy định về bảo vệ bí mật nhà nước.',
  denunciation: (channel: string) =>
    `Đây có dấu hiệu là tố cáo, tôi không được tiếp nhận và không lưu tên người bị nêu. Đồng chí gửi đơn đến cơ quan có thẩm quyền: ${channel}.\nNếu chỉ muốn phản ánh sự việc (không nêu tên ai), gõ 1.`,
  noDenunciationChannel: 'nơi tiếp công dân của Ủy ban nhân dân cùng cấp',
  matterOnly: 'Chỉ phản ánh sự việc',
  no: 'Thôi',
  matterText: (topic: string | undefined, area: string | undefined) =>
    `Có sự việc cần kiểm tra${topic === undefined ? '' : ` trong lĩnh vực ${topic}`}${area === undefined ? '' : ` tại ${area}`}.`,
  inGroup: 'Để không lộ thông tin, đồng chí gửi phản ánh này trong tin nhắn riêng cho tôi.',
  notCollaborator:
    'Tin này giống một phản ánh. Vai trò của đồng chí chưa gửi được phản ánh qua đây; đồng chí chuyển cộng tác viên hoặc chuyên viên của Ban, hoặc nhờ quản trị đổi vai trò.',
} as const;
