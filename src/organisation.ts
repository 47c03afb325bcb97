import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { z } from 'zod';
import { AppError } from './errors.ts';
import { explainIssue, type Problem } from './explain-organisation.ts';

const MAX_PROBLEMS = 20;

/** What the smallest administrative places are called, north to south. */
const AREA_KINDS = ['tổ dân phố', 'khu phố', 'thôn', 'bản', 'xóm', 'làng', 'buôn', 'ấp'] as const;

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const names = z.array(text).default([]);
const workingDays = z.int().min(1).max(365);

/** A list, or one text with commas between. */
const keywords = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[,;\n]/).filter((part) => part.trim() !== '') : value),
  z.array(text).min(1),
);

const agency = z.strictObject({ id, name: text, shortName: text.optional(), oldNames: names });
const holiday = z.strictObject({ name: text, from: z.iso.date(), to: z.iso.date() });
const topic = z.strictObject({
  id,
  name: text,
  keywords,
  /** Responsible unless `agencyByArea` names another for the place. */
  agency: id,
  agencyByArea: z.record(id, id).default({}),
});

const phone = z.string().regex(/^\+?\d[\d .]{1,18}\d$/);

/** Parts of a report that an office may ask for when missing, only note when said, or leave out. What and where always stay. */
const fieldUse = z.enum(['hỏi', 'ghi', 'bỏ']).default('ghi');
const reportSettings = z.strictObject({
  /** Before the receipt number: "PA-26-000123". */
  codePrefix: z
    .string()
    .regex(/^[A-Z]{1,4}$/)
    .default('PA'),
  fields: z
    .strictObject({
      when: fieldUse,
      group: fieldUse,
      tendency: fieldUse,
      breadth: fieldUse,
      proposal: fieldUse,
      source: fieldUse,
    })
    .prefault({}),
  /** A matter grows when so many reports of it came in within so many days, from at least so many areas. */
  growing: z
    .strictObject({
      reports: z.int().min(2).max(1_000),
      days: z.int().min(1).max(365),
      areas: z.int().min(1).max(100).default(1),
    })
    .default({ reports: 5, days: 30, areas: 1 }),
  /** How far back the same matter is looked for. */
  similarDays: z.int().min(1).max(365).default(30),
});

/** How a digest is headed and signed, and when drafts are made of the months, quarters and years that have ended. */
const digestSettings = z.strictObject({
  /** The committee above the office, first line of the head. */
  superior: text.optional(),
  /** Behind the number: "BC/BTGDV". */
  symbol: text.default('BC'),
  recipients: names,
  signer: z.strictObject({ title: text, name: text.optional() }).default({ title: 'Trưởng Ban' }),
  /** Day of the month and hour in Việt Nam; absent: only when somebody asks. */
  draftOn: z.strictObject({ day: z.int().min(1).max(28), hour: z.int().min(0).max(23).default(7) }).optional(),
});

const SCHEMA = z.strictObject({
  office: z.strictObject({ name: text, shortName: text, place: text }),
  /** The office's own parts; `unit:ID` in a document's access names one. */
  /** Parts of the office; `oldNames` are those that older papers use. */
  units: z.array(z.strictObject({ id, name: text, oldNames: names })).min(1),
  /** Places of the locality; `oldNames` are those before 1 July 2025. */
  areas: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(AREA_KINDS),
        name: text,
        oldNames: names,
        /** Smaller parts (xóm, khu, cụm); the same name in several areas is asked about. */
        hamlets: names,
        /** Streets, markets, bridges, schools … that lie in it; one that lies in several is asked about. */
        places: names,
      }),
    )
    .min(1),
  agencies: z.array(agency).min(1),
  topics: z.array(topic).min(1),
  deadlines: z.strictObject({
    forward: workingDays,
    answer: workingDays,
    answerComplex: workingDays,
    extension: workingDays,
  }),
  /** Days off that would be working days, first to last, ISO `YYYY-MM-DD`. */
  holidays: z.array(holiday),
  /** Saturdays and Sundays worked instead of a day off. */
  makeUpDays: z.array(z.iso.date()).default([]),
  /** Told first to whoever writes of a danger to life. */
  emergency: z.array(z.strictObject({ name: text, phone })).default([]),
  /** Who is on duty for urgent reports; the officers of `unit` are told at once. */
  duty: z.strictObject({ name: text, phone, unit: id }).optional(),
  /** Where denunciations belong, as said to those who try to send one. */
  denunciationChannel: text.optional(),
  reports: reportSettings.prefault({}),
  digest: digestSettings.prefault({}),
  retention: z.strictObject({
    messageDays: z.int().min(1).max(36_500),
    attachmentDays: z.int().min(1).max(36_500),
    reportMonths: z.int().min(1).max(1_200),
    /** For so long after a report has ended it is kept who sent it; the report itself is kept `reportMonths`. */
    senderMonths: z.int().min(1).max(1_200).default(12),
  }),
  /** ISO 639 code. */
  receiptLanguage: z.string().regex(/^[a-z]{2,3}$/),
});

/** What differs between offices; every id that one part names exists in another. All deadlines are working days. */
export type Organisation = z.infer<typeof SCHEMA>;

/** Reads and checks `organisation.yaml`. Throws AppError `config_invalid`, in Vietnamese, naming file and line. */
export function loadOrganisation(path: string): Organisation {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'không phải văn bản UTF-8' : 'không có hoặc không đọc được';
    throw new AppError('config_invalid', `Tệp ${path}: ${reason}. Kiểm tra biến ORGANISATION_FILE.`, { cause: error });
  }
  return parseOrganisation(content, path);
}

/** As `loadOrganisation`, from the text of the file; `path` only names it in messages. Pure. */
export function parseOrganisation(content: string, path: string): Organisation {
  const lineCounter = new LineCounter();
  const document = parseDocument(content.normalize('NFC'), { lineCounter });
  if (document.errors.length > 0) {
    // The first one: those after it mostly follow from it.
    const [error] = document.errors;
    fail(path, [{ line: error!.linePos?.[0].line, message: syntaxMessage(error!) }]);
  }
  const parsed = SCHEMA.safeParse(toPlain(document, path), { reportInput: true });
  const problems = parsed.success ? findBrokenReferences(parsed.data) : parsed.error.issues.flatMap(explainIssue);
  if (problems.length > 0) {
    fail(
      path,
      problems.map((problem) => ({ line: lineOf(problem.path, document, lineCounter), message: problem.message })),
    );
  }
  return parsed.data!;
}

function toPlain(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that unfold without end, or that name nothing.
    throw new AppError('config_invalid', `Tệp ${path}: dùng dấu & và * không đúng.`, { cause: error });
  }
}

function fail(path: string, problems: { line: number | undefined; message: string }[]): never {
  const sorted = problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const lines = sorted.slice(0, MAX_PROBLEMS).map(({ line, message }) => `- dòng ${line ?? 1}: ${message}`);
  const left = sorted.length - lines.length;
  const rest = left > 0 ? [`- và ${left} lỗi khác.`] : [];
  throw new AppError('config_invalid', [`Tệp ${path} chưa đúng:`, ...lines, ...rest].join('\n'));
}

function syntaxMessage(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'mục này đã có ở trên, mỗi mục chỉ ghi một lần.';
  if (error.code === 'TAB_AS_INDENT') return 'thụt đầu dòng bằng dấu cách, không dùng phím Tab.';
  return 'sai cách viết YAML; kiểm tra thụt đầu dòng, dấu hai chấm, dấu ngoặc và dấu nháy.';
}

/** The line of the value at `path`, or of the nearest thing around it that is there. */
function lineOf(path: PropertyKey[], document: Document, lineCounter: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return undefined;
}

function findBrokenReferences(organisation: Organisation): Problem[] {
  const { areas, agencies, topics, units, holidays, makeUpDays, duty } = organisation;
  const lists = { units, areas, agencies, topics };
  const known = (list: readonly { id: string }[]) => new Set(list.map((entry) => entry.id));
  const [areaIds, agencyIds] = [known(areas), known(agencies)];
  const noAgency = (wanted: string) => `chưa có cơ quan nào có id "${wanted}" trong "agencies".`;
  return [
    ...Object.entries(lists).flatMap(([list, entries]) => findRepeatedIds(list, entries)),
    ...topics.flatMap((topic, index) => [
      ...(agencyIds.has(topic.agency) ? [] : [{ path: ['topics', index, 'agency'], message: noAgency(topic.agency) }]),
      ...Object.entries(topic.agencyByArea).flatMap(([area, wanted]) => {
        const path = ['topics', index, 'agencyByArea', area];
        return [
          ...(areaIds.has(area) ? [] : [{ path, message: `chưa có địa bàn nào có id "${area}" trong "areas".` }]),
          ...(agencyIds.has(wanted) ? [] : [{ path, message: noAgency(wanted) }]),
        ];
      }),
    ]),
    ...(duty === undefined || known(units).has(duty.unit)
      ? []
      : [{ path: ['duty', 'unit'], message: `chưa có bộ phận nào có id "${duty.unit}" trong "units".` }]),
    ...makeUpDays.flatMap((day, index) =>
      [0, 6].includes(new Date(day).getUTCDay())
        ? []
        : [{ path: ['makeUpDays', index], message: 'ngày làm bù phải là thứ Bảy hoặc Chủ nhật.' }],
    ),
    ...holidays.flatMap(({ from, to }, index) =>
      from <= to
        ? []
        : [{ path: ['holidays', index, 'to'], message: 'ngày cuối (to) phải sau hoặc trùng ngày đầu (from).' }],
    ),
  ];
}

function findRepeatedIds(list: string, entries: readonly { id: string }[]): Problem[] {
  return entries.flatMap((entry, index) =>
    entries.findIndex((other) => other.id === entry.id) === index
      ? []
      : [{ path: [list, index, 'id'], message: `id "${entry.id}" đã dùng trong "${list}", chọn id khác.` }],
  );
}
