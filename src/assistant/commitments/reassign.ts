import type { Party } from '../../commitments/commitment.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Outcome, Turn } from '../turn.ts';
import { TEXTS } from './commitment-texts.ts';
import { type Desk, mayFollow, type Offered, partyName, say, toEffect, type Visible } from './desk.ts';
import { ownersText } from './show-list.ts';
import { changing } from './take-progress.ts';

const PAGE = 8;

interface At {
  turn: Turn;
  desk: Desk;
}

/** To whom it may be given: every part of the office but the one that has it, a page at a time. */
export function askWhom({ commitment }: Visible, from: number, { turn, desk }: At): Outcome {
  if (!mayFollow(turn.viewer)) return say(TEXTS.noRight);
  const { number, action, owners } = commitment;
  const own = new Set(owners.length === 1 ? [owners[0]!.id] : []);
  const parties = partiesIn(desk).filter((party) => !own.has(party));
  const choices: Offered[] = parties.slice(from, from + PAGE).map((party) => ({
    label: partyName(party, desk.organisation),
    choice: { does: 'commitment_assign', number, party },
  }));
  if (from + PAGE < parties.length)
    choices.push({ label: TEXTS.moreParties, choice: { does: 'commitment_reassign', number, from: from + PAGE } });
  return say({ text: TEXTS.assignTo(number, ownersText(commitment), cutAtWord(action, 300)), choices });
}

/** The officer's word stays when the document is read anew; who said that it was not theirs is asked again. */
export function assign({ commitment }: Visible, party: string, { turn, desk }: At): Outcome {
  if (!mayFollow(turn.viewer)) return say(TEXTS.noRight);
  const { number, owners } = commitment;
  // The office's file may have changed since the list was shown.
  if (!partiesIn(desk).includes(party)) return say(TEXTS.changed);
  const owner: Party = { name: partyName(party, desk.organisation), id: party };
  if (owners.length === 1 && owners[0]!.id === party) return say(TEXTS.alreadyTheirs(number, owner.name));
  const by = turn.viewer.personId ?? turn.who;
  const effect = changing(commitment, { change: 'enter', fields: { owners: [owner] }, by });
  if (effect === undefined) return say(TEXTS.changed);
  return say(TEXTS.assigned(number, owner.name, ownersText(commitment)), {
    effects: [effect, toEffect({ effect: 'unmute_commitment', number })],
  });
}

function partiesIn({ organisation: { units, agencies, areas } }: Desk): string[] {
  return [
    ...agencies.map(({ id }) => `agency:${id}`),
    ...units.map(({ id }) => `unit:${id}`),
    ...areas.map(({ id }) => `area:${id}`),
  ];
}
