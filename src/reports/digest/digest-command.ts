import { localDay } from '../../clock.ts';
import type { Clock } from '../../clock.ts';
import type { Role } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { may } from '../../people/rights.ts';
import type { MadeDigest } from './make-digest.ts';
import { type OfferDownload, tellFile } from './offer-download.ts';
import type { Period } from './period.ts';
import { readPeriodWords } from './period-words.ts';
import { REPLY_TEXTS, summariseDigest } from './reply-texts.ts';
import type { SavedDigest } from './save-digest.ts';

export interface DigestCommandOptions {
  make: (period: Period, signal?: AbortSignal) => Promise<MadeDigest>;
  save: (made: MadeDigest) => Promise<SavedDigest>;
  clock: Clock;
  /** Absent where the server has no address that people can reach. */
  offer?: OfferDownload;
}

export interface DigestRequest {
  /** What stands behind `/tonghop`; empty for the month whose report is due. */
  words: string;
  role: Role;
  inGroup: boolean;
  /** Absent on a channel that asks nobody who they are. */
  personId?: string;
  signal?: AbortSignal;
}

export interface DigestAnswer {
  texts: string[];
  /** Paths on the server, for channels that can send files. */
  files: string[];
  /** Key of the period that was made, to be written to the audit log; absent when nothing was. */
  made?: string;
}

export type DigestCommand = (request: DigestRequest) => Promise<DigestAnswer>;

/** Answers `/tonghop …`: the figures as a text, the draft and the sheet as files. Throws what `make` and `save` throw. */
export function createDigestCommand({ make, save, clock, offer }: DigestCommandOptions): DigestCommand {
  return async ({ words, role, inGroup, personId, signal }: DigestRequest): Promise<DigestAnswer> => {
    const say = (text: string): DigestAnswer => ({ texts: [text], files: [] });
    if (!may(role, 'write_digest')) return say(REPLY_TEXTS.notAllowed);
    if (inGroup) return say(REPLY_TEXTS.notInGroup);
    const period = readPeriod(words, localDay(clock.now()));
    if (typeof period === 'string') return say(period);
    const made = await make(period, signal);
    const { name, docx, xlsx } = await save(made);
    const file = await tellFile({ name, ...(personId && { personId }), ...(offer && { offer }) });
    return {
      texts: [summariseDigest(made.digest), file],
      files: [docx, xlsx],
      made: period.key,
    };
  };
}

/** The period, or what to say instead. */
function readPeriod(words: string, today: string): Period | string {
  try {
    return readPeriodWords(words, today) ?? REPLY_TEXTS.notUnderstood;
  } catch (error) {
    if (error instanceof AppError && error.code === 'usage') return `${error.message} ${REPLY_TEXTS.chooseOther}`;
    throw error;
  }
}
