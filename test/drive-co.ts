import { mkdtemp } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#src/db/open-database.ts';
import { startServerProcess } from './fakes/server-process.ts';
import { invitePeople, messageId } from './soak/invite-people.ts';
import { openTelegramPlatform } from './soak/platforms.ts';
const MAIN = join(import.meta.dirname, '../src/main.ts');
const directory = await mkdtemp('/tmp/work/co-data/d-');
const telegram = await openTelegramPlatform();
const env = { ...process.env, ...telegram.environment, DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'warn', ZERO: '' };
const server = await startServerProcess(MAIN, [], env);
const run = (script: string, args: string[]) => { const r = spawnSync(process.execPath, [join(import.meta.dirname, '..', script), ...args], { env, encoding: 'utf8' }); return r.stdout + (r.status === 0 ? '' : `[${r.status}] ${r.stderr}`); };
const database = await openDatabase(join(directory, 'phoihop.sqlite'));
await telegram.prepare({ database, dataDir: directory, url: server.url });
console.log(run('ingest/main.ts', ['../shared/data/news', '--access', 'internal', '--json']).slice(0, 400));
await invitePeople(database, [telegram], { people: 4, messages: 0 });
// 0 staff of mttq, 1 contact of ubnd, 2 officer, 3 staff w/o unit
await database.updateTable('person').set({ unit_id: 'mttq', name: 'Mai' }).where('id', '=', 'p-soak0').execute();
await database.updateTable('person').set({ name: 'Tuấn' }).where('id', '=', 'p-soak1').execute();
await database.updateTable('person').set({ role: 'officer', unit_id: 'ban-tgdv', name: 'Minh' }).where('id', '=', 'p-soak2').execute();
await database.insertInto('agency_contact').values({ agency_id: 'ubnd', person_id: 'p-soak1' }).execute().catch((e: unknown) => console.log(String(e)));
await pause(4000);
console.log(run('src/cli/commitments.ts', ['list']).slice(0, 3000));
let n = 0;
async function tell(who: number, text: string): Promise<string> {
  const id = telegram.personId(who);
  const before = telegram.shown(id).length;
  await telegram.write({ id: messageId(who, ++n), person: id, text }, () => Promise.resolve(true));
  const at = Date.now();
  while (telegram.shown(id).length === before) { if (Date.now() - at > 15000) return 'NO REPLY'; await pause(20); }
  await pause(150);
  return telegram.shown(id).slice(before).join('\n---\n');
}
const names = ['MTTQ-staff', 'UBND-contact', 'officer', 'staff'];
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  if (line.startsWith('$')) { console.log(`\n$ ${line.slice(1)}`); const [s, ...a] = line.slice(1).trim().split(/\s+/); console.log(run(s!, a).slice(0, 2500)); continue; }
  const m = /^(\d) (.*)$/.exec(line)!;
  console.log(`\n##### ${names[Number(m[1])]}: ${m[2]}`);
  const before2 = telegram.shown(telegram.personId(2)).length;
  console.log(await tell(Number(m[1]), m[2]!));
  if (m[1] !== '2') { const more = telegram.shown(telegram.personId(2)).slice(before2); if (more.length) console.log(`   [to officer] ${more.join('\n   ')}`); }
}
console.log(server.url, directory);
await database.destroy();
await server.kill();
await telegram.close();
