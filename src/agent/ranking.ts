/** What speaks for and against a unit as the answer; all from 0 to 1 unless said. Shares are of the question's term weight. */
export interface Signals {
  /** Share found anywhere in the passage, its heading or its document's title. */
  covered: number;
  /** Share found in the document's title or the heading, times `slot`: a line under the right title need not repeat it. */
  topic: number;
  /** The same with all that was retrieved of the document. */
  inDocument: number;
  /** Share found in the unit itself. */
  inUnit: number;
  /** Share of the terms that stand near as spelt, where the question is typed with marks. */
  spelt: number;
  /** Share of the question's pairs of syllables found in the unit, its leads, its heading or title. */
  pairs: number;
  /** Share found in the unit or its leads, terms weighted by how well they tell the passage's units apart. */
  focus: number;
  /** Share of the terms right beside the question word that the unit or its leads hold. */
  anchor: number;
  /** Whether the unit holds the kind of thing that is asked for; up to 1.5 for a person by name. */
  slot: number;
  /** Search score over the best one. */
  relevance: number;
  /** Search score over the question's weight: how well the passage fits the question at all. */
  match: number;
  /** Syllables that the document has only beside other syllables than the question, up to 4, over 4. */
  loose: number;
  /** Figures of the question that stand nowhere, 0 to 2. */
  missingFigures: number;
  /** Longer units hold more words by chance. */
  length: number;
}

/** Which unit answers best. */
export const RANKING: Record<keyof Signals, number> = {
  covered: 0.1,
  topic: 1.25,
  inDocument: 1,
  inUnit: 1.1,
  spelt: 0.42,
  pairs: 1.04,
  focus: 1,
  anchor: 0.38,
  slot: 1.36,
  relevance: 2.1,
  match: 1.45,
  loose: -0.2,
  missingFigures: -1.3,
  length: -0.95,
};

/** Whether it answers at all: log-odds. */
export const ANSWERABLE: Record<keyof Signals, number> = {
  covered: 2.2,
  topic: 0,
  inDocument: 0,
  inUnit: 0,
  spelt: 2.1,
  pairs: 1.3,
  focus: 0,
  anchor: 0.95,
  slot: 2.25,
  relevance: 0,
  match: 0,
  loose: 0,
  missingFigures: -3,
  length: 0,
};
export const ANSWERABLE_BIAS = -5.75;
