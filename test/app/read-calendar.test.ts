import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCalendarReader } from '#src/app/read-calendar.ts';
import { createSqlCalendars } from '#src/db/sql-calendars.ts';
import { calendarRoutes } from '#src/server/calendar-routes.ts';
import { type CommitmentRoom, openCommitmentRoom } from '../assistant/commitments/commitment-room.ts';

let room: CommitmentRoom;
let server: Hono;
beforeEach(async () => {
  room = await openCommitmentRoom();
  server = calendarRoutes(createCalendarReader(room.database, room.deskOptions)).app;
});
afterEach(() => room.close());
const links = () => createSqlCalendars(room.database, room.deskOptions);
const get = (token: string) => server.request(`/calendars/${token}.ics`);

it('a link shows what its part of the office owns and may see', async () => {
  const response = await get(await links().create('unit:mttq'));
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('SUMMARY:Việc số 8: Giám sát việc chi trả');
  expect(text).not.toContain('vành đai');
  const ward = await (await get(await links().create('agency:ubnd'))).text();
  expect(ward).toContain('vành đai');
  expect(ward).not.toContain('Lắp đèn');
});

it('only the hash of a link is kept, and a revoked one shows nothing', async () => {
  const token = await links().create('unit:mttq');
  const [row] = await room.database.selectFrom('commitment_calendar').selectAll().execute();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await links().revoke('unit:mttq')).toBe(1);
  expect((await get(token)).status).toBe(404);
});

it.each(['x', 'a'.repeat(43), '..%2f..', "' or 1=1"])('%s is no link', async (token) => {
  expect((await get(token)).status).toBe(404);
});
