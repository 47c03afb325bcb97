import type { z } from 'zod';

/** Something wrong in `organisation.yaml`. */
export interface Problem {
  path: PropertyKey[];
  message: string;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'chữ',
  int: 'số nguyên',
  number: 'số',
  array: 'danh sách',
  object: 'nhóm các mục con',
  record: 'nhóm các mục con',
};

/** What is wrong, as the person who wrote the file reads it. */
export function explainIssue(issue: z.core.$ZodIssue): Problem[] {
  const at = (message: string): Problem[] => [{ path: issue.path, message }];
  const name = nameOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: `không có mục nào tên "${key}".` }));
    case 'invalid_type': {
      const wanted = TYPE_NAMES[issue.expected] ?? issue.expected;
      return at(issue.input === undefined ? `thiếu ${name}.` : `${name} phải là ${wanted}.`);
    }
    case 'invalid_value':
      return at(`${name} phải là một trong: ${issue.values.map(String).join(', ')}.`);
    case 'too_small':
      return at(
        issue.origin === 'number' || issue.origin === 'int'
          ? `${name} phải từ ${issue.minimum} trở lên.`
          : `${name} đang để trống.`,
      );
    case 'too_big':
      return at(`${name} không được quá ${issue.maximum}.`);
    case 'invalid_format':
      return at(
        issue.format === 'date'
          ? `${name} phải là ngày có thật, viết như 2026-02-16.`
          : `${name} ${shapeOf(issue.path)}.`,
      );
    case 'invalid_key':
      return at(`${name} ${shapeOf([])}.`);
    case 'custom':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    default:
      return at(`${name} chưa đúng.`);
  }
}

function shapeOf(path: PropertyKey[]): string {
  if (path.at(-1) === 'receiptLanguage') return 'phải là mã ngôn ngữ, ví dụ vi';
  if (path.at(-1) === 'codePrefix') return 'phải là 1 đến 4 chữ hoa không dấu, ví dụ PA';
  if (path.at(-1) === 'phone') return 'phải là số điện thoại, ví dụ 112 hoặc 0200 000 014 (đặt trong dấu nháy)';
  return 'phải viết bằng chữ thường không dấu, nối bằng gạch ngang, ví dụ ban-tgdv';
}

/** `mục "name" (ở agencies số 2)`: as a person counts, from 1. */
function nameOf(path: PropertyKey[]): string {
  if (path.length === 0) return 'nội dung tệp';
  const own = path.at(-1)!;
  const around = path
    .slice(0, -1)
    .map((step) => (typeof step === 'number' ? ` số ${step + 1}` : `, ${String(step)}`))
    .join('')
    .slice(2);
  const name = typeof own === 'number' ? `mục số ${own + 1}` : `mục "${String(own)}"`;
  return around === '' ? name : `${name} (ở ${around})`;
}
