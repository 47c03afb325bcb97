import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import type { InboundMessage } from '../../messaging/message.ts';
import type { OwnName } from './addressing.ts';
import { describeShape } from '../describe-shape.ts';
import { parseUpdate } from './parse-update.ts';

const ALBUMS_REMEMBERED = 200;

export interface UpdateReaderOptions {
  own: () => OwnName;
  clock: Clock;
  logger: Logger;
  /** Shows the person that the pressed button was noticed; must return at once. */
  answerCallback: (callbackQueryId: string) => void;
}

/** What one update holds for the inbox. Never throws. */
export type ReadUpdate = (update: unknown) => InboundMessage[];

/** The one place through which updates come in, by webhook or by asking. */
export function createUpdateReader({ own, clock, logger, answerCallback }: UpdateReaderOptions): ReadUpdate {
  const albums = createAlbumMemory();
  return (update) => {
    const parsed = parseUpdate(update, { own: own(), now: clock.now(), albums });
    if (parsed.callbackQueryId !== undefined) answerCallback(parsed.callbackQueryId);
    if (parsed.unknown === true) {
      logger.warn({ channel: 'telegram', shape: describeShape(update) }, 'update not understood');
    }
    return parsed.message === undefined ? [] : [parsed.message];
  };
}

/** The last albums only: their parts come within seconds. */
function createAlbumMemory(): { has(albumId: string): boolean; add(albumId: string): void } {
  const known = new Set<string>();
  return {
    has: (albumId) => known.has(albumId),
    add(albumId) {
      known.add(albumId);
      const [oldest] = known;
      if (known.size > ALBUMS_REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** The update in a webhook's body; anything else is left to the reader to call unknown. */
export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
