import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readDocument } from '#ingest/read-document.ts';
import type { DueRule, FoundCommitment } from '#src/commitments/commitment.ts';
import { findCommitments } from '#src/commitments/find-commitments.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';

/** What a person found in a document: the first words of each commitment, who owns it, and when it is due in short. */
const LABELS = z.array(
  z.strictObject({
    document: z.string(),
    commitments: z.array(
      z.strictObject({ quote: z.string(), owner: z.string().nullable(), due: z.string().nullable() }),
    ),
  }),
);
type Label = z.infer<typeof LABELS>[number]['commitments'][number];

export interface Score {
  labels: number;
  found: number;
  right: number;
  ownersRight: number;
  duesRight: number;
  recall: number;
  precision: number;
  owner: number;
  due: number;
  /** One line for each mistake. */
  mistakes: string[];
}

/** "2026-06-30,2026-12-31", "month:25", "quarter:1-15", "week:5", "within:5 working_day", "ongoing". */
export function describeRule(rule: DueRule | undefined): string | null {
  switch (rule?.kind) {
    case undefined:
      return null;
    case 'dates':
      return rule.days.join();
    case 'recurring': {
      const days = rule.on.map(({ month, day }) => (month === undefined ? String(day) : `${month}-${day}`));
      return `${rule.every}:${days.join()}`;
    }
    case 'within':
      return `within:${rule.count} ${rule.unit}`;
    case 'ongoing':
      return 'ongoing';
  }
}

/** Reads the documents of a folder as ingest does and holds what the rules find against the labels. */
export async function scoreFolder(labelFile: string, folder: string): Promise<Score> {
  const labelled = LABELS.parse(JSON.parse(readFileSync(labelFile, 'utf8')));
  const counts = { labels: 0, found: 0, right: 0, ownersRight: 0, duesRight: 0 };
  const mistakes: string[] = [];
  for (const { document: name, commitments } of labelled) {
    const found = await findIn(join(folder, name));
    const taken = new Set<FoundCommitment>();
    counts.labels += commitments.length;
    counts.found += found.length;
    for (const label of commitments) {
      const match = found.find((one) => !taken.has(one) && says(one, label));
      if (match === undefined) {
        mistakes.push(`missed  ${name}: ${label.quote}`);
        continue;
      }
      taken.add(match);
      counts.right++;
      const owner = ownerOf(match);
      if (sameName(owner, label.owner)) counts.ownersRight++;
      else mistakes.push(`owner   ${name}: ${label.quote} | ${label.owner} | ${owner}`);
      const due = describeRule(match.due?.rule);
      if (due === label.due) counts.duesRight++;
      else mistakes.push(`due     ${name}: ${label.quote} | ${label.due} | ${due} (${match.due?.words ?? ''})`);
    }
    for (const one of found) if (!taken.has(one)) mistakes.push(`extra   ${name}: ${one.action} | ${ownerOf(one)}`);
  }
  const { labels, found, right, ownersRight, duesRight } = counts;
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    ...counts,
    recall: share(right, labels),
    precision: share(right, found),
    owner: share(ownersRight, right),
    due: share(duesRight, right),
    mistakes,
  };
}

export async function findIn(path: string): Promise<FoundCommitment[]> {
  const read = await readDocument(readFileSync(path), basename(path));
  // The sidecars of samples/ set titles and access, nothing that matters here.
  const document: Pick<KnowledgeDocument, 'id' | 'kind' | 'typeName' | 'issuedOn'> = {
    id: basename(path),
    kind: read.fields.kind,
    ...(read.fields.typeName === undefined ? {} : { typeName: read.fields.typeName }),
    ...(read.fields.issuedOn === undefined ? {} : { issuedOn: read.fields.issuedOn }),
  };
  const passages = read.passages.map((passage, position) => ({
    ...passage,
    id: `${document.id}:${position}`,
    documentId: document.id,
    position,
  }));
  return findCommitments(document, passages);
}

/** The words are those of what is to be done, not only somewhere in a line that holds several. */
const says = (found: FoundCommitment, label: Label) =>
  plain(found.action).includes(plain(label.quote)) || plain(found.quote).startsWith(plain(label.quote));
const ownerOf = ({ owners }: FoundCommitment) =>
  owners.length === 0 ? null : owners.map(({ name }) => name).join(', ');

/** As people would say that it is the same: without what is added in brackets, and however several are joined. */
function sameName(found: string | null, wanted: string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  const bare = (name: string) =>
    plain(name.replace(/\([^)]*\)/g, ''))
      .replace(/(?:,| và )\s*/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return bare(found) === bare(wanted);
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export const NEWS_FOLDER = '../shared/data/news';
export const hasNews = existsSync(NEWS_FOLDER);
