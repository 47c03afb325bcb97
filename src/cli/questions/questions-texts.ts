import type { Lapse } from '../../agent/questions/approved-answers.ts';
import type { ListedQuestion } from '../../agent/questions/question-list.ts';

export const USAGE = `Cách dùng: npm run questions -- list [--all] [--limit N] | show MÃ | export TỆP.xlsx [--all]
                              | pin MÃ --answer "câu trả lời" [--passage MÃ_ĐOẠN]… | unpin MÃ [--json]

Câu hỏi chưa trả lời được và câu trả lời bị báo sai hoặc thiếu, xếp theo văn bản; không ghi ai đã hỏi.
  list           mới trước; --all: cả những câu được báo là đúng; --limit N: nhiều nhất N câu (mặc định 200)
  show MÃ        một câu hỏi, góp ý, các đoạn văn bản liên quan và câu trả lời đã duyệt
  export TỆP     ghi danh sách ra tệp Excel
  pin MÃ         duyệt một câu trả lời cho câu hỏi này, dựa trên các đoạn văn bản đã nêu; ai hỏi đúng câu đó thì được trả lời
                 như vậy. Hết tác dụng khi đoạn văn bản đổi, mất hoặc văn bản hết hiệu lực
  unpin MÃ       bỏ câu trả lời đã duyệt
  --json         in một giá trị JSON ra stdout
  --help         in trang này

Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

const LAPSES: Record<Lapse, string> = {
  passage_gone: 'đoạn văn bản không còn',
  passage_changed: 'đoạn văn bản đã đổi',
  not_in_force: 'văn bản không còn hiệu lực',
};

export const CLI_TEXTS = {
  none: 'Không có câu hỏi nào.',
  noDocument: 'Chưa có văn bản liên quan',
  owner: (document: string, issuer: string | undefined) =>
    issuer === undefined ? document : `${document} (${issuer})`,
  status: ({ outcome, rating }: Pick<ListedQuestion, 'outcome' | 'rating'>) =>
    rating === 'wrong' ? 'bị báo sai hoặc thiếu' : outcome === 'not_found' ? 'chưa trả lời được' : 'được báo là đúng',
  times: (count: number) => `${count} lần`,
  comment: (comment: string) => `Góp ý: ${comment}`,
  passage: (id: string, source: string) => `Đoạn ${id}: ${source}`,
  passageGone: (id: string) => `Đoạn ${id}: không còn trong kho văn bản`,
  approved: (answer: string) => `Đã duyệt: ${answer}`,
  lapsed: (lapse: Lapse) => `đã duyệt, nay hết tác dụng: ${LAPSES[lapse]}`,
  inUse: 'đã duyệt',
  pinned: (question: string) => `Đã duyệt câu trả lời cho: ${question}`,
  unpinned: (id: string) => `Đã bỏ câu trả lời đã duyệt của ${id}.`,
  exported: (count: number, path: string) => `Đã ghi ${count} câu hỏi vào ${path}.`,
  unknown: (id: string) => `Không có câu hỏi nào mang mã ${id}.`,
  notPinned: (id: string) => `Câu hỏi ${id} chưa có câu trả lời nào được duyệt.`,
  needsPassage: 'Câu hỏi này chưa có văn bản trả lời: ghi ít nhất một --passage MÃ_ĐOẠN (xem mã bằng lệnh show).',
  noPassage: (id: string) => `Không có đoạn văn bản nào mang mã ${id}.`,
  notInForce: (document: string) => `${document} không còn (hoặc chưa) có hiệu lực nên không làm căn cứ được.`,
  cannotWrite: (path: string) => `Không ghi được tệp ${path}.`,
} as const;

/** Headings of the workbook, in order. */
export const COLUMNS = [
  'Văn bản',
  'Cơ quan ban hành',
  'Câu hỏi',
  'Tình trạng',
  'Số lần',
  'Lần gần nhất',
  'Góp ý',
  'Câu trả lời đã duyệt',
  'Mã',
] as const;
