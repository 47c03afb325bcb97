import { setImmediate } from 'node:timers/promises';
import { FLAG_BITS } from '../../knowledge/bm25/analyse-passage.ts';
import { createNameIndex, type NameIndex } from '../../knowledge/bm25/document-names.ts';
import { createLiveSegment, type LiveSegment } from '../../knowledge/bm25/live-segment.ts';
import { openSegment, SECTIONS, type Segment } from '../../knowledge/bm25/segment.ts';
import { addTotals, assembleView, type Totals, type View } from '../../knowledge/bm25/view.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import type { IndexedDocument, SegmentStore } from '../../knowledge/segment-store.ts';
import { createSequenceHash, termId } from './term-ids.ts';

/** What is known here of a document, without its passages. */
export interface KnownDocument extends IndexedDocument {
  /** Hash of everything its points are made of, the document's id included; '' when it has no passages. */
  content: string;
  /** Of its passages, ascending. */
  positions: readonly number[];
  /** Where it stands among the documents of the store. */
  place: number;
}

/**
 * The words of all passages with how many hold them, and what else a question is read with; the passages themselves
 * are not kept. As of one generation of the store.
 */
export interface Lexicon {
  generation: number;
  /** In the order of the store. */
  documents: ReadonlyMap<string, KnownDocument>;
  totals: Totals;
  /** One for each segment of the store; holds no passage. */
  parts: LiveSegment[];
  /** Over `parts`: parses questions, finds nothing. */
  view: View;
}

interface Entry {
  /** Ids of the documents that it was read for. */
  live: readonly string[];
  segment: Segment;
  totals: Totals;
  contents: ReadonlyMap<string, Pick<KnownDocument, 'content' | 'positions'>>;
}

export interface LexiconReader {
  /** Reads what has changed in the store since the last call. */
  read(): Promise<Lexicon>;
}

const ATTEMPTS = 20;
/** Longest stretch of counting between two turns of the event loop. */
const STRETCH_MS = 15;

export function createLexiconReader(store: SegmentStore): LexiconReader {
  let known: ReadonlyMap<string, Entry> = new Map();
  let lexicon: Lexicon | undefined;

  async function readEntries(documents: readonly IndexedDocument[]): Promise<Map<string, Entry> | undefined> {
    const entries = new Map<string, Entry>();
    for (const [id, group] of Map.groupBy(documents, (one) => one.segmentId)) {
      const live = group.map((one) => one.document.id);
      const before = known.get(id);
      // A document never comes back to a segment that it has left, so the number of those that stayed tells them.
      const entry = before?.live.length === live.length ? before : await readEntry(store, id, live);
      if (entry === undefined) return undefined;
      entries.set(id, entry);
    }
    return entries;
  }

  return {
    async read() {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const generation = await store.generation();
        if (lexicon?.generation === generation) return lexicon;
        const documents = await store.indexedDocuments();
        const entries = await readEntries(documents);
        // A segment was merged away while it was wanted: look again.
        if (entries === undefined) continue;
        known = entries;
        lexicon = assembleLexicon(generation, documents, entries);
        return lexicon;
      }
      throw new Error('segments are being merged faster than they can be read');
    },
  };
}

function assembleLexicon(
  generation: number,
  documents: readonly IndexedDocument[],
  entries: ReadonlyMap<string, Entry>,
): Lexicon {
  const totals = { passages: 0, lengths: 0, pairLengths: 0, clauses: 0, clauseLengths: 0, clausePairLengths: 0 };
  const parts = [...entries].map(([id, entry], number): LiveSegment => {
    for (const name of Object.keys(totals) as (keyof Totals)[]) totals[name] += entry.totals[name];
    // No document: such a part only counts words. What it would find dead has been left out already.
    const part = createLiveSegment({ id, number, segment: entry.segment, documents: new Map() });
    return { ...part, deadTerms: undefined, deadPairs: undefined };
  });
  const known = documents.map((one, place): [string, KnownDocument] => {
    return [one.document.id, { ...one, ...entries.get(one.segmentId)!.contents.get(one.document.id)!, place }];
  });
  const byId: ReadonlyMap<string, KnowledgeDocument> = new Map(documents.map((one) => [one.document.id, one.document]));
  let names: NameIndex | undefined;
  const view = assembleView(parts, {
    documents: byId,
    totals,
    names: () =>
      (names ??= createNameIndex(
        byId.values(),
        parts.map((part) => part.segment),
      )),
  });
  return { generation, documents: new Map(known), totals, parts, view };
}

async function readEntry(store: SegmentStore, id: string, live: readonly string[]): Promise<Entry | undefined> {
  const bytes = await store.readSegment(id);
  if (bytes === undefined) return undefined;
  const segment = openSegment(bytes);
  const alive = new Set(live);
  const flags = Uint8Array.from(segment.documentIds, (document) => (alive.has(document) ? 1 : 0));
  const breathe = createBreath();
  const words = {
    postingStart: await countLiving(segment, 'postingStart', 'postings', { flags, breathe }),
    pairPostingStart: await countLiving(segment, 'pairPostingStart', 'pairPostings', { flags, breathe }),
  };
  return {
    live,
    segment: keepWords(segment, words, flags),
    totals: addTotals([{ segment, live: flags }]),
    contents: await hashContents(segment, flags, breathe),
  };
}

const TF_SHIFT = 8;

/** The starts of posting lists that would hold living passages only. */
async function countLiving(
  segment: Segment,
  startsName: 'postingStart' | 'pairPostingStart',
  postingsName: 'postings' | 'pairPostings',
  { flags, breathe }: { flags: Uint8Array; breathe: () => Promise<void> | undefined },
): Promise<Uint32Array<ArrayBuffer>> {
  const starts = segment[startsName];
  if (!flags.includes(0)) return starts.slice();
  const postings = segment[postingsName];
  const counted = new Uint32Array(starts.length);
  for (let term = 0; term + 1 < starts.length; term++) {
    let living = 0;
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      living += flags[segment.documentOf[postings[at]! >>> TF_SHIFT]!]!;
    }
    counted[term + 1] = counted[term]! + living;
    if ((term & 0xff) === 0) await breathe();
  }
  return counted;
}

/** The segment without passages and postings; of them only which attached regulations each living document has. */
function keepWords(segment: Segment, words: Partial<Segment>, flags: Uint8Array): Segment {
  const empty = Object.fromEntries(SECTIONS.map((name) => [name, new Uint32Array(0)])) as Pick<
    Segment,
    (typeof SECTIONS)[number]
  >;
  const seen = new Set<string>();
  const attached: { document: number; attachment: number }[] = [];
  for (let passage = 0; passage < segment.passages; passage++) {
    const document = segment.documentOf[passage]!;
    const attachment = segment.attachment[passage]!;
    const key = `${document}:${attachment}`;
    if (attachment === 0 || flags[document] === 0 || seen.has(key)) continue;
    seen.add(key);
    attached.push({ document, attachment });
  }
  const { documentIds, articles, attachments, folded, foldedIds } = segment;
  return {
    ...empty,
    documentIds,
    articles,
    attachments,
    folded,
    foldedIds,
    marked: [],
    markedIds: new Map<string, number>(),
    pairStart: segment.pairStart.slice(),
    pairSecond: segment.pairSecond.slice(),
    documentOf: Uint32Array.from(attached, (one) => one.document),
    attachment: Uint32Array.from(attached, (one) => one.attachment),
    passages: attached.length,
    bytes: new Uint8Array(0),
    ...words,
  };
}

/** For each living document a hash of its words in order, as they are spelt, and of where its passages stand. */
async function hashContents(segment: Segment, flags: Uint8Array, breathe: () => Promise<void> | undefined) {
  const marked = Uint32Array.from(segment.marked, termId);
  const contents = new Map<string, Pick<KnownDocument, 'content' | 'positions'>>();
  for (const [document, id] of segment.documentIds.entries()) {
    if (flags[document] === 0) continue;
    const from = segment.documentStart[document]!;
    const to = segment.documentStart[document + 1]!;
    const hash = createSequenceHash();
    hash.add(termId(id));
    for (let passage = from; passage < to; passage++) {
      hash.add(segment.position[passage]!);
      hash.add(termId(segment.articles[segment.article[passage]!]!));
      const addTokens = (start: number, end: number) => {
        hash.add(end - start);
        for (let at = start; at < end; at++) {
          const token = segment.tokens[at]!;
          hash.add(marked[token >>> FLAG_BITS]! + (token & ((1 << FLAG_BITS) - 1)));
        }
      };
      addTokens(segment.titleStart[passage]!, segment.titleEnd[passage]!);
      addTokens(segment.start[passage]!, segment.end[passage]!);
      hash.add(segment.codeCount[passage]!);
      hash.add(segment.headingCount[passage]!);
      await breathe();
    }
    const positions = Array.from(segment.position.subarray(from, to));
    contents.set(id, { content: from === to ? '' : hash.digest(), positions });
  }
  return contents;
}

/** Lets others have their turn when this one has lasted long enough. */
function createBreath(): () => Promise<void> | undefined {
  let since = performance.now();
  const pause = async () => {
    await setImmediate();
    since = performance.now();
  };
  return () => (performance.now() - since < STRETCH_MS ? undefined : pause());
}
