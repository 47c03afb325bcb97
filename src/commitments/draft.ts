import type { Due } from './commitment.ts';

/** A commitment as a line or sentence says it, before it belongs to a passage. */
export interface Draft {
  item?: string;
  owner?: string;
  partners: string[];
  action: string;
  due?: Due;
  addressee?: string;
  quote: string;
  confidence: number;
}
