import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { readPersonData, removePersonData } from '#src/db/sql-person-data.ts';
import { createSqlReports } from '#src/db/sql-reports.ts';
import { numberOf, openReportRoom, type ReportRoom } from '../assistant/reports/report-room.ts';
import { openTidy } from '../assistant/reports/tidy.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

const FIRST = 'PA-26-000001';
const SECOND = 'PA-26-000002';
const HOUR = 3_600_000;

/** What officers, agencies and reporters do with reports; `atOnce`: servers on this engine work in parallel. */
export function describeReportWork(engine: string, makePlace: MakePlace, { atOnce }: { atOnce: boolean }): void {
  describe(`work on reports on ${engine}`, () => {
    let place: SqlPlace;
    let room: ReportRoom;
    let other: Database;

    beforeEach(async () => {
      place = await makePlace();
      room = await openReportRoom({ database: await openDatabase(place.location) });
      other = await openDatabase(place.location);
      for (const id of ['lan', 'mai']) await room.link(id, 'collaborator', id, 'tdp-4');
      for (const id of ['minh', 'ha']) await room.link(id, 'officer', id, 'ban-tgdv');
      const hung = await room.link('Hùng', 'staff', 'hung');
      await room.contact('quy-dat', hung.id);
    });
    afterEach(async () => {
      await other.destroy();
      await room.close();
      await place.remove();
    });

    const choose = async (id: string, shown: string, label: string) => room.tell(id, numberOf(shown, label));
    const find = async (code = FIRST) => (await room.store.find(code))!;
    async function send(id = 'lan', label = 'Gửi'): Promise<void> {
      const text = `báo cáo: Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả, ${id} nghe nhiều hộ nói`;
      expect(await choose(id, await room.tell(id, text), label)).toContain('Đã tiếp nhận');
    }
    const assign = async () => choose('minh', await room.tell('minh', FIRST), 'Giao Trung tâm');
    async function type(id: string, code: string, label: string, text: string): Promise<void> {
      await choose(id, await room.tell(id, code), label);
      await choose(id, await room.tell(id, text), 'Gửi');
    }
    const clear = async () => {
      for (const id of ['lan', 'mai', 'minh', 'ha', 'hung']) await room.pushed(id);
    };

    it('goes from receipt to the end, back, and on to the next reporter', async () => {
      await send();
      await send('mai', 'Gửi bổ sung');
      await assign();
      await choose('hung', await room.tell('hung', FIRST), 'Đã nhận');
      await type('minh', FIRST, 'Hỏi lại', 'Khoảng bao nhiêu hộ?');
      expect(await room.tell('mai', 'Khoảng 12 hộ')).toContain('Đã chuyển câu trả lời');
      await type('hung', FIRST, 'Xin thêm', 'Phải đo lại đất.');
      await clear();
      await type('hung', FIRST, 'Ghi trả lời', 'Chi trả ngày 27/11.');
      expect((await room.pushed('mai')).join()).toContain(`${SECOND}: Trung tâm`);
      expect(await room.tell('lan', 'chưa')).toContain('Đã mở lại');
      await type('hung', FIRST, 'Không phải việc', 'Thuộc UBND phường.');
      await choose('lan', await choose('lan', await room.tell('lan', FIRST), 'Rút phản ánh'), 'Rút');
      expect(await find(SECOND)).toMatchObject({ state: 'received' });
      await type('minh', SECOND, 'Trả lời và kết thúc', 'Đã chi trả xong.');
      expect((await room.pushed('mai')).join()).toContain(`${SECOND}: Ban trả lời`);
      expect((await room.store.history(FIRST)).map(({ action }) => action)).toEqual(
        ['send', 'assign', 'start', 'ask', 'extend', 'answer', 'reopen', 'decline', 'withdraw'], // prettier-ignore
      );
    });

    it('of several officers at once one closes, one hands over, and everybody is told once', async () => {
      await send();
      const [first, second] = [await room.tell('minh', FIRST), await room.tell('ha', FIRST)];
      await clear();
      const said = await Promise.all([choose('minh', first, 'Giao Trung tâm'), choose('ha', second, 'Giao Trung tâm')]);
      expect(said.join('\n')).toContain('Đã giao');
      expect((await room.store.history(FIRST)).filter(({ action }) => action === 'assign')).toHaveLength(1);
      expect(await room.pushed('hung')).toHaveLength(1);
      expect(await room.pushed('lan')).toHaveLength(1);
    });

    it('forgets who sent what ended long ago, and writes the files anew at night', async () => {
      await send();
      await type('minh', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
      const tidy = openTidy(room);
      room.clock.advance(Date.parse('2028-01-10T18:00:00Z') - room.clock.now().getTime());
      await tidy();
      expect(await room.store.threads([FIRST])).toEqual([{ code: FIRST }]);
      expect(await room.database.selectFrom('erasure').selectAll().execute()).toHaveLength(1);
      room.clock.advance(2 * HOUR);
      await tidy();
      expect(await room.database.selectFrom('erasure').selectAll().execute()).toEqual([]);
      expect(await find()).toMatchObject({ state: 'closed', answer: 'Đã chi trả xong.' });
    });

    it('takes a person out of everything, also the marks of reminders; what they reported stays', async () => {
      await send();
      for (const mark of ['2026-11-25 telegram lan', '2026-11-25 telegram nolan']) {
        const noticed = { report_code: FIRST, kind: 'forward_late', mark, at: mark };
        await room.database.insertInto('report_notice').values(noticed).execute();
      }
      const register = createSqlPeopleRegister(room.database, { clock: room.clock });
      const { person, links } = (await register.list()).find((one) => one.person.name === 'lan')!;
      expect(await readPersonData(room.database, person.id)).toMatchObject({ reports: [{ code: FIRST }] });
      await register.revoke(person.id, { force: false });
      expect(await removePersonData(room.database, person.id, { links, now: room.clock.now() })).toEqual({
        reports: 1,
      });
      expect(await room.store.threads([FIRST])).toEqual([{ code: FIRST }]);
      const marks = await room.database.selectFrom('report_notice').select('mark').execute();
      expect(marks).toEqual([{ mark: '2026-11-25 telegram nolan' }]);
      expect(await find()).toMatchObject({ state: 'received' });
    });

    it('reminds and escalates once each, with two servers at it', async () => {
      await send();
      const tidies = [openTidy(room), openTidy({ ...room, database: other, store: createSqlReports(other) })] as const;
      const tidy = async () => {
        if (atOnce) await Promise.all(tidies.map((one) => one()));
        else for (const one of tidies) await one();
      };
      await clear();
      for (let hour = 0; hour < 40; hour++) {
        room.clock.advance(HOUR);
        await tidy();
      }
      for (const id of ['minh', 'ha']) {
        expect((await room.pushed(id)).map((text) => text.slice(0, 8))).toEqual(['Sắp hạn:', 'Quá hạn:']);
      }
      await assign();
      await clear();
      for (let hour = 0; hour < 24 * 8; hour += 4) {
        room.clock.advance(4 * HOUR);
        await tidy();
      }
      expect((await room.pushed('hung')).map((text) => text.slice(0, 8))).toEqual(['Sắp hạn:', 'Quá hạn:']);
      expect((await room.pushed('minh')).map((text) => text.slice(0, 8))).toEqual(['Quá hạn:']);
      const prompts = await room.database.selectFrom('report_prompt').select('id').execute();
      const asked = await room.database.selectFrom('outbox').select('correlation_id').execute();
      const sent = new Set(asked.map((row) => row.correlation_id));
      expect(prompts.filter(({ id }) => !sent.has(id))).toEqual([]);
    });
  });
}
