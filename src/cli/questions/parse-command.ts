import { parseCommandLine } from '../../command-line.ts';
import { AppError } from '../../errors.ts';

export type Command =
  | { does: 'list'; all: boolean; limit: number }
  | { does: 'show' | 'unpin'; id: string }
  | { does: 'export'; path: string; all: boolean; limit: number }
  | { does: 'pin'; id: string; answer: string; passages: string[] };

const flag = { type: 'boolean', default: false } as const;
/** What each command takes beside its place; the rest is refused rather than ignored. */
const OPTIONS: Record<Command['does'], readonly string[]> = {
  list: ['all', 'limit'],
  show: [],
  export: ['all', 'limit'],
  pin: ['answer', 'passage'],
  unpin: [],
};
const LONGEST_ANSWER = 3000;

/** `args` as they were typed; "help" when that is all that was asked. Throws AppError `usage`. */
export function parseCommand(args: string[]): { command: Command; json: boolean } | 'help' {
  const { values, positionals } = parseCommandLine({
    args,
    options: {
      all: flag,
      json: flag,
      help: flag,
      limit: { type: 'string' },
      answer: { type: 'string' },
      passage: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const [name = '', place, ...more] = positionals;
  if (!isCommand(name)) throw new AppError('usage', 'Lệnh phải là list, show, export, pin hoặc unpin.');
  const allowed = new Set(['json', 'help', ...OPTIONS[name]]);
  const extra = Object.entries(values).find(([key, value]) => value !== false && !allowed.has(key))?.[0];
  if (extra !== undefined) throw new AppError('usage', `Lệnh ${name} không có tùy chọn --${extra}.`);
  if (more.length > 0) throw new AppError('usage', 'Có phần thừa trong lệnh; câu trả lời đặt trong dấu ngoặc kép.');
  const { all, json } = values;
  const limit = readLimit(values.limit);
  if (name === 'list') {
    if (place !== undefined) throw new AppError('usage', 'Lệnh list không nhận thêm gì ngoài tùy chọn.');
    return { command: { does: 'list', all, limit }, json };
  }
  if (place === undefined) {
    throw new AppError('usage', name === 'export' ? 'Sau export ghi tên tệp .xlsx.' : `Sau ${name} ghi mã câu hỏi.`);
  }
  return { command: readPlaced(name, place, { ...values, limit }), json };
}

const isCommand = (name: string): name is Command['does'] => Object.hasOwn(OPTIONS, name);

interface Placed {
  all: boolean;
  limit: number;
  answer?: string | undefined;
  passage?: string[] | undefined;
}

function readPlaced(does: Exclude<Command['does'], 'list'>, place: string, given: Placed): Command {
  switch (does) {
    case 'show':
    case 'unpin':
      return { does, id: place };
    case 'export':
      if (!/\.xlsx$/i.test(place)) throw new AppError('usage', 'Tên tệp phải kết thúc bằng .xlsx.');
      return { does, path: place, all: given.all, limit: given.limit };
    case 'pin': {
      const answer = (given.answer ?? '').normalize('NFC').trim();
      if (answer === '') throw new AppError('usage', 'Ghi câu trả lời: --answer "…".');
      if (answer.length > LONGEST_ANSWER) throw new AppError('usage', `Câu trả lời dài quá ${LONGEST_ANSWER} ký tự.`);
      return { does, id: place, answer, passages: [...new Set(given.passage ?? [])] };
    }
  }
}

function readLimit(given: string | undefined): number {
  if (given === undefined) return 200;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new AppError('usage', '--limit phải là số nguyên từ 1 đến 99999.');
  return Number(given);
}
