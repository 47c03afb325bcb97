/** A request to a language model: what it was for and what it took, never what was asked or answered. */
export interface ModelCallTable {
  /** Sortable by time, see `messaging/sortable-id.ts`. */
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  model: string;
  /** Name and version of the rules: "answer-question@1". */
  prompt: string;
  /** Ids of the passages that lay before the model, as JSON. */
  passages: string;
  input_tokens: number;
  output_tokens: number;
  /** In millionths of the currency in which the price is configured; null where none is. */
  cost_micros: number | null;
  ms: number;
  /** `ok`, or what went wrong. */
  outcome: string;
}

export interface ModelCallTables {
  model_call: ModelCallTable;
}
