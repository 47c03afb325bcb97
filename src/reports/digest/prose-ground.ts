import type { Breadth } from './digest-report.ts';
import type { Digest, MatterLine } from './digest.ts';
import type { Figure } from './figure.ts';
import type { DigestPlaces } from './names.ts';

/** What a drafted text may rest on. */
export interface ProseGround {
  figures: ReadonlyMap<string, Figure>;
  reports: ReadonlyMap<string, ReportGround>;
  /** Areas, topics and agencies: none may be named that is not behind a citation. */
  names: readonly string[];
  office: string;
  /** "tháng 10 năm 2026 tháng 9 năm 2026". */
  period: string;
}

export interface ReportGround {
  /** Summary and proposal. */
  text: string;
  names: string[];
  breadth?: Breadth;
  /** ISO days on which it was received, due and answered. */
  days: string[];
}

export function createProseGround(digest: Digest, places: DigestPlaces, office: string): ProseGround {
  const reports = new Map<string, ReportGround>();
  for (const line of [...digest.openMatters, ...digest.growing]) reports.set(line.code, groundOfMatter(line));
  for (const {
    code,
    summary,
    proposal = '',
    topic,
    areas,
    agency,
    addressee,
    breadth,
    received,
    due,
    answered,
  } of digest.rows) {
    reports.set(code, {
      text: `${summary} ${proposal}`,
      names: [topic, ...areas, ...present(agency, addressee)],
      ...(breadth === undefined ? {} : { breadth }),
      days: [received, ...present(due, answered)],
    });
  }
  return {
    figures: new Map(digest.figures.map((figure) => [figure.id, figure])),
    reports,
    names: [...places.areas, ...places.topics, ...places.agencies].map(({ name }) => name),
    office,
    period: `${digest.period.label} ${digest.before.label}`,
  };
}

const groundOfMatter = ({ summary, topic, areas, agency, breadth, received, due }: MatterLine): ReportGround => ({
  text: summary,
  names: [topic, ...areas, ...present(agency)],
  ...(breadth === undefined ? {} : { breadth }),
  days: [received, ...present(due)],
});

const present = (...values: (string | undefined)[]) => values.filter((value) => value !== undefined);

/** True when the words stand in the text by themselves: "tổ dân phố 1" is not in "tổ dân phố 12". Both are folded. */
export function mentions(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + words.length])) return true;
  }
  return false;
}

const isWordPart = (letter: string | undefined) => letter !== undefined && /[\p{L}\d]/u.test(letter);
