import type { Clock } from '../../clock.ts';
import type { DigestCommand } from '../../reports/digest/digest-command.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Outcome, Turn } from '../turn.ts';
import { mayWork, toEffect } from './desk.ts';

export interface DigestTelling {
  digest: DigestCommand;
  newId: () => string;
  clock: Clock;
}

const COMMAND = /^\s*\/tonghop(?:@\S+)?(?![\p{L}\p{N}])(.*)$/isu;
/** Only with a period behind it: "tổng hợp các quy định" asks about documents. */
const SPOKEN =
  /^(?:(?:xin|hay|lap|lam|viet|cho xem|cho toi|xem) )*(?:du thao )?(?:bao cao )?tong hop(?: (?:du luan|phan anh|y kien|xa hoi))*(?: (?:cua|trong))?((?: (?:thang|quy|nam)(?: .{1,20})?)|(?: \d{1,2}\/\d{4}))$/;

/** The digest that somebody asks for; undefined where the message is about something else. Throws what making it throws. */
export async function tellDigest(
  text: string,
  turn: Turn,
  { digest, newId, clock }: DigestTelling,
): Promise<Outcome | undefined> {
  const words = COMMAND.exec(text)?.[1] ?? (mayWork(turn.viewer) ? readSpoken(text) : undefined);
  if (words === undefined) return undefined;
  const { viewer, message, signal } = turn;
  const inGroup = message.conversation.kind === 'group';
  const { personId } = viewer;
  const known = personId === undefined ? {} : { personId };
  const { texts, made } = await digest({ words, role: viewer.role, inGroup, signal, ...known });
  const replies = [{ text: texts.join('\n\n') }];
  if (made === undefined) return { replies };
  const actor = viewer.personId ?? viewer.role;
  const entry = { id: newId(), at: clock.now().toISOString(), actor, action: 'digest', detail: made };
  return { replies, effects: [toEffect({ effect: 'audit', entry })] };
}

const readSpoken = (text: string) =>
  SPOKEN.exec(
    fold(text)
      .trim()
      .replace(/[.!]+$/u, '')
      .replace(/\s+/gu, ' '),
  )?.[1]?.trim();
