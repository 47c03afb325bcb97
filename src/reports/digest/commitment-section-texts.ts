/** What a digest says of the register of commitments; `{slots}` are filled by `fill`. */
export const COMMITMENT_SECTION = {
  heading: 'Thực hiện chương trình phối hợp, kết luận hội nghị',
  due: 'Trong kỳ có {count} việc đến hạn theo sổ cam kết: {list}.',
  eachTime: ' Việc định kỳ được tính từng lần đến hạn.',
  noneDue: 'Trong kỳ không có việc nào đến hạn theo sổ cam kết.',
  counts: {
    done: (count: string) => `${count} việc xong đúng hạn`,
    done_late: (count: string) => `${count} việc xong sau hạn`,
    late: (count: string) => `${count} việc quá hạn chưa xong`,
    open: (count: string) => `${count} việc còn trong hạn`,
  },
  numbers: (numbers: string) => ` (việc số ${numbers})`,
  moreNumbers: (count: string) => ` và ${count} việc khác`,
  late: '{moment}, còn {count} việc quá hạn chưa xong, kể cả từ trước kỳ.',
  noLate: '{moment}, không có việc nào quá hạn.',
  next: 'Đến hạn trong {period}: {count} việc.',
  restricted: (numbers: string) =>
    `Việc số ${numbers} lấy từ văn bản chỉ một bộ phận được xem; đồng chí xem xét trước khi gửi báo cáo ra ngoài.`,
  tables: {
    late: 'Việc quá hạn chưa xong',
    next: (period: string) => `Việc đến hạn ${period}`,
    number: 'Việc số',
    action: 'Nội dung',
    owners: 'Chủ trì',
    due: 'Hạn',
    source: 'Căn cứ',
    missed: (day: string, count: string) => `${day} (${count} kỳ)`,
    more: (count: string) => `… và ${count} việc khác, xem bảng tính kèm theo.`,
  },
  sheet: {
    name: 'Cam kết',
    part: 'Phần',
    parts: { due: 'Đến hạn trong kỳ', late: 'Quá hạn chưa xong', next: 'Đến hạn kỳ sau' },
    more: (count: string) => `… và ${count} dòng khác, xem sổ cam kết.`,
    doneOn: 'Ngày xong',
    state: 'Tình trạng',
    missed: 'Số kỳ chưa làm',
    restricted: 'Chỉ một bộ phận được xem',
  },
  states: { done: 'xong đúng hạn', done_late: 'xong sau hạn', late: 'quá hạn', open: 'trong hạn' },
  summary: ({ due, done, late, numbers }: { due: string; done: string; late: string; numbers: string }) =>
    `• Cam kết: ${due} việc đến hạn trong kỳ, ${done} đã xong; quá hạn ${late}${numbers}`,
};
