import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INTAKE_TEXTS } from '#src/reports/report-texts.ts';
import { createOpenAiTranscriber } from '#src/providers/openai-transcriber.ts';
import { makeOgg } from '../../attachments/sample-files.ts';
import { noAttachments } from '../../fakes/no-attachments.ts';
import { type OpenAiServer, startOpenAiServer } from '../../fakes/openai-server.ts';
import { openReportRoom, type ReportRoom } from './report-room.ts';

const VOICE = { attachments: [{ kind: 'voice' as const, ref: 'v', seconds: 4 }] };
const NAMED = 'Tổ 4 mất nước ba ngày nay bà con bức xúc lắm, chị Nguyễn Thị Hạnh số 0912345678 nói';

let server: OpenAiServer;
let room: ReportRoom;
beforeEach(async () => {
  server = await startOpenAiServer();
  const transcriber = createOpenAiTranscriber({ model: 'nghe-1', apiKey: 'khoa-thu', baseUrl: server.url });
  room = await openReportRoom({
    attachments: (clock) => ({ ...noAttachments(clock), transcriber, fetch: () => Promise.resolve(makeOgg()) }),
  });
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
});
afterEach(async () => {
  await room.close();
  await server.close();
});

/** All that is stored of messages, replies, conversations and reports. */
const everything = async () => {
  const names = ['inbox', 'outbox', 'conversation', 'report', 'report_history', 'report_draft'] as const;
  return JSON.stringify(await Promise.all(names.map((name) => room.database.selectFrom(name).selectAll().execute())));
};

describe('a recording of somebody who reports', () => {
  it('becomes a report in three exchanges, and nobody whom it names is ever shown or kept', async () => {
    server.transcript = NAMED;
    const heard = await room.tell('lan', '', VOICE);
    expect(heard).toContain('Tôi nghe được: “Tổ 4 mất nước ba ngày');
    expect(heard).toContain('[người dân 1]');
    expect(await everything()).not.toMatch(/Hạnh|0912345678/);
    const shown = await room.tell('lan', 'đúng');
    expect(shown).toContain('Địa bàn: tổ dân phố 4');
    expect(shown).toContain('Đã ẩn: 1 họ tên, 1 số điện thoại.');
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận, mã PA-26-000001');
    expect(await everything()).not.toMatch(/Hạnh|0912345678/);
    expect((await room.store.find('PA-26-000001'))?.summary).toContain('mất nước');
  });

  it('while another is being written is first confirmed, and says nothing of the other', async () => {
    await room.tell('lan', 'Đèn đường tổ 5 hỏng hai tuần rồi');
    expect(await room.tell('lan', '', VOICE)).not.toContain(INTAKE_TEXTS.draftWaits);
  });

  it('with a caption: neither holds a name', async () => {
    server.transcript = NAMED;
    await room.tell('lan', 'nhà ông Trần Văn Quyết 0987654321', VOICE);
    await room.tell('lan', '1');
    await room.tell('lan', '1');
    expect(await everything()).not.toMatch(/Hạnh|0912345678|Quyết|0987654321/);
  });

  it('that was misheard leaves nothing', async () => {
    server.transcript = NAMED;
    await room.tell('lan', '', VOICE);
    await room.tell('lan', '2');
    expect(await room.store.list({})).toEqual([]);
    expect(await room.tell('lan', 'gửi')).toBe(INTAKE_TEXTS.noDraft);
  });

  it('that tells of a danger asks for help first', async () => {
    server.transcript = 'Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua';
    await room.tell('lan', '', VOICE);
    expect(await room.tell('lan', '1')).toMatch(/^Nếu đang nguy hiểm, hãy gọi 112/);
    expect((await room.pushed('minh')).join('')).toContain('đứt một dây cáp');
  });

  it('that accuses somebody is shown the competent channel', async () => {
    server.transcript = 'Tôi tố cáo ông Nguyễn Văn An cán bộ địa chính tổ 5 nhận tiền làm sổ đỏ';
    await room.tell('lan', '', VOICE);
    expect(await room.tell('lan', '1')).toContain('Đây có dấu hiệu là tố cáo');
    expect(await everything()).not.toContain('Nguyễn Văn An');
  });

  it('that reads out a state secret is refused before anybody is shown it', async () => {
    server.transcript = 'Gửi anh chị văn bản MẬT số 12-BC/TU để báo cáo';
    const refused = await room.tell('lan', '', VOICE);
    expect(refused).toContain('Kênh này không được nhận bí mật nhà nước');
    expect(refused).not.toContain('12-BC');
    expect(await everything()).not.toContain('12-BC');
  });

  it('of an officer who works on reports is kept without names as well; what staff ask stays as spoken', async () => {
    await room.link('Hà', 'staff', 'ha');
    server.transcript = 'Chị Nguyễn Thị Hạnh số 0912345678 hỏi gì';
    expect(await room.tell('minh', '', VOICE)).not.toMatch(/Hạnh|0912345678/);
    expect(await room.tell('ha', '', VOICE)).toContain('Nguyễn Thị Hạnh');
  });
});
