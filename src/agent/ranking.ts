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
  covered: 0.76,
  topic: 0.87,
  inDocument: 0.32,
  inUnit: 0.89,
  spelt: 0.64,
  pairs: 1.47,
  focus: 0.95,
  anchor: 0,
  slot: 1.54,
  relevance: 1.89,
  match: 0.7,
  loose: -0.33,
  missingFigures: -1.08,
  length: -0.5,
};

/** Whether it answers at all: log-odds. */
export const ANSWERABLE: Record<keyof Signals, number> = {
  covered: 1.54,
  topic: 0,
  inDocument: 0,
  inUnit: 0,
  spelt: 1.7,
  pairs: 2.5,
  focus: 0,
  anchor: 0.67,
  slot: 3.3,
  relevance: 0,
  match: 0,
  loose: 0,
  missingFigures: -3.7,
  length: 0,
};
export const ANSWERABLE_BIAS = -6.1;
