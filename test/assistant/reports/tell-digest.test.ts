import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigest } from '#src/app/open-digest.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createDigestCommand } from '#src/reports/digest/digest-command.ts';
import { REPLY_TEXTS } from '#src/reports/digest/reply-texts.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { saidInGroup } from '../assistant-room.ts';
import { openReportRoom, type ReportRoom } from './report-room.ts';

const MATTER = 'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8';

let dataDir: string;
let room: ReportRoom;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'phoihop-tonghop-'));
  room = await openReportRoom({
    knowledge: await createMemoryKnowledge(),
    digest: (parts) => {
      const register = createSqlCommitments(parts.database, parts);
      return createDigestCommand({ ...openDigest({ ...parts, register, dataDir }), clock: parts.clock });
    },
  });
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  await room.tell('lan', MATTER);
  await room.tell('lan', '1');
});
afterEach(async () => {
  await room.close();
  await rm(dataDir, { recursive: true, force: true });
});

const traces = () => room.database.selectFrom('audit_log').select(['action', 'detail']).execute();
const files = () => readdir(join(dataDir, 'digests')).catch((): string[] => []);

describe('an officer who asks for the synthesis', () => {
  it.each([
    '/tonghop 11/2026',
    '/tonghop tháng này',
    'tổng hợp tháng 11',
    'Lập báo cáo tổng hợp dư luận tháng 11/2026',
  ])('"%s" reads the figures of what was sent; the files lie on the server and a trace is left', async (text) => {
    const told = await room.tell('minh', text);
    expect(told).toContain('Tổng hợp dư luận tháng 11 năm 2026 (kỳ chưa hết)');
    expect(told).toContain('Tiếp nhận: 1 phản ánh');
    expect((await files()).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'tong-hop-2026-11.docx',
      'tong-hop-2026-11.xlsx',
    ]);
    expect(await traces()).toEqual([{ action: 'digest', detail: '2026-11' }]);
  });

  it('of a period that is not understood is told how to say it, and nothing is made', async () => {
    expect(await room.tell('minh', '/tonghop vớ vẩn')).toContain('Tôi chưa hiểu kỳ báo cáo');
    expect(await files()).toEqual([]);
    expect(await traces()).toEqual([]);
  });

  it('is not taken for one who asks what documents say about syntheses', async () => {
    expect(await room.tell('minh', 'tổng hợp các quy định về phối hợp')).not.toContain('Tổng hợp dư luận');
    expect(await room.tell('minh', 'báo cáo tổng hợp nộp ngày nào')).not.toContain('Tổng hợp dư luận');
    expect(await files()).toEqual([]);
  });
});

it('nobody else gets it, and nobody before others', async () => {
  expect(await room.tell('lan', '/tonghop')).toContain(REPLY_TEXTS.notAllowed);
  expect((await room.replies(saidInGroup('minh', '/tonghop 11/2026')))[0]!.text).toContain(REPLY_TEXTS.notInGroup);
  expect(await files()).toEqual([]);
});
