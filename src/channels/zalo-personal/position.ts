import { z } from 'zod';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import { idSchema } from './ids.ts';

const positionSchema = z.object({ uid: idSchema, msgId: idSchema, ts: z.number() });
/** The last private message up to which everything is stored. */
export type Position = z.infer<typeof positionSchema>;

const NAME = 'zalo-personal-position';

export interface PositionKeeper {
  /** The place to ask from after connecting; undefined for an account that has nothing stored. */
  last(uid: string): Promise<Position | undefined>;
  /** A message that arrived and is to be stored; call what it returns once it is. In the order of arrival. */
  expect(position: Position): () => void;
  /** Writes down what was held back. */
  flush(): Promise<void>;
}

export interface PositionKeeperOptions {
  credentials: CredentialStore;
  positionMs: number;
  onError: (error: unknown) => void;
}

/**
 * Remembers over restarts from where to ask for messages again. It may lag behind, since a message that comes twice is
 * stored once, but it never runs ahead of one that is not stored.
 */
export function createPositionKeeper({ credentials, positionMs, onError }: PositionKeeperOptions): PositionKeeper {
  let waiting: { position: Position; stored: boolean }[] = [];
  let reached: Position | undefined;
  let written: Position | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (reached === undefined || reached === written) return;
    const position = reached;
    try {
      await credentials.write(NAME, JSON.stringify(position));
      written = position;
    } catch (error) {
      onError(error);
    }
  }

  function advance(): void {
    const open = waiting.findIndex(({ stored }) => !stored);
    const done = open === -1 ? waiting : waiting.slice(0, open);
    if (done.length === 0) return;
    waiting = waiting.slice(done.length);
    // Messages asked for again are older than what was reached before.
    for (const { position } of done) if (position.ts >= (reached?.ts ?? 0)) reached = position;
    timer ??= setTimeout(() => void flush(), positionMs);
    timer.unref();
  }

  return {
    async last(uid) {
      if (reached?.uid === uid) return reached;
      try {
        const stored = await credentials.read(NAME);
        const parsed = stored === undefined ? undefined : positionSchema.safeParse(JSON.parse(stored)).data;
        return parsed?.uid === uid ? parsed : undefined;
      } catch (error) {
        onError(error);
        return undefined;
      }
    },
    expect(position) {
      const entry = { position, stored: false };
      waiting.push(entry);
      return () => {
        entry.stored = true;
        advance();
      };
    },
    flush,
  };
}
