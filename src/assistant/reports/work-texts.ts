import type { Organisation } from '../../organisation.ts';
import type { Refusal } from '../../reports/lifecycle.ts';
import type { Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';

interface Growing {
  count: number;
  areas: number;
  days: number;
  summary: string;
}

/** What is done with a text that an officer or a contact types. */
export const TYPED_ACTS = ['ask', 'answer', 'answer_close', 'refuse', 'decline', 'return', 'extend', 'reopen'] as const;
export type TypedAct = (typeof TYPED_ACTS)[number];

/** What is about to happen with what was typed. */
const CONFIRM: Record<TypedAct, string> = {
  ask: 'Tôi sẽ hỏi người gửi:',
  answer: 'Tôi sẽ trả lời người gửi:',
  answer_close: 'Tôi sẽ trả lời người gửi và kết thúc phản ánh:',
  refuse: 'Tôi sẽ báo người gửi là không thuộc thẩm quyền của phường:',
  decline: 'Tôi sẽ trả phản ánh về Ban:',
  return: 'Tôi sẽ trả lại cơ quan xử lý:',
  extend: 'Tôi sẽ ghi gia hạn, với lý do:',
  reopen: 'Tôi sẽ mở lại phản ánh, với lý do:',
};

/** What officers and the contacts of agencies read. */
export const WORK_TEXTS = {
  help: 'Xử lý phản ánh: /viec là danh sách việc; gửi mã, ví dụ PA-26-000123, để mở một phản ánh; /tonghop là dự thảo báo cáo tổng hợp (ví dụ /tonghop 10/2026).',
  agencyHelp:
    'Phản ánh giao cho cơ quan của đồng chí: /viec là danh sách việc; gửi mã, ví dụ PA-26-000123, để mở một phản ánh.',
  open: 'Mở xem',
  assignTo: (agencyId: string, office: Pick<Organisation, 'agencies'>) =>
    `Giao ${agencyName(agencyId, office)} (theo phân công)`,
  growing: ({ count, areas, days, summary }: Growing, all: readonly Report[]) =>
    [
      `Vấn đề đang tăng: ${count} phản ánh${areas > 1 ? ` từ ${areas} địa bàn` : ''} trong ${days} ngày.`,
      summary,
      `Gồm: ${all.map(({ code }) => code).join(', ')}.`,
    ].join('\n'),

  nothing: 'Hiện không có việc nào chờ đồng chí.',
  notForYou: (code: string) => `Tôi không thấy ${code} trong các việc của đồng chí.`,
  noRight: 'Mục này dành cho chuyên viên của Ban và đầu mối cơ quan xử lý.',
  head: (counts: string) => `Việc của đồng chí: ${counts}.`,
  counts: { fresh: 'mới', soon: 'sắp hạn', overdue: 'quá hạn', answered: 'chờ kết thúc', running: 'đang xử lý' },
  sections: { overdue: 'Quá hạn', soon: 'Sắp hạn', fresh: 'Mới', answered: 'Chờ kết thúc', running: 'Đang xử lý' },
  more: (count: number) => `Xem tiếp (còn ${count} việc)`,
  next: 'Xem tiếp',
  overdue: (days: number) => (days === 0 ? 'đã quá giờ' : `quá ${days} ngày`),
  due: (day: string) => `hạn ${day}`,
  urgent: 'khẩn',
  joinedCount: (count: number) => `${count} phản ánh gộp`,
  about: {
    breadth: (words: string) => `Phạm vi: ${words}`,
    groups: (words: string) => `Đối tượng: ${words}`,
    when: (words: string) => `Thời gian: ${words}`,
  },
  reason: (text: string) => `Lý do: ${text}`,
  whyUrgent: (reasons: string) => `Lý do khẩn: ${reasons}`,
  senders: (count: number) => `${count} người gửi`,
  additions: (text: string) => `Bổ sung: ${text}`,
  earlierAdditions: (count: number) => `(và ${count} bổ sung trước đó)`,
  joined: (codes: string) => `Gộp: ${codes}`,
  alsoAt: (places: string) => `Cũng ở: ${places}`,
  andMore: (count: number) => `và ${count} phản ánh nữa`,
  answered: (text: string) => `Trả lời: “${text}”`,
  photos: (count: number) => `Ảnh: ${count}`,
  history: (text: string) => `Quá trình: ${text}`,
  similar: (codes: string) => `Tương tự: ${codes}`,
  handler: (agency: string) => `Cơ quan xử lý: ${agency}`,
  proposedBy: (text: string) => `Kiến nghị: ${text}`,
  question: (text: string) => `Hỏi người gửi: “${text}”`,
  replied: (text: string) => `Người gửi trả lời: “${text}”`,

  check: 'Đã kiểm tra',
  otherAgency: 'Giao cơ quan khác',
  chooseAgency: (code: string) => `Giao ${code} cho cơ quan nào?`,
  ask: 'Hỏi lại người gửi',
  answer: 'Ghi trả lời',
  answerClose: 'Trả lời và kết thúc',
  refuse: 'Không thuộc thẩm quyền',
  decline: 'Không phải việc của cơ quan chúng tôi',
  assignAgain: (agency: string) => `Giao lại ${agency}`,
  join: (code: string) => `Gộp vào ${code}`,
  joinHere: (code: string) => `Gộp ${code} vào đây`,
  unjoin: 'Tách phản ánh',
  close: 'Kết thúc',
  giveBack: 'Trả lại cơ quan, chưa đạt',
  reopen: 'Mở lại',
  start: 'Đã nhận, đang xử lý',
  extend: 'Xin thêm thời gian',
  prolong: 'Gia hạn trả lời',
  list: 'Danh sách việc',
  send: 'Gửi',
  retype: 'Nhập lại',
  leave: 'Thôi',

  sayText: {
    ask: 'Đồng chí nhắn câu hỏi. Người gửi không thấy ai hỏi, đồng chí cũng không thấy ai trả lời.',
    answer: 'Đồng chí nhắn nội dung trả lời, viết để người dân đọc được.',
    answer_close: 'Đồng chí nhắn nội dung trả lời, viết để người dân đọc được; gửi xong phản ánh được kết thúc.',
    refuse: 'Đồng chí cho biết việc này thuộc cơ quan nào và người dân liên hệ ở đâu.',
    decline:
      'Đồng chí cho biết vì sao và, nếu biết, việc này thuộc cơ quan nào. Chuyên viên của Ban sẽ đọc, người gửi thì không.',
    return: 'Đồng chí cho biết trả lời còn thiếu gì.',
    extend: 'Đồng chí cho biết lý do xin thêm thời gian.',
    reopen: 'Đồng chí cho biết lý do mở lại.',
  } satisfies Record<TypedAct, string>,
  stopHint: '(Gõ “thôi” để dừng.)',
  stopped: (code: string) => `Vâng, chưa làm gì với ${code}.`,
  tooLong: (most: number) => `Nội dung dài quá. Đồng chí rút gọn lại, nhiều nhất ${most} chữ cái.`,
  confirm: (act: TypedAct, text: string, hidden: string) =>
    `${CONFIRM[act]}\n“${text}”${hidden === '' ? '' : `\nĐã ẩn: ${hidden}.`}`,
  kept: (text: string) => `Nội dung đồng chí vừa viết: “${text}”`,
  changedMeanwhile: (code: string) => `${code} vừa được người khác cập nhật. Tình trạng hiện nay:`,
  refusals: {
    state: 'Ở trạng thái hiện nay không làm được việc này.',
    empty_text: 'Nội dung đang để trống.',
    same_agency: 'Cơ quan này đang xử lý phản ánh.',
    same_report: 'Không gộp phản ánh vào chính nó.',
    extended_before: 'Phản ánh này đã gia hạn một lần rồi.',
    not_theirs: 'Việc này không thuộc quyền của đồng chí.',
  } satisfies Record<Refusal, string>,
  goneAgency: (agency: string) => `${agency} không còn trong danh mục của Ban; đồng chí chọn cơ quan khác.`,
  notJoinable: (code: string) => `Không gộp vào ${code} được: phản ánh đó đã kết thúc, đã rút hoặc không còn.`,
  nobodyToAsk: 'Không còn liên hệ được với người gửi phản ánh này.',
  told: 'Người gửi đã được báo.',
  notReached: 'Không còn liên hệ được với người gửi qua ứng dụng.',

  done: {
    check: (code: string) => `Đã kiểm tra ${code}.`,
    assign: (code: string, agency: string, by: string) => `Đã giao ${code} cho ${agency}, hạn trả lời ${by}.`,
    start: (code: string) => `Đã ghi nhận: đang xử lý ${code}.`,
    ask: (code: string) => `Đã chuyển câu hỏi đến người gửi ${code}.`,
    answer: (code: string) => `Đã ghi trả lời của ${code}.`,
    answer_close: (code: string) => `Đã trả lời và kết thúc ${code}.`,
    refuse: (code: string) => `Đã ghi: ${code} không thuộc thẩm quyền.`,
    decline: (code: string) => `Đã trả ${code} về Ban để giao cơ quan khác.`,
    return: (code: string) => `Đã trả lại ${code} cho cơ quan xử lý.`,
    extend: (code: string, by: string) => `Đã gia hạn ${code} đến ${by}.`,
    reopen: (code: string) => `Đã mở lại ${code}.`,
    close: (code: string) => `Đã kết thúc ${code}.`,
    join: (code: string, to: string) => `Đã gộp ${code} vào ${to}. Muốn tách, mở ${code} và chọn “Tách phản ánh”.`,
    unjoin: (code: string, agency: string | undefined) =>
      `Đã tách ${code}${agency === undefined ? '' : `; ${agency} lại xử lý riêng`}.`,
  },
  noContact: (agency: string) => `${agency} chưa có đầu mối trong hệ thống; đồng chí chuyển bằng văn bản.`,

  toAgency: {
    assigned: (agency: string, brief: string, by: string) =>
      `Phản ánh chuyển đến ${agency}, hạn trả lời ${by}.\n${brief}`,
    taken: (code: string) => `${code}: đã chuyển sang cơ quan khác, đơn vị không phải xử lý nữa.`,
    refused: (code: string) =>
      `${code}: Ban đã trả lời người gửi là không thuộc thẩm quyền của phường, đơn vị không phải xử lý nữa.`,
    joined: (code: string, main: string) => `${code}: đã gộp vào ${main} cùng nội dung, không phải trả lời riêng nữa.`,
    parted: (code: string) => `${code}: đã tách ra, đề nghị đơn vị xử lý riêng.`,
    extended: (code: string, by: string) => `${code}: Ban gia hạn trả lời đến ${by}.`,
    reopened: (code: string, why: string) => `${code}: Ban mở lại phản ánh này. Lý do: ${why}`,
    returned: (code: string, why: string, by: string) =>
      `${code}: trả lời chưa đạt, đề nghị bổ sung trước ${by}. ${why}`,
  },
  toOfficer: {
    declined: (code: string, agency: string, why: string) =>
      `${code}: ${agency} trả lại, không phải việc của đơn vị. “${why}”`,
    answered: (code: string, agency: string, text: string) => `${code}: ${agency} trả lời: “${text}”`,
    extended: (code: string, agency: string, by: string, why: string) =>
      `${code}: ${agency} gia hạn đến ${by}. Lý do: ${why}`,
  },
  reminders: {
    forwardSoon: (code: string, by: string) => `Sắp hạn: ${code} phải chuyển cơ quan xử lý trước ${by}.`,
    forwardLate: (code: string) => `Quá hạn: ${code} chưa được chuyển cơ quan xử lý.`,
    answerSoon: (code: string, by: string) => `Sắp hạn: ${code} phải trả lời trước ${by}.`,
    answerLate: (code: string, agency: string) => `Quá hạn: ${agency} chưa trả lời ${code}.`,
  },
} as const;
