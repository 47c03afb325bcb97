import { parseCommandLine } from '../../command-line.ts';
import type { State } from '../../commitments/states.ts';
import { STATE_WORDS } from '../../commitments/state-words.ts';
import { AppError } from '../../errors.ts';
import { findDates } from '../../vietnamese/dates.ts';
import { TEXTS } from './commitments-texts.ts';

export type Command =
  | { does: 'list'; state?: State; owner?: string; due?: string; differs: boolean; all: boolean }
  | { does: 'confirm'; numbers: number[] | 'all' }
  | { does: 'export'; path: string }
  | { does: 'calendar'; unit: string; revoke: boolean }
  | { does: 'import'; path: string; dryRun: boolean };

/** What each command takes; the rest is refused rather than ignored. */
const OPTIONS: Record<Command['does'], readonly string[]> = {
  list: ['state', 'owner', 'due', 'differs', 'all'],
  confirm: ['all'],
  export: [],
  import: ['dry-run'],
  calendar: ['revoke'],
};
const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;

/** "help" when that is all that was asked. Throws AppError `usage`. */
export function parseCommand(args: string[]): { command: Command; json: boolean } | 'help' {
  const { values, positionals } = parseCommandLine({
    args,
    options: {
      state: text,
      owner: text,
      due: text,
      differs: flag,
      all: flag,
      'dry-run': flag,
      revoke: flag,
      json: flag,
      help: flag,
    },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const [name = '', ...rest] = positionals;
  if (!isCommand(name)) throw new AppError('usage', `Lệnh phải là một trong: ${Object.keys(OPTIONS).join(', ')}.`);
  const allowed = new Set(['json', 'help', ...OPTIONS[name]]);
  const extra = Object.entries(values).find(([key, value]) => value !== false && !allowed.has(key))?.[0];
  if (extra !== undefined) throw new AppError('usage', `Lệnh ${name} không có tùy chọn --${extra}.`);
  return { command: readCommand(name, rest, values), json: values.json };
}

interface Values {
  state?: string | undefined;
  owner?: string | undefined;
  due?: string | undefined;
  differs: boolean;
  all: boolean;
  'dry-run': boolean;
  revoke: boolean;
}

function readCommand(does: Command['does'], rest: readonly string[], values: Values): Command {
  switch (does) {
    case 'list':
      if (rest.length > 0) throw new AppError('usage', 'Lệnh list không có phần nào đứng sau.');
      return { does, ...readFilter(values), differs: values.differs, all: values.all };
    case 'confirm':
      if ((rest.length === 0) !== values.all) throw new AppError('usage', 'Ghi số của các cam kết, hoặc --all.');
      return { does, numbers: values.all ? 'all' : rest.map(readNumber) };
    case 'calendar': {
      const [unit, ...more] = rest;
      if (unit === undefined || more.length > 0)
        throw new AppError('usage', 'Lệnh calendar cần mã một bộ phận, cơ quan.');
      return { does, unit, revoke: values.revoke };
    }
    case 'export':
    case 'import': {
      const [path, ...more] = rest;
      if (path === undefined || more.length > 0 || !path.toLowerCase().endsWith('.xlsx')) {
        throw new AppError('usage', `Lệnh ${does} cần đường dẫn một tệp .xlsx.`);
      }
      return does === 'export' ? { does, path } : { does, path, dryRun: values['dry-run'] };
    }
  }
}

function readFilter({ state, owner, due }: Values): { state?: State; owner?: string; due?: string } {
  if (state !== undefined && !isState(state)) {
    throw new AppError('usage', `--state phải là một trong: ${Object.keys(STATE_WORDS).join(', ')}.`);
  }
  const day = due === undefined ? undefined : readDay(due);
  return { ...(state && { state }), ...(owner && { owner }), ...(day && { due: day }) };
}

function readDay(text: string): string {
  const iso = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : findDates(text)[0]?.value;
  if (iso === undefined || !/^\d{4}-\d\d-\d\d$/.test(iso)) throw new AppError('usage', `--due ${TEXTS.badDay}`);
  return iso;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('usage', 'Số của cam kết phải là số nguyên dương.');
  return Number(text);
}

const isCommand = (name: string): name is Command['does'] => Object.hasOwn(OPTIONS, name);
const isState = (name: string): name is State => Object.hasOwn(STATE_WORDS, name);
