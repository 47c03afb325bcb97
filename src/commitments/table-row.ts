import { fold } from '../vietnamese/fold.ts';

/** A row of a table or an item with labelled parts, as far as the labels tell what they hold. */
export interface LabelledParts {
  action?: string;
  owner?: string;
  partner?: string;
  due?: string;
  addressee?: string;
}

const LABELS: readonly [keyof LabelledParts, RegExp][] = [
  [
    'partner',
    /^(?:(?:co quan|don vi|bo phan|can bo|cac don vi|co quan, don vi)(?:,? don vi)? (?:cung )?phoi hop(?: thuc hien)?|phoi hop(?: thuc hien)?|phoi hop voi)$/,
  ],
  [
    'owner',
    /^(?:(?:co quan|don vi|bo phan|can bo|nguoi|ca nhan|tap the|dau moi|lanh dao)(?:,? (?:don vi|ca nhan|co quan))? (?:chu tri(?: thuc hien)?|thuc hien|phu trach|chiu trach nhiem(?: chinh)?|duoc giao|dau moi|tham muu)|chu tri(?: thuc hien)?|don vi|co quan|phan cong(?: thuc hien)?|nguoi chiu trach nhiem|trach nhiem(?: thuc hien)?|giao)$/,
  ],
  [
    'due',
    /^(?:(?:thoi han|thoi gian|tien do|thoi diem|moc thoi gian|han)(?: (?:hoan thanh|thuc hien|bao cao|gui|trien khai|xong|dinh ky|yeu cau|du kien))*|hoan thanh(?: truoc)?|dinh ky|lich|ngay hoan thanh)$/,
  ],
  [
    'addressee',
    /^(?:(?:noi|co quan|don vi|cap) (?:nhan|nhan bao cao|tiep nhan|nhan ket qua|trinh|phe duyet)|gui|bao cao|trinh)$/,
  ],
  [
    'action',
    /^(?:(?:noi dung|ten|nhiem vu|cong viec|hoat dong|viec|cam ket|dau viec)(?:[ ,/-]*(?:noi dung|cong viec|nhiem vu|cam ket|phoi hop|thuc hien|hoat dong|cong tac|can thuc hien|can lam|trong tam|cu the|chu yeu|giai phap|nhiem vu giai phap))*)$/,
  ],
];

const labelOf = (name: string) => {
  const folded = fold(name)
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return LABELS.find(([, form]) => form.test(folded))?.[0];
};

/** True for "Cơ quan chủ trì: …", a label that is not the action's. */
export function startsWithLabel(line: string): boolean {
  const name = /^\s*(\p{L}[\p{L},/ ]{2,45}?)\s*:\s+/u.exec(line)?.[1];
  const label = name === undefined ? undefined : labelOf(name);
  return label !== undefined && label !== 'action';
}

/** Where a labelled part may begin: at the start, or behind a full stop, a semicolon or an opening bracket. */
const PART = /(?:^|[.;(]\s*)(\p{L}[\p{L},/ ]{2,45}?)\s*:\s+/gu;

interface Part {
  label: keyof LabelledParts;
  start: number;
  valueAt: number;
}

/**
 * The labelled parts of a line: "Nội dung: …; Cơ quan chủ trì: …; Thời hạn: …", or "… . Cơ quan chủ trì: … . Thời
 * hạn: …" behind the action. Undefined when fewer than `least` parts are labelled.
 */
export function readLabelledParts(line: string, least = 1): LabelledParts | undefined {
  const found: Part[] = [];
  const stops: number[] = [];
  for (const match of line.matchAll(PART)) {
    const start = match.index + match[0].indexOf(match[1]!);
    stops.push(start);
    const label = labelOf(match[1]!);
    if (label !== undefined) found.push({ label, start, valueAt: match.index + match[0].length });
  }
  if (found.length < least) return undefined;
  const parts: LabelledParts = {};
  for (const { label, start, valueAt } of found) {
    const end = stops.find((stop) => stop > start) ?? line.length;
    const value = trimPart(line.slice(valueAt, end));
    if (parts[label] === undefined && value !== '') parts[label] = value;
  }
  if (parts.action === undefined) {
    const before = trimPart(line.slice(0, found[0]!.start));
    if (before !== '') parts.action = before;
  }
  return parts;
}

const trimPart = (text: string) => text.replace(/^[\s,;]+|[\s.;,(]+$/gu, '').replace(/(?<=^[^(]*)\)$/u, '');
