import { describe, expect, it } from 'vitest';
import { createUpdateReader, parseBody } from '#src/channels/telegram/read-update.ts';
import { createLogger } from '#src/logger.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { updateNamed } from './fixtures/read-updates.ts';

describe('the reader of updates', () => {
  const read = createUpdateReader({
    own: () => ({ botId: '700100200', username: 'tro_ly_bot' }),
    clock: createManualClock(),
    logger: createLogger('silent'),
    answerCallback: () => {},
  });
  const inAlbum = (name: string, album: string) => {
    const update = updateNamed(name) as unknown as { message: Record<string, unknown> };
    update.message['media_group_id'] = album;
    return read(update);
  };

  it('remembers the albums that were meant for us, the last ones', () => {
    for (let n = 0; n <= 200; n++) expect(inAlbum('photo in a group with mention', `album-${n}`)).toHaveLength(1);
    expect(inAlbum('second photo of that album', 'album-200')).toHaveLength(1);
    expect(inAlbum('second photo of that album', 'album-1')).toHaveLength(1);
    expect(inAlbum('second photo of that album', 'album-0')).toEqual([]);
  });

  it('takes no album of one group for that of another', () => {
    inAlbum('photo in a group with mention', 'album-x');
    const update = updateNamed('second photo of that album') as unknown as { message: Record<string, unknown> };
    Object.assign(update.message, { media_group_id: 'album-x', chat: { id: -777, type: 'group' } });
    expect(read(update)).toEqual([]);
  });

  it('reads a body or nothing', () => {
    expect(parseBody('{"update_id":1}')).toEqual({ update_id: 1 });
    expect(parseBody('{"update_id":')).toBeUndefined();
  });
});
