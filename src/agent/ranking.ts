/** What speaks for and against a unit as the answer; all from 0 to 1 unless said. Shares are of the question's term weight. */
export interface Signals {
  /** Share found anywhere in the passage, its heading or its document's title. */
  covered: number;
  /** Share found in the unit itself. */
  inUnit: number;
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
  /** Figures of the question that stand nowhere, 0 to 2. */
  missingFigures: number;
  /** Longer units hold more words by chance. */
  length: number;
}

/** Which unit answers best. */
export const RANKING: Record<keyof Signals, number> = {
  covered: 0.85,
  inUnit: 0.38,
  pairs: 0.89,
  focus: 0.65,
  anchor: 0.21,
  slot: 0.82,
  relevance: 2.2,
  match: 1.9,
  missingFigures: -0.2,
  length: -0.33,
};

/** Whether it answers at all: log-odds. */
export const ANSWERABLE: Record<keyof Signals, number> = {
  covered: 3.4,
  inUnit: 0,
  pairs: 0,
  focus: 1.75,
  anchor: 0.95,
  slot: 1.65,
  relevance: 9.6,
  match: 0,
  missingFigures: -1.75,
  length: -1.5,
};
export const ANSWERABLE_BIAS = -14.35;
