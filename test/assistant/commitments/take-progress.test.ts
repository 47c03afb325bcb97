import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEXTS } from '#src/assistant/commitments/commitment-texts.ts';
import { saidInGroup } from '../assistant-room.ts';
import { makePhoto } from '../../attachments/sample-files.ts';
import { noAttachments } from '../../fakes/no-attachments.ts';
import { numberOf } from '../reports/report-room.ts';
import { type CommitmentRoom, openCommitmentRoom } from './commitment-room.ts';

let room: CommitmentRoom;
let owner: string;
beforeEach(async () => {
  const bytes = await makePhoto();
  room = await openCommitmentRoom(undefined, {
    attachments: (clock) => ({ ...noAttachments(clock), keepPhotos: true, fetch: () => Promise.resolve(bytes) }),
  });
  const { id } = await room.link('Tuấn', 'staff', 'tuan');
  owner = id;
  await room.contact('ubnd', id);
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  await room.link('Hùng', 'staff', 'hung');
});
afterEach(() => room.close());

const photo = { attachments: [{ kind: 'photo' as const, ref: 'p', name: 'anh.jpg' }] };

describe('progress by message', () => {
  it('waits for an officer’s yes; who reported it hears of that', async () => {
    expect(await room.tell('tuan', 'đã xong việc 2')).toContain(
      'việc số 2 (hạn 15/11/2026) đã xong. Chuyên viên sẽ xác nhận',
    );
    expect(await room.find(2)).toMatchObject({
      decision: 'confirmed',
      completions: [],
      claims: [{ by: owner, dueOn: '2026-11-15' }],
    });
    expect((await room.heard('minh')).join()).toContain('Việc số 2 được báo đã xong.');
    expect(await room.tell('hung', 'cam kết nào quá hạn')).toContain(TEXTS.claimed);
    // The number that was offered without being asked for.
    expect(await room.tell('minh', '1')).toContain(TEXTS.accepted(2, ' (hạn 15/11/2026)'));
    const done = await room.find(2);
    expect(done).toMatchObject({
      decision: 'done',
      completions: [{ doneOn: '2026-11-24', evidence: { kind: 'message' } }],
    });
    expect(done.claims).toBeUndefined();
    expect((await room.heard('tuan')).join()).toContain('chuyên viên đã xác nhận hoàn thành');
  });

  it('that is sent back leaves it open and can be reported again', async () => {
    await room.tell('tuan', 'đã xong việc 2');
    expect(await room.tell('minh', '2')).toContain(TEXTS.refused(2));
    expect((await room.find(2)).claims).toBeUndefined();
    expect((await room.heard('tuan')).join()).toContain('chưa xác nhận là đã xong');
    expect(await room.tell('tuan', 'đã xong việc 2')).toContain('Chuyên viên sẽ xác nhận');
  });

  it('of what recurs is of its first open day, and the next one stays open', async () => {
    await room.tell('minh', 'đã xong việc 3');
    expect(await room.find(3)).toMatchObject({ decision: 'confirmed', completions: [{ dueOn: '2026-11-25' }] });
    expect(await room.tell('hung', '/camket 3')).toContain('hạn 25/12');
  });

  it('an officer’s word said twice says that it is done', async () => {
    expect(await room.tell('minh', 'đã xong việc 2')).toContain(TEXTS.accepted(2, ' (hạn 15/11/2026)'));
    expect(await room.tell('minh', 'đã xong việc 2')).toContain(TEXTS.notOpen(2, 'đã xong'));
    expect((await room.find(2)).completions).toHaveLength(1);
  });

  it('said twice is one report', async () => {
    await room.tell('tuan', 'đã xong việc 2');
    expect(await room.tell('tuan', 'đã xong việc 2')).toContain(TEXTS.claimAgain(2));
    expect((await room.find(2)).claims).toHaveLength(1);
    expect(await room.heard('minh')).toHaveLength(1);
  });

  it('an answer that comes after somebody else’s changes nothing', async () => {
    await room.link('Hà', 'officer', 'ha', 'ban-tgdv');
    await room.tell('tuan', 'đã xong việc 2');
    await room.tell('minh', '1');
    expect(await room.tell('ha', '2')).toContain(TEXTS.changed);
    expect(await room.find(2)).toMatchObject({ decision: 'done' });
  });

  it('is taken from people of the owner only, and in private', async () => {
    expect(await room.tell('hung', 'đã xong việc 2')).toContain('do Ủy ban nhân dân phường chủ trì');
    expect(await room.tell('tuan', 'đã xong việc 4')).toContain('do Công an phường chủ trì');
    expect(await room.tell('tuan', 'đã xong việc 99')).toContain(TEXTS.unknown(99));
    expect(await room.tell('tuan', 'đã xong việc 7')).toContain(TEXTS.unknown(7));
    const sentAt = room.clock.now().toISOString();
    const [reply] = await room.replies(saidInGroup('tuan', 'đã xong việc 2', { sentAt }));
    expect(reply!.text).toContain(TEXTS.privateOnly);
    expect((await room.find(2)).claims).toBeUndefined();
  });

  it('is offered under the detail', async () => {
    const shown = await room.tell('tuan', '/camket 2');
    await room.tell('tuan', numberOf(shown, TEXTS.doIt));
    expect((await room.find(2)).claims).toHaveLength(1);
    expect(await room.tell('hung', '/camket 2')).not.toContain(TEXTS.doIt);
    const officer = await room.tell('minh', '/camket 2');
    expect(officer).toContain('Có 1 báo cáo đã xong chờ xác nhận');
    await room.tell('minh', numberOf(officer, TEXTS.accept));
    expect(await room.find(2)).toMatchObject({ decision: 'done' });
  });

  it('of one who may not decide any more is refused', async () => {
    const shown = await room.tell('minh', '/camket 2');
    await room.database.updateTable('person').set({ role: 'staff' }).where('name', '=', 'Minh').execute();
    expect(await room.tell('minh', numberOf(shown, TEXTS.markDone))).toContain(TEXTS.noRight);
    expect(await room.find(2)).toMatchObject({ completions: [] });
  });
});

describe('photos', () => {
  it('with the message or soon after it belong to the report', async () => {
    expect(await room.tell('tuan', 'đã xong việc 2, gửi ảnh', photo)).toContain(TEXTS.photosOnly(1));
    expect(await room.tell('tuan', '', photo)).toContain(TEXTS.photosAdded(1, 2));
    expect((await room.find(2)).claims![0]!.photos).toHaveLength(2);
    expect(await room.tell('minh', '/camket 2')).toContain('kèm 2 ảnh');
  });

  it('sent first belong to what is said to be done soon after, once', async () => {
    expect(await room.tell('tuan', '', photo)).not.toContain('vào báo cáo việc');
    await room.tell('tuan', '', photo);
    expect(await room.tell('tuan', 'đã xong việc 2')).toContain(TEXTS.photosOnly(2));
    expect((await room.find(2)).claims![0]!.photos).toHaveLength(2);
    await room.tell('tuan', 'đã xong việc 3');
    expect((await room.find(3)).claims![0]!.photos).toEqual([]);
  });

  it('sent first and long ago belong to nothing', async () => {
    await room.tell('tuan', '', photo);
    room.clock.advance(31 * 60_000);
    await room.tell('tuan', 'đã xong việc 2');
    expect((await room.find(2)).claims![0]!.photos).toEqual([]);
  });

  it('of somebody else’s thing are not kept with it', async () => {
    await room.tell('hung', '', photo);
    await room.tell('hung', 'đã xong việc 2');
    expect((await room.find(2)).claims).toBeUndefined();
  });

  it('later are photos like any other', async () => {
    await room.tell('tuan', 'đã xong việc 2');
    room.clock.advance(31 * 60_000);
    expect(await room.tell('tuan', '', photo)).not.toContain('vào báo cáo việc');
    expect((await room.find(2)).claims![0]!.photos).toEqual([]);
  });
});

describe('what is not theirs', () => {
  it('reaches an officer, who keeps the owner or not', async () => {
    const said = await room.tell('tuan', 'việc 2 không phải của tôi');
    expect(said).toContain(TEXTS.notMineTaken(2));
    expect(await mutes()).toEqual([{ person_id: owner, number: 2, until: null }]);
    const told = (await room.heard('minh')).join();
    expect(told).toContain('Tuấn cho biết việc số 2 không phải việc của mình');
    expect(await room.tell('minh', '2')).toContain(TEXTS.kept(2));
    expect(await mutes()).toEqual([]);
  });

  it('stays theirs while no officer can be told', async () => {
    await room.database.deleteFrom('link').where('sender_id', '=', 'minh').execute();
    expect(await room.tell('tuan', 'việc 2 không phải của tôi')).toContain(TEXTS.notMineNobody);
    expect(await mutes()).toEqual([]);
  });

  it('said by somebody else does nothing', async () => {
    expect(await room.tell('hung', 'việc 2 không phải của tôi')).toContain('chỉ người của cơ quan đó');
    expect(await room.heard('minh')).toEqual([]);
  });

  it('can be put off for three days', async () => {
    const shown = await room.tell('tuan', '/camket 2');
    expect(await room.tell('tuan', numberOf(shown, TEXTS.snooze))).toContain('27/11/2026');
    expect(await mutes()).toEqual([{ person_id: owner, number: 2, until: '2026-11-27' }]);
  });
});

const mutes = () => room.database.selectFrom('commitment_mute').selectAll().execute();

describe('given to somebody else', () => {
  it('by an officer, who chooses from the parts of the office; the new owner is asked from then on', async () => {
    await room.tell('tuan', 'việc 2 không phải của tôi');
    // Behind "mở" and "giữ nguyên" under what the officer was told.
    const whom = await room.tell('minh', '3');
    expect(whom).toContain('Hiện do Ủy ban nhân dân phường chủ trì');
    expect(whom).not.toMatch(/^\d+ UBND phường$/m);
    const more = await room.tell('minh', numberOf(whom, TEXTS.moreParties));
    expect(more).toContain('Tổ dân phố 1');
    expect(await room.tell('minh', '/camket 2')).toContain(TEXTS.reassign);
    const again = await room.tell('minh', numberOf(await room.tell('minh', '/camket 2'), TEXTS.reassign));
    expect(await room.tell('minh', numberOf(again, 'Công an phường'))).toContain(
      TEXTS.assigned(2, 'Công an phường', 'Ủy ban nhân dân phường'),
    );
    expect(await room.find(2)).toMatchObject({
      owners: [{ name: 'Công an phường', id: 'agency:cong-an' }],
      entered: ['owners'],
    });
    expect(await mutes()).toEqual([]);
    expect(await room.tell('tuan', 'đã xong việc 2')).toContain('do Công an phường chủ trì');
  });

  it('not to a body that has left the office’s file since it was offered', async () => {
    const shown = await room.tell('minh', '/camket 2');
    const whom = await room.tell('minh', numberOf(shown, TEXTS.reassign));
    room.office.agencies.splice(
      room.office.agencies.findIndex(({ id }) => id === 'cong-an'),
      1,
    );
    expect(await room.tell('minh', numberOf(whom, 'Công an phường'))).toContain(TEXTS.changed);
    expect((await room.find(2)).owners).toMatchObject([{ id: 'agency:ubnd' }]);
  });

  it('not by others', async () => {
    expect(await room.tell('tuan', '/camket 2')).not.toContain(TEXTS.reassign);
    const shown = await room.tell('minh', '/camket 2');
    const whom = await room.tell('minh', numberOf(shown, TEXTS.reassign));
    await room.database.updateTable('person').set({ role: 'staff' }).where('name', '=', 'Minh').execute();
    expect(await room.tell('minh', numberOf(whom, 'Công an phường'))).toContain(TEXTS.noRight);
    expect((await room.find(2)).owners).toMatchObject([{ id: 'agency:ubnd' }]);
  });
});
