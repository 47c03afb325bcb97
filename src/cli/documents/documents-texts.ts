import type { HistoryKind } from '../../knowledge/document-register.ts';
import type { Effectiveness } from '../../knowledge/effectiveness.ts';
import type { UncertainKind } from '../../knowledge/find-uncertain.ts';

export const USAGE = `Cách dùng: npm run documents -- LỆNH [--json]

Xem và quản lý văn bản trong kho. MÃ là số, ký hiệu văn bản (45-QĐ/ĐU), mã trong kho, hoặc đường dẫn tệp.
  list [--uncertain]            các văn bản; --uncertain: chỉ những điều chưa rõ về hiệu lực, cần người quyết định
  show MÃ                       mọi điều kho biết về một văn bản
  retire MÃ [--from NGÀY]       cho hết hiệu lực từ NGÀY (mặc định hôm nay); --undo: bỏ quyết định này
  access MÃ public|internal|unit:ID   đổi quyền xem
  history MÃ                    đã nạp, sửa, đổi những gì, khi nào, từ tệp nào
  rollback                      đưa các văn bản mà lần nạp cuối đã thêm hoặc sửa về như trước lần đó
                                (văn bản đã xóa thì không quay lại được)
  forget-previous               bỏ các bản trước lần nạp cuối; sau đó không rollback được nữa
  --json                        in một giá trị JSON ra stdout
  --help                        in trang này

Điều đã quyết định bằng retire và access vẫn giữ khi nạp lại, kể cả khi tệp đổi tên hay nội dung đổi.
Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

export const FORCE_WORDS: Record<Effectiveness, string> = {
  in_force: 'còn hiệu lực',
  not_yet: 'chưa có hiệu lực',
  ended: 'hết hiệu lực',
};

export const HISTORY_WORDS: Record<HistoryKind, string> = {
  added: 'thêm',
  updated: 'sửa',
  removed: 'xóa',
  access: 'đổi quyền xem',
  retired: 'cho hết hiệu lực',
  unretired: 'bỏ quyết định hết hiệu lực',
  rolled_back: 'quay lại bản trước',
};

export const UNCERTAIN_WORDS: Record<UncertainKind, string> = {
  ends_without_day: 'có điều kiện kết thúc nhưng không nêu ngày',
  begins_without_day: 'không rõ có hiệu lực từ ngày nào',
  repeals_unnamed: 'bãi bỏ văn bản khác nhưng không nêu tên',
  ambiguous_reference: 'nhắc đến một số, ký hiệu mà kho có nhiều văn bản mang',
  replaced_without_day: 'đã bị thay thế hoặc bãi bỏ nhưng không rõ từ ngày nào',
  period_over: 'giai đoạn nêu trong tên đã qua',
  issuer_dissolved: 'cơ quan ban hành đã kết thúc hoạt động hoặc đổi tên từ 01/7/2025',
  identity_incomplete: 'trùng số, ký hiệu với văn bản khác mà thiếu cơ quan hoặc ngày ban hành',
};

export const DOCUMENTS_TEXTS = {
  none: 'Kho chưa có văn bản nào.',
  nothingUncertain: 'Không có điều gì chưa rõ.',
  howToDecide:
    'Quyết định bằng lệnh retire, hoặc ghi effectiveFrom, effectiveTo, replaces, issuer, issuedOn vào tệp kèm rồi nạp lại.',
  unknown: (code: string) => `Kho không có văn bản nào là ${code}.`,
  several: (code: string, rows: string[]) => `Nhiều văn bản mang ${code}; ghi mã trong kho:\n${rows.join('\n')}`,
  retired: (name: string, day: string) => `${name} hết hiệu lực từ ${day}.`,
  unretired: (name: string) =>
    `Đã bỏ quyết định cho ${name} hết hiệu lực. Nạp lại tệp để đọc lại hiệu lực ghi trong văn bản.`,
  notRetired: (name: string) => `${name} không có quyết định hết hiệu lực nào để bỏ.`,
  access: (name: string, level: string) => `Quyền xem của ${name} là ${level}.`,
  unknownUnit: (unit: string, units: string[]) => `Không có đơn vị "${unit}"; các đơn vị: ${units.join(', ')}.`,
  noPrevious: 'Không còn giữ bản nào trước lần nạp cuối.',
  rolledBack: (count: number) => `Đã đưa ${count} văn bản về như trước lần nạp cuối.`,
  forgot: (count: number) => `Đã bỏ ${count} bản trước lần nạp cuối.`,
  waiting: 'Một lần nạp khác đang chạy; chờ đến khi nó xong …',
  noDatabase: 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start hoặc npm run ingest trước.',
} as const;
