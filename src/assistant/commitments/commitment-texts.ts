import type { EnteredField } from '../../commitments/commitment.ts';
import { FIELD_WORDS } from '../../commitments/state-words.ts';

/** What people read about commitments in chat. */
export const TEXTS = {
  head: ({ whose, count, within, to }: { whose: string; count: number; within: string; to: string }, counts: string) =>
    `${whose === '' ? 'Có' : `${whose} có`} ${count} cam kết${to === '' ? '' : ` với ${to}`}${within === '' ? '' : ` đến hạn ${within}`}${counts === '' ? '.' : `: ${counts}.`}`,
  none: (whose: string, to: string, rest: string) =>
    `Sổ cam kết không có cam kết nào${rest === '' ? '' : ` ${rest}`}${whose === '' ? '' : ` của ${whose}`}${to === '' ? '' : ` với ${to}`} mà đồng chí được xem.`,
  stateOf: {
    overdue: 'quá hạn',
    due_soon: 'sắp đến hạn',
    done: 'đã xong',
    open: 'chưa xong',
    proposed: 'chờ duyệt',
  },
  earlier: (count: number) => `Ngoài ra còn ${count} việc quá hạn từ trước.`,
  showEarlier: 'Xem việc quá hạn',
  ongoing: (count: number) => `Và ${count} việc làm thường xuyên.`,
  showAll: (whose: string) => `Xem mọi cam kết của ${whose}`,
  unknownOffice: 'Tôi chưa biết đồng chí thuộc cơ quan nào, nên liệt kê của mọi cơ quan.',
  chooseHint: 'Gõ số để xem chi tiết.',
  label: (number: number) => `Việc số ${number}`,
  more: (left: number) => `Xem tiếp ${left} việc`,
  page: (from: number, to: number, of: number) => `(${from}–${to} trong ${of})`,
  line: (number: number, source: string) => `việc số ${number}, ${source}`,
  late: (days: number) => `quá ${days} ngày`,
  due: (day: string) => `hạn ${day}`,
  doneOn: (day: string) => `xong ${day}`,
  byHand: 'cán bộ nhập, không theo văn bản',
  noOwner: 'chưa rõ cơ quan chủ trì',
  claimed: 'đã báo xong, chờ xác nhận',
  waiting: (count: number) => `${count} báo xong đang chờ xác nhận.`,

  detail: {
    owners: 'Chủ trì',
    partners: 'Phối hợp',
    addressee: 'Gửi',
    due: 'Thời hạn',
    noDue: 'văn bản không nêu',
    next: (day: string) => `hạn tới ${day}`,
    completions: (days: string) => `Đã xong: ${days}.`,
    claims: (count: number, photos: number) =>
      `Có ${count} báo cáo đã xong chờ xác nhận${photos === 0 ? '' : `, kèm ${photos} ảnh`}.`,
    source: 'Nguồn',
    gone: 'Lưu ý: văn bản hiện nay không còn nội dung này.',
    changed: (fields: readonly { field: EnteredField; said: string }[]) =>
      `Lưu ý: sổ ghi theo cán bộ nhập; văn bản nay nói khác về ${fields.map(({ field, said }) => `${FIELD_WORDS[field]} (${said})`).join(', ')}.`,
    saysNothing: 'không nêu',
    dropped: (reason: string) => `Lý do không thực hiện: ${reason}`,
  },
  who: (item: string, owners: string) => `Nội dung ${item}: ${owners} chủ trì`,
  partners: (names: string) => `, phối hợp: ${names}`,
  manyItems: (item: string, count: number) => `Có ${count} văn bản có nội dung ${item}:`,

  doIt: 'Báo đã xong',
  notMine: 'Không phải việc của tôi',
  snooze: 'Nhắc lại sau 3 ngày',
  confirm: 'Duyệt cam kết này',
  markDone: 'Ghi là đã xong',
  passage: 'Xem nguyên văn',
  accept: 'Xác nhận đã xong',
  refuse: 'Chưa đạt, trả lại',
  keep: 'Giữ nguyên cơ quan chủ trì',
  reassign: 'Giao cơ quan khác',
  moreParties: 'Xem tiếp',
  open: (number: number) => `Mở việc số ${number}`,

  unknown: (number: number) =>
    `Sổ cam kết không có việc số ${number}, hoặc đồng chí chưa được xem văn bản của việc đó.`,
  privateOnly: 'Để không lộ thông tin, đồng chí báo kết quả công việc trong tin nhắn riêng cho tôi.',
  notTheirs: (number: number, owners: string) =>
    `Việc số ${number} do ${owners} chủ trì; chỉ người của cơ quan đó hoặc chuyên viên báo kết quả được. Nếu đồng chí thuộc cơ quan này, đề nghị quản trị ghi vào danh sách.`,
  notOpen: (number: number, state: string) => `Việc số ${number} hiện ${state}, không cần báo kết quả.`,
  claimTaken: (number: number, due: string) =>
    `Đã ghi nhận: việc số ${number}${due} đã xong. Chuyên viên sẽ xác nhận, tôi báo lại đồng chí. Có ảnh thì đồng chí gửi tiếp vào đây.`,
  photosOnly: (count: number) => `Tôi đã giữ ${count} ảnh kèm báo cáo.`,
  claimAgain: (number: number) => `Việc số ${number} đã được báo xong và đang chờ chuyên viên xác nhận.`,
  dueOf: (day: string) => ` (hạn ${day})`,
  photosAdded: (count: number, number: number) => `Đã thêm ${count} ảnh vào báo cáo việc số ${number}.`,
  toOfficers: (number: number, owners: string, action: string, photos: number) =>
    `Việc số ${number} được báo đã xong.\n${owners}: ${action}${photos === 0 ? '' : `\nKèm ${photos} ảnh.`}`,
  accepted: (number: number, due: string) => `Đã ghi việc số ${number}${due} là đã xong.`,
  refused: (number: number) => `Đã trả lại báo cáo của việc số ${number}; người báo được biết.`,
  told: {
    accepted: (number: number, due: string) =>
      `Việc số ${number}${due}: chuyên viên đã xác nhận hoàn thành. Cảm ơn đồng chí.`,
    refused: (number: number) =>
      `Việc số ${number}: chuyên viên chưa xác nhận là đã xong. Đồng chí bổ sung kết quả rồi báo lại, hoặc liên hệ chuyên viên.`,
    kept: (number: number, owners: string) =>
      `Việc số ${number}: chuyên viên giữ nguyên, ${owners} chủ trì. Tôi sẽ nhắc lại đồng chí như trước.`,
  },
  assignTo: (number: number, owners: string, action: string) =>
    `Giao việc số ${number} cho ai?\n${action}\nHiện do ${owners} chủ trì.`,
  assigned: (number: number, owners: string, before: string) =>
    `Đã giao việc số ${number} cho ${owners} (trước đó: ${before}). Từ nay tôi nhắc người của cơ quan này.`,
  alreadyTheirs: (number: number, owners: string) => `Việc số ${number} đang do ${owners} chủ trì.`,
  confirmed: (number: number) => `Đã duyệt cam kết số ${number}.`,
  noRight: 'Chỉ chuyên viên theo dõi cam kết làm được việc này.',
  changed: 'Việc này vừa được người khác xử lý.',
  notMineTaken: (number: number) =>
    `Tôi đã báo chuyên viên là việc số ${number} không phải của đồng chí và sẽ không nhắc đồng chí việc này nữa.`,
  notMineNobody: 'Hiện chưa có chuyên viên nào nhận tin, đồng chí báo trực tiếp cho Ban.',
  notMineToOfficers: (number: number, who: string, owners: string, action: string) =>
    `${who} cho biết việc số ${number} không phải việc của mình.\nSổ ghi ${owners} chủ trì: ${action}`,
  somebody: 'Một người được nhắc',
  kept: (number: number) => `Đã giữ nguyên cơ quan chủ trì của việc số ${number}.`,
  snoozed: (day: string) => `Tôi sẽ nhắc lại từ ngày ${day}.`,

  reminder: {
    head: (count: number) => `Nhắc việc theo sổ cam kết: ${count} việc.`,
    late: (days: number) => `quá hạn ${days} ngày`,
    today: 'hạn hôm nay',
    left: (days: number) => `còn ${days} ngày`,
    unreached: (owners: string) => `${owners} chưa có ai nhận được tin nhắc`,
    gone: 'văn bản nay không còn nội dung này, chờ chuyên viên xem lại',
    more: (count: number) => `… và ${count} việc khác; gõ /camket để xem.`,
    hint: (number: number) =>
      `Đã làm xong thì nhắn: đã xong việc ${number}. Không phải việc của mình thì nhắn: việc ${number} không phải của tôi.`,
  },
} as const;
