import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import type { Person } from '#src/people/person.ts';
import { openReportRoom, type ReportRoom } from '../assistant/reports/report-room.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/reports.ts');
const CODE = 'PA-26-000001';

let directory: string;
let room: ReportRoom;
let lan: Person;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-reports-'));
  room = await openReportRoom({ database: await openDatabase(join(directory, 'phoihop.sqlite')) });
  lan = await room.link('Nguyễn Thị Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Quản', 'admin', 'quan');
  await room.tell('lan', 'báo cáo: Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8');
  await room.tell('lan', '1');
});
afterEach(async () => {
  await room.close();
  await rm(directory, { recursive: true, force: true });
});

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]) =>
  new Promise<Output>((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: directory };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const runJson = async (...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await run(...args, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};

describe('npm run reports', () => {
  it('lists and shows reports without who sent them; with it only into the audit log', async () => {
    const list = await run('list');
    expect(list.stdout).toMatch(/^PA-26-000001 {2}24\/11\/2026 08:0\d {2}mới tiếp nhận {2}- {2}Tổ 4/);
    const shown = await run('show', CODE.toLowerCase());
    expect(shown.stdout).toContain('Lĩnh vực: đất đai');
    expect(list.stdout + shown.stdout + JSON.stringify(await runJson('show', CODE))).not.toContain('Lan');
    expect((await run('audit')).stdout).toBe('Nhật ký chưa có gì.\n');
    expect((await run('show', CODE, '--who')).stdout).toContain(`Người gửi: Nguyễn Thị Lan (${lan.id})`);
    expect(await runJson('audit', '--person', lan.id)).toMatchObject([{ action: 'view_reporter', code: CODE }]);
    expect(await runJson('list', '--state', 'closed')).toEqual([]);
  });

  it('hands over, answers, closes, joins and parts, and tells the reporter', async () => {
    const hung = await room.link('Hùng', 'staff', 'hung');
    expect((await run('contact', 'quy-dat', hung.id)).code).toBe(0);
    expect((await run('contacts')).stdout).toBe(`quy-dat  ${hung.id}\n`);
    expect((await run('assign', CODE, 'quy-dat')).stdout).toContain('Đã giao PA-26-000001 cho Trung tâm');
    expect((await room.pushed('hung')).join('')).toContain('Phản ánh chuyển đến');
    expect((await run('answer', CODE, 'Chi trả ngày 27/11, gọi bà Hạnh 0912345678')).code).toBe(0);
    const told = (await room.pushed('lan')).join('\n');
    expect(told).toContain('Chi trả ngày 27/11');
    expect(told).not.toContain('0912345678');
    expect((await run('close', CODE)).stdout).toContain('Đã kết thúc');
    expect((await run('close', CODE)).code).toBe(1);
    expect((await run('contact', 'quy-dat', hung.id, '--off')).code).toBe(0);
    await room.tell('lan', 'báo cáo: Đèn đường tổ 5 hỏng hai tuần rồi');
    await room.tell('lan', '1');
    await room.tell('lan', 'báo cáo: Nước sinh hoạt bản Nà Mẫu bị đục cả tuần nay');
    await room.tell('lan', '1');
    expect((await run('join', 'PA-26-000002', 'PA-26-000003')).code).toBe(0);
    expect(await runJson('show', 'PA-26-000002')).toMatchObject({ report: { joinedTo: 'PA-26-000003' } });
    expect((await run('unjoin', 'PA-26-000002')).code).toBe(0);
    expect(await runJson('show', 'PA-26-000002')).toMatchObject({ report: { state: 'received' } });
  });

  it('gives out what is kept of a person, and takes the person out of everything', async () => {
    const exported = (await runJson('export-person', lan.id)) as { reports: unknown[]; messages: unknown[] };
    expect(exported).toMatchObject({
      person: { name: 'Nguyễn Thị Lan' },
      reports: [{ code: CODE }],
      singleLine: false,
    });
    expect(exported.messages.length).toBeGreaterThan(1);
    const removed = await run('delete-person', lan.id);
    expect(removed.stdout).toContain('1 phản ánh còn lại không rõ ai gửi');
    expect(removed.stdout).toContain('2 ngày làm việc');
    expect((await run('show', CODE, '--who')).stdout).toContain('không còn được lưu');
    const rest = await Promise.all(
      (['person', 'link', 'inbox', 'outbox', 'conversation', 'report_thread', 'report_draft'] as const).map((table) =>
        room.database.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(rest)).not.toMatch(/Lan"|"lan"/);
    expect((await runJson('audit', '--person', lan.id)) as unknown[]).toHaveLength(2);
    expect(await room.store.find(CODE)).toBeDefined();
    expect((await run('delete-person', 'p-nobody')).code).toBe(1);
  });

  it('marks a collaborator whom only admins see; the reports do not show it', async () => {
    const before = await runJson('show', CODE);
    expect((await run('single-line', lan.id)).code).toBe(0);
    expect(await runJson('show', CODE)).toEqual(before);
    expect(await runJson('export-person', lan.id)).toMatchObject({ singleLine: true });
    expect((await run('single-line', lan.id, '--off')).code).toBe(0);
    expect(await runJson('audit')).toMatchObject([
      { action: 'single_line_off' },
      { action: 'export_person' },
      { action: 'single_line_on' },
    ]);
  });

  it('tells what retention would remove, and removes it', async () => {
    await room.database
      .updateTable('report')
      .set({ received_at: '2019-01-01T00:00:00.000Z', state: 'closed' })
      .execute();
    expect((await run('retention', '--dry-run')).stdout).toMatch(
      /^Hết hạn lưu: 1 phản ánh đã kết thúc[^]*PA-26-000001[^]*chưa xóa gì/,
    );
    expect(await room.store.find(CODE)).toBeDefined();
    expect(await runJson('retention')).toMatchObject({ codes: [CODE], removed: true });
    expect(await room.store.find(CODE)).toBeUndefined();
  });

  it('keeps no longer who sent what ended long ago, nor digests of that time; a dry run touches nothing', async () => {
    await room.database
      .updateTable('report')
      .set({ state: 'closed', state_since: '2020-01-01T00:00:00.000Z' })
      .execute();
    const folder = join(directory, 'digests');
    await mkdir(folder);
    const files = ['tong-hop-2019-01.docx', 'tong-hop-2019-01 sửa.xlsx', 'tong-hop-2026-10.docx', 'ghi-chu-2019.docx'];
    for (const name of files) {
      await writeFile(join(folder, name), 'x');
      const at = new Date(name.includes('2019') ? '2019-02-01' : Date.now());
      await utimes(join(folder, name), at, at);
    }
    const dry = await run('retention', '--dry-run');
    expect(dry.stdout).toContain(`Bỏ người gửi: 1 phản ánh đã kết thúc trước`);
    expect(dry.stdout).toContain('Tệp tổng hợp cũ: 2 tệp');
    expect(dry.stdout).toContain('tong-hop-2019-01.docx');
    expect((await readdir(folder)).length).toBe(4);
    expect((await run('show', CODE, '--who')).stdout).toContain('Nguyễn Thị Lan');
    expect(await runJson('retention')).toMatchObject({ codes: [], senders: [CODE], removed: true });
    expect((await readdir(folder)).toSorted()).toEqual(['ghi-chu-2019.docx', 'tong-hop-2026-10.docx']);
    expect((await run('show', CODE, '--who')).stdout).toContain('không còn được lưu');
    const rest = [
      await room.database.selectFrom('report_thread').selectAll().execute(),
      await room.database.selectFrom('report_prompt').selectAll().execute(),
      await room.database.selectFrom('report_history').selectAll().execute(),
    ];
    expect(JSON.stringify(rest)).not.toMatch(new RegExp(`"lan"|${lan.id}`));
    expect(await room.store.find(CODE)).toBeDefined();
    expect((await run('audit')).stdout).toContain('xóa vì hết hạn lưu');
  });

  it('does in words what officers do in chat', async () => {
    expect((await run('check', 'pa 26 1')).stdout).toContain('Đã kiểm tra PA-26-000001');
    expect((await run('ask', CODE, 'Khoảng bao nhiêu hộ?')).stdout).toContain('Đã chuyển câu hỏi');
    expect((await room.pushed('lan')).join()).toContain('Ban hỏi thêm: “Khoảng bao nhiêu hộ?”');
    await run('assign', CODE, 'quy-dat');
    expect((await run('extend', CODE, 'phải đo lại')).stdout).toContain('Đã gia hạn');
    expect((await run('extend', CODE, 'phải đo lại')).stderr).toContain('đã gia hạn một lần');
    await run('answer', CODE, 'Chi trả ngày 27/11.');
    expect((await run('return', CODE, 'chưa nêu số hộ')).stdout).toContain('Đã trả lại');
    await run('answer', CODE, 'Chi trả ngày 27/11 cho 12 hộ.', '--close');
    expect((await run('reopen', CODE, 'còn 3 hộ')).stdout).toContain('Đã mở lại');
    expect((await run('refuse', CODE, 'Thuộc Công ty Điện lực.')).stdout).toContain('không thuộc thẩm quyền');
    const shown = await run('show', CODE);
    expect(shown.stdout).toMatch(/quản trị {2}chuyển {2}đã chuyển cơ quan xử lý {2}quy-dat/);
    expect(shown.stdout).toContain('• Trả lời: Thuộc Công ty Điện lực.');
    expect(shown.stdout).not.toMatch(/\b(?:officer|admin|reporter|assign|answer)\b/);
    expect((await run('close', CODE)).stderr).toContain('Tình trạng: không thuộc thẩm quyền');
  });

  it('says that there is more than it prints, and hands the terminal no orders', async () => {
    const [row] = await room.database.selectFrom('report').selectAll().execute();
    const evil = { ...row!, code: 'PA-26-000002', summary: 'Xóa màn hình \u001b[2J\u001b]0;x\u0007 \u202e =cmd|x' };
    await room.database.insertInto('report').values(evil).execute();
    const listed = await run('list', '--limit', '1');
    expect(listed.stdout.trim().split('\n')).toHaveLength(1);
    expect(listed.stderr).toContain('Còn nữa, mới in 1');
    const all = await run('list');
    expect(all.stderr).toBe('');
    expect(all.stdout + (await run('show', 'PA-26-000002')).stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    expect(all.stdout).toContain('=cmd|x');
  });

  it('says where the photos of a report are kept, and which are not any more', async () => {
    const sha256 = 'ab'.repeat(32);
    const place = { channel: 'telegram', account: 'bot', conversation_id: 'lan' };
    const file = { ...place, inbox_id: 'i', kind: 'photo' as const, bytes: 1, mime_type: 'image/jpeg', name: null };
    await room.database
      .insertInto('attachment')
      .values({ ...file, id: 'kept', sha256, created_at: new Date().toISOString() })
      .execute();
    await room.database.updateTable('report').set({ photos: '["kept","gone"]' }).execute();
    const { stdout } = await run('show', CODE);
    expect(stdout).toContain(`• Tệp ảnh: ${join(directory, 'attachments', 'ab', sha256)}`);
    expect(stdout).toContain('• 1 ảnh không còn lưu.');
  });

  it('says that there is nothing in an empty store', async () => {
    for (const table of ['report_thread', 'report_history', 'report'] as const) {
      await room.database.deleteFrom(table).execute();
    }
    expect((await run('list')).stdout).toBe('Không có phản ánh nào.\n');
    expect((await run('contacts')).stdout).toBe('Chưa có đầu mối nào.\n');
    expect((await run('audit')).stdout).toBe('Nhật ký chưa có gì.\n');
    expect((await run('retention')).stdout).toContain('Đã xóa 0 phản ánh và 0 tệp');
  });

  it('gives out everything of a person as JSON alone, with the deadline beside it', async () => {
    const output = await run('export-person', lan.id);
    const data = JSON.parse(output.stdout) as Record<string, unknown[]>;
    expect(data).toMatchObject({ reports: [{ code: CODE }], drafts: [], actions: [] });
    expect(JSON.stringify(data['replies'])).toContain('Đã tiếp nhận');
    expect(data['audit']).toMatchObject([{ action: 'export_person' }]);
    expect(output.stderr).toContain('2 ngày làm việc');
  });

  it('forgets of a person also the files, the reminders and the wrong codes', async () => {
    const at = new Date().toISOString();
    const place = { channel: 'telegram', account: 'bot', conversation_id: 'lan' };
    const file = { ...place, inbox_id: 'i', kind: 'photo' as const, sha256: 'a', bytes: 1, mime_type: 'x', name: null };
    for (const id of ['kept', 'other']) {
      await room.database
        .insertInto('attachment')
        .values({ ...file, id, created_at: at })
        .execute();
    }
    await room.database.updateTable('report').set({ photos: '["kept"]' }).execute();
    for (const mark of ['2026-11-25 telegram lan', '2026-11-25 telegram nolan']) {
      await room.database
        .insertInto('report_notice')
        .values({ report_code: CODE, kind: 'forward_late', mark, at })
        .execute();
    }
    await room.database
      .insertInto('code_try')
      .values({ channel: 'telegram', account: 'bot', sender_id: 'lan', tried_at: at })
      .execute();
    await run('delete-person', lan.id);
    expect(await room.database.selectFrom('attachment').select(['id', 'conversation_id']).execute()).toEqual([
      { id: 'kept', conversation_id: '' },
    ]);
    expect(await room.database.selectFrom('report_notice').select('mark').execute()).toEqual([
      { mark: '2026-11-25 telegram nolan' },
    ]);
    expect(await room.database.selectFrom('code_try').selectAll().execute()).toEqual([]);
  });

  it.each([
    { args: ['show', 'PA-26-999999'], code: 1, says: /PA-26-999999/ },
    { args: ['assign', CODE, 'khong-co'], code: 1, says: /quy-dat/ },
    { args: ['contact', 'quy-dat', 'p-nobody'], code: 1, says: /p-nobody/ },
    { args: ['single-line', 'p-nobody'], code: 1, says: /p-nobody/ },
    { args: ['export-person', 'p-nobody'], code: 1, says: /p-nobody/ },
    { args: ['join', CODE, CODE], code: 1, says: /chính nó/ },
    { args: ['close', CODE], code: 1, says: /trạng thái/ },
    { args: [], code: 2, says: /Cách dùng/ },
    { args: ['show'], code: 2, says: /show MÃ/ },
    { args: ['list', '--who'], code: 2, says: /--who/ },
    { args: ['list', '--state', 'lost'], code: 2, says: /received/ },
    { args: ['list', '--limit', '0'], code: 2, says: /--limit/ },
    { args: ['ask', CODE], code: 2, says: /ask MÃ câu hỏi/ },
    { args: ['answer', CODE, ' '], code: 1, says: /để trống/ },
    { args: ['retention', 'PA-26-000001'], code: 2, says: /retention/ },
  ])('says what it cannot do: $args', async ({ args, code, says }) => {
    const output = await run(...args);
    expect(output).toMatchObject({ code, stdout: '' });
    expect(output.stderr).toMatch(says);
  });
});
