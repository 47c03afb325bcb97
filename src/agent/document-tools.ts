import { z } from 'zod';
import { DOCUMENT_KINDS, type AccessLevel, type KnowledgeDocument } from '../knowledge/document.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { KnowledgeIndex, SearchFilter } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Passage } from '../knowledge/passage.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { nameBriefly } from './citations.ts';
import { cleanForModel, type Desk } from './desk.ts';
import type { AgentTool } from './llm.ts';
import { MODEL_TEXTS } from './model-texts.ts';

/** A promise made in a coordination programme, as far as a model is told of it. */
export interface CommitmentView {
  text: string;
  owner: string;
  /** ISO day. */
  due?: string;
  state: 'open' | 'done' | 'overdue';
}

/** Commitments that a person may see; empty while there is no register. */
export type ListCommitments = (filter: {
  access: readonly AccessLevel[];
  owner?: string;
  dueBefore?: string;
  state?: CommitmentView['state'];
}) => Promise<CommitmentView[]>;

export interface DocumentToolOptions {
  index: KnowledgeIndex;
  store: KnowledgeStore;
  /** Documents that the person may see and the model may be shown, by id. The model's arguments only narrow them. */
  library: ReadonlyMap<string, KnowledgeDocument>;
  access: readonly AccessLevel[];
  desk: Desk;
  /** ISO day. */
  today: string;
  /** Puts personal data back into what the model searches for. */
  restore: (text: string) => string;
  /** Takes it out of what the model is told. */
  hide: (text: string) => string;
  listCommitments: ListCommitments;
}

const HITS = 6;
const LONGEST_QUERY = 400;
const MOST_DOCUMENTS = 30;
const MOST_COMMITMENTS = 20;

const day = z.iso.date().optional().describe('ngày dạng 2026-03-12');
const kind = z
  .enum(DOCUMENT_KINDS)
  .optional()
  .describe('regulation: quy định, quyết định; meeting_summary: kết luận, tin họp; programme: chương trình, kế hoạch');
const SEARCH = z.object({
  query: z.string().max(LONGEST_QUERY).describe('từ ngữ cần tìm'),
  kind,
  place: z.string().max(80).optional().describe('địa bàn hoặc cơ quan, ví dụ "phường Mẫu Sơn"'),
  issued_from: day,
  issued_to: day,
  in_force_on: day.describe('chỉ văn bản còn hiệu lực vào ngày này, dạng 2026-03-12'),
});
const OPEN = z.object({ passage: z.string().max(12).describe('mã đoạn đã đưa, ví dụ P1') });
const LIST = z.object({ kind, words: z.string().max(80).optional().describe('từ trong tên văn bản') });
const COMMITMENTS = z.object({
  owner: z.string().max(80).optional().describe('cơ quan chịu trách nhiệm'),
  due_before: day,
  state: z.enum(['open', 'done', 'overdue']).optional(),
});

/** What a model may look up. It sees what the person may see, whatever it asks for; nothing can be changed. */
export function createDocumentTools(options: DocumentToolOptions): AgentTool[] {
  return [
    tool('search_documents', 'Tìm các đoạn văn bản theo từ ngữ.', SEARCH, (args) => search(args, options)),
    tool(
      'open_passage',
      'Mở rộng một đoạn đã đưa: đoạn liền trước, liền sau, điều được dẫn chiếu, giải thích từ ngữ.',
      OPEN,
      (args) => open(args, options),
    ),
    tool('list_documents', 'Liệt kê tên các văn bản có trong kho.', LIST, (args) =>
      Promise.resolve(list(args, options)),
    ),
    tool('list_commitments', 'Liệt kê cam kết của chương trình phối hợp: ai, việc gì, hạn nào.', COMMITMENTS, (args) =>
      commitments(args, options),
    ),
  ];
}

function tool<Schema extends z.ZodObject>(
  name: string,
  description: string,
  schema: Schema,
  // oxlint-disable-next-line max-params -- a table row
  run: (args: z.infer<Schema>) => Promise<string>,
): AgentTool {
  return {
    name,
    description,
    schema,
    run: (args) => {
      const parsed = schema.safeParse(args);
      return parsed.success ? run(parsed.data) : Promise.resolve(MODEL_TEXTS.wrongArguments);
    },
  };
}

async function search(args: z.infer<typeof SEARCH>, options: DocumentToolOptions): Promise<string> {
  const { index, store, library, desk } = options;
  const documents = [...library.values()].filter((document) => fitsPlace(document, args.place));
  const filter: SearchFilter = {
    access: options.access,
    documentIds: documents.map(({ id }) => id),
    ...(args.kind === undefined ? {} : { kinds: [args.kind] }),
    ...(args.issued_from === undefined ? {} : { issuedFrom: args.issued_from }),
    ...(args.issued_to === undefined ? {} : { issuedTo: args.issued_to }),
    ...(args.in_force_on === undefined ? {} : { inForceOn: args.in_force_on }),
  };
  const { hits } = await index.search({ text: expandTypedText(options.restore(args.query)), filter, limit: HITS });
  const passages = await store.findPassages(hits.map(({ passageId }) => passageId));
  return desk.hand(withDocuments(passages, library)) || MODEL_TEXTS.nothingFound;
}

const fitsPlace = (document: KnowledgeDocument, place: string | undefined) =>
  place === undefined ||
  fold(`${document.place ?? ''} ${document.issuer ?? ''} ${document.title}`).includes(fold(place));

function withDocuments(passages: readonly Passage[], library: ReadonlyMap<string, KnowledgeDocument>) {
  return passages.flatMap((passage) => {
    const document = library.get(passage.documentId);
    return document === undefined ? [] : [{ passage, document }];
  });
}

async function open(
  { passage: name }: z.infer<typeof OPEN>,
  { store, library, desk }: DocumentToolOptions,
): Promise<string> {
  const handed = desk.find(name);
  if (handed === undefined) return MODEL_TEXTS.noSuchPassage;
  const { passage } = handed;
  const all = await store.documentPassages(passage.documentId);
  const beside = all.filter(({ position }) => Math.abs(position - passage.position) === 1);
  const named = all.filter((other) => other.id !== passage.id && (isReferredTo(other, passage) || definesWords(other)));
  return desk.hand(withDocuments([...new Set([...beside, ...named])], library)) || MODEL_TEXTS.nothingFound;
}

/** "theo khoản 2 Điều 5" in the text means Điều 5 of the same document. */
function isReferredTo({ locator }: Passage, from: Passage): boolean {
  const label = locator.find(({ level }) => level === 'article')?.label;
  return label !== undefined && new RegExp(`Điều ${label}(?![\\p{L}\\d])`, 'u').test(from.text);
}

const definesWords = ({ heading }: Passage) => /giai thich tu ngu|giai thich thuat ngu/.test(fold(heading));

function list({ kind: wanted, words }: z.infer<typeof LIST>, options: DocumentToolOptions): string {
  const { library, today, desk, hide } = options;
  const lines = [...library.values()]
    .filter((document) => wanted === undefined || document.kind === wanted)
    .filter(({ title, code = '' }) => words === undefined || fold(`${title} ${code}`).includes(fold(words)))
    .slice(0, MOST_DOCUMENTS)
    .map((document) => {
      const ended =
        effectivenessOn(document, today) === 'ended' ? ` (${MODEL_TEXTS.ended(formatDay(document.effectiveTo!))})` : '';
      return hide(cleanForModel(`${nameBriefly(document)}: ${document.title}${ended}`));
    });
  if (lines.length === 0) return MODEL_TEXTS.noDocuments;
  const text = fenceData('van_ban', lines);
  return desk.take(text) ? text : MODEL_TEXTS.noRoom;
}

async function commitments(args: z.infer<typeof COMMITMENTS>, options: DocumentToolOptions): Promise<string> {
  const found = await options.listCommitments({
    access: options.access,
    ...(args.owner === undefined ? {} : { owner: args.owner }),
    ...(args.due_before === undefined ? {} : { dueBefore: args.due_before }),
    ...(args.state === undefined ? {} : { state: args.state }),
  });
  if (found.length === 0) return MODEL_TEXTS.noCommitments;
  const lines = found
    .slice(0, MOST_COMMITMENTS)
    .map(({ text, owner, due, state }) =>
      options.hide(cleanForModel([owner, text, due === undefined ? '' : formatDay(due), state].join('; '))),
    );
  const text = fenceData('cam_ket', lines);
  return options.desk.take(text) ? text : MODEL_TEXTS.noRoom;
}

const fenceData = (name: string, lines: readonly string[]) => `<${name}>\n${lines.join('\n')}\n</${name}>`;
