import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { DOCUMENT_KINDS, type AccessLevel, type KnowledgeDocument } from '../src/knowledge/document.ts';
import { AppError } from '../src/errors.ts';
import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';
import { findDates } from '../src/vietnamese/dates.ts';

export const ACCESS = z.string().regex(/^(?:public|internal|unit:[a-z0-9]+(?:-[a-z0-9]+)*)$/u, {
  error: 'phải là public, internal hoặc unit:MÃ-ĐƠN-VỊ',
});

const text = z.string({ error: 'phải là chữ' }).trim().min(1, { error: 'đang để trống' });
const year = z.int({ error: 'phải là năm' }).min(1900).max(2200);
const day = z
  .string({ error: 'phải là ngày, viết như 2026-03-12 hoặc 12/3/2026' })
  .transform((value) => findDates(value)[0]?.value ?? isoDay(value) ?? value)
  .pipe(z.iso.date({ error: 'phải là ngày có thật, viết như 2026-03-12 hoặc 12/3/2026' }));
const isoDay = (value: string) => /^\d{4}-\d\d-\d\d$/u.exec(value.trim())?.[0];
const code = text.refine((value) => findDocumentCodes(value).length === 1, {
  error: 'phải là một số, ký hiệu văn bản, viết như 45-QĐ/ĐU',
});
const period = z.union(
  [
    z.strictObject({ from: year, to: year }),
    z
      .string()
      .regex(/^\d{4}(?:\s*-\s*\d{4})?$/u)
      .transform((value) => {
        const [from, to] = value.split('-').map(Number);
        return { from: from!, to: to ?? from! };
      }),
    year.transform((value) => ({ from: value, to: value })),
  ],
  { error: 'phải viết như 2021-2025' },
);

const SIDECAR = z.strictObject({
  title: text.optional(),
  kind: z.enum(DOCUMENT_KINDS, { error: `phải là một trong: ${DOCUMENT_KINDS.join(', ')}` }).optional(),
  typeName: text.optional(),
  code: code.optional(),
  issuer: text.optional(),
  issuedOn: day.optional(),
  place: text.optional(),
  signer: text.optional(),
  period: period.optional(),
  access: ACCESS.transform((value) => value as AccessLevel).optional(),
  model: z.literal('local-only', { error: 'phải là local-only' }).optional(),
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  replaces: z
    .array(
      z.union([code.transform((value) => ({ code: value })), z.strictObject({ code, issuedOn: day.optional() })]),
      { error: 'phải là danh sách số, ký hiệu văn bản' },
    )
    .optional(),
});

/** What a person wrote beside a file; each field there counts before what the text says. */
export type Sidecar = Partial<Pick<KnowledgeDocument, (typeof FIELDS)[number]>>;

const FIELDS = [
  'title',
  'kind',
  'typeName',
  'code',
  'issuer',
  'issuedOn',
  'place',
  'signer',
  'period',
  'access',
  'model',
  'effectiveFrom',
  'effectiveTo',
  'replaces',
] as const;

/** Reads a sidecar. Throws AppError `sidecar_invalid` that names the file and the line. */
export function parseSidecar(content: string, name: string): Sidecar {
  const lineCounter = new LineCounter();
  const document = parseDocument(content.normalize('NFC'), { lineCounter });
  const [broken] = document.errors;
  if (broken !== undefined)
    throw invalid(name, [
      `dòng ${broken.linePos?.[0].line ?? 1}: sai cách viết YAML (kiểm tra dấu hai chấm, thụt đầu dòng, dấu nháy)`,
    ]);
  const plain = toPlain(document, name);
  const parsed = SIDECAR.safeParse(plain ?? {});
  if (!parsed.success)
    throw invalid(
      name,
      parsed.error.issues.flatMap((issue) => explain(issue, { document, lineCounter })),
    );
  const { replaces, ...fields } = parsed.data;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Sidecar;
  if (replaces === undefined) return given;
  const references = replaces.map((reference) => ({
    ...reference,
    code: findDocumentCodes(reference.code)[0]!.canonical,
  }));
  return {
    ...given,
    replaces: references.map((reference) =>
      'issuedOn' in reference && reference.issuedOn !== undefined
        ? { code: reference.code, issuedOn: reference.issuedOn }
        : { code: reference.code },
    ),
  };
}

function toPlain(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    throw new AppError('sidecar_invalid', `Tệp kèm ${name}: dùng dấu & và * không đúng.`, { cause: error });
  }
}

const invalid = (name: string, problems: readonly string[]) =>
  new AppError('sidecar_invalid', `Tệp kèm ${name} chưa đúng: ${problems.slice(0, 5).join('; ')}.`);

interface Source {
  document: Document;
  lineCounter: LineCounter;
}

function explain(issue: z.core.$ZodIssue, source: Source): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) =>
        `dòng ${lineOf([...issue.path, key], source)}: không có mục nào tên "${key}" (các mục: ${FIELDS.join(', ')})`,
    );
  }
  if (issue.path.length === 0) return ['dòng 1: nội dung phải là các dòng "tên mục: giá trị"'];
  return [`dòng ${lineOf(issue.path, source)}: mục "${issue.path.map(String).join('.')}" ${issue.message}`];
}

/** The line of the value at `path`, or of the nearest thing around it. */
function lineOf(path: readonly PropertyKey[], { document, lineCounter }: Source): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range !== undefined && node.range !== null) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}
