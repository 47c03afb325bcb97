import { parseCommandLine } from '../../command-line.ts';
import { AppError } from '../../errors.ts';
import { REPORT_STATES, type ReportState } from '../../reports/report.ts';

export type Command =
  | { does: 'list'; state?: ReportState; agency?: string; limit: number }
  | { does: 'show'; code: string; who: boolean }
  | { does: 'assign'; code: string; agencyId: string }
  | { does: 'answer'; code: string; text: string; close: boolean }
  | { does: 'check' | 'close' | 'unjoin'; code: string }
  | { does: TypedCommand; code: string; text: string }
  | { does: 'join'; code: string; to: string }
  | { does: 'contacts' }
  | { does: 'contact'; agencyId: string; personId: string; on: boolean }
  | { does: 'single-line'; personId: string; on: boolean }
  | { does: 'retention'; dryRun: boolean }
  | { does: 'export-person' | 'delete-person'; personId: string }
  | { does: 'audit'; personId?: string; limit: number };

/** Those that go with a text, beside an answer. */
export const TYPED_COMMANDS = ['ask', 'refuse', 'return', 'extend', 'reopen'] as const;
export type TypedCommand = (typeof TYPED_COMMANDS)[number];

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
/** What each command takes: places in order, and options; the rest is refused rather than ignored. */
const SHAPES: Record<Command['does'], { places: readonly string[]; options: readonly string[] }> = {
  list: { places: [], options: ['state', 'agency', 'limit'] },
  show: { places: ['MÃ'], options: ['who'] },
  check: { places: ['MÃ'], options: [] },
  assign: { places: ['MÃ', 'CƠ_QUAN'], options: [] },
  answer: { places: ['MÃ', 'nội dung'], options: ['close'] },
  close: { places: ['MÃ'], options: [] },
  ask: { places: ['MÃ', 'câu hỏi'], options: [] },
  refuse: { places: ['MÃ', 'thuộc cơ quan nào'], options: [] },
  return: { places: ['MÃ', 'còn thiếu gì'], options: [] },
  extend: { places: ['MÃ', 'lý do'], options: [] },
  reopen: { places: ['MÃ', 'lý do'], options: [] },
  join: { places: ['MÃ', 'MÃ_CHÍNH'], options: [] },
  unjoin: { places: ['MÃ'], options: [] },
  contacts: { places: [], options: [] },
  contact: { places: ['CƠ_QUAN', 'MÃ_NGƯỜI'], options: ['off'] },
  'single-line': { places: ['MÃ_NGƯỜI'], options: ['off'] },
  retention: { places: [], options: ['dry-run'] },
  'export-person': { places: ['MÃ_NGƯỜI'], options: [] },
  'delete-person': { places: ['MÃ_NGƯỜI'], options: [] },
  audit: { places: [], options: ['person', 'limit'] },
};
const DEFAULT_LIMIT = 50;
const MOST = 5000;

/** `args` as they were typed; "help" when that is all that was asked. Throws AppError `usage`. */
export function parseCommand(args: string[]): { command: Command; json: boolean } | 'help' {
  const { values, positionals } = parseCommandLine({
    args,
    options: {
      state: text,
      agency: text,
      limit: text,
      person: text,
      who: flag,
      close: flag,
      off: flag,
      'dry-run': flag,
      json: flag,
      help: flag,
    },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const [name = '', ...places] = positionals;
  if (!isCommand(name)) throw new AppError('usage', `Lệnh phải là một trong: ${Object.keys(SHAPES).join(', ')}.`);
  const shape = SHAPES[name];
  const allowed = new Set(['json', 'help', ...shape.options]);
  const extra = Object.entries(values).find(([key, value]) => value !== false && !allowed.has(key))?.[0];
  if (extra !== undefined) throw new AppError('usage', `Lệnh ${name} không có tùy chọn --${extra}.`);
  if (places.length !== shape.places.length) {
    throw new AppError('usage', `Lệnh viết là: ${[name, ...shape.places].join(' ')}.`);
  }
  const [first = '', second = ''] = places;
  const limit = readLimit(values.limit);
  return { command: readCommand(name, { first, second, limit, values }), json: values.json };
}

const isCommand = (name: string): name is Command['does'] => Object.hasOwn(SHAPES, name);

function readLimit(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  const limit = Number(typed);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new AppError('usage', `--limit phải là số từ 1 đến ${MOST}.`);
  }
  return limit;
}

function readState(typed: string | undefined): ReportState | undefined {
  const state = REPORT_STATES.find((one) => one === typed);
  if (typed !== undefined && state === undefined) {
    throw new AppError('usage', `--state phải là một trong: ${REPORT_STATES.join(', ')}.`);
  }
  return state;
}

interface Typed {
  first: string;
  second: string;
  limit: number;
  values: {
    state?: string | undefined;
    agency?: string | undefined;
    person?: string | undefined;
    who: boolean;
    close: boolean;
    off: boolean;
    'dry-run': boolean;
  };
}

function readCommand(name: Command['does'], { first, second, limit, values }: Typed): Command {
  const code = first;
  switch (name) {
    case 'list': {
      const state = readState(values.state);
      const agency = values.agency;
      return {
        does: name,
        limit,
        ...(state === undefined ? {} : { state }),
        ...(agency === undefined ? {} : { agency }),
      };
    }
    case 'show':
      return { does: name, code, who: values.who };
    case 'assign':
      return { does: name, code, agencyId: second };
    case 'answer':
      return { does: name, code, text: second, close: values.close };
    case 'check':
    case 'close':
    case 'unjoin':
      return { does: name, code };
    case 'ask':
    case 'refuse':
    case 'return':
    case 'extend':
    case 'reopen':
      return { does: name, code, text: second };
    case 'join':
      return { does: name, code, to: second };
    case 'contacts':
      return { does: name };
    case 'contact':
      return { does: name, agencyId: first, personId: second, on: !values.off };
    case 'single-line':
      return { does: name, personId: first, on: !values.off };
    case 'retention':
      return { does: name, dryRun: values['dry-run'] };
    case 'export-person':
    case 'delete-person':
      return { does: name, personId: first };
    case 'audit':
      return { does: name, limit, ...(values.person === undefined ? {} : { personId: values.person }) };
  }
}
