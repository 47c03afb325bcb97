import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export interface PostgresServer {
  /** Address of a superuser, without the name of a database at its end. */
  url: string;
  /** Ends it as a power cut would, and starts it again at the same address. */
  crash(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes what it stored. */
  remove(): Promise<void>;
}

const run = promisify(execFile);

/**
 * A PostgreSQL server of its own on a free port of 127.0.0.1, in a temporary folder, without a password. Rejects with
 * the reason when the programs are not installed or do not start.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const programs = findPrograms();
  const owner = await findOwner();
  const folder = await mkdtemp(join(tmpdir(), 'phoihop-postgres-'));
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const options = { cwd: folder, ...owner };
  const program = (name: string, args: string[]) => run(join(programs, name), args, options);
  const data = join(folder, 'data');
  const port = await findFreePort();
  const settings = ['port', port, 'listen_addresses', '127.0.0.1', 'unix_socket_directories', ''];
  // A killed server loses nothing without fsync; only a machine that loses power would.
  settings.push('max_connections', 200, 'fsync', 'off');
  const start = () => startServer({ program: join(programs, 'postgres'), data, settings, options });
  const halt = (mode: string) => program('pg_ctl', ['stop', '-D', data, '-m', mode, '-w', '-t', '30']);
  try {
    await program('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
    await start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    start,
    async crash() {
      await halt('immediate');
      await start();
    },
    async stop() {
      await halt('fast');
    },
    async remove() {
      await halt('immediate').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Start {
  program: string;
  data: string;
  settings: (string | number)[];
  options: { cwd: string; uid?: number; gid?: number };
}

/** As a child, so that it cannot outlive the tests without anybody knowing. */
async function startServer({ program, data, settings, options }: Start): Promise<void> {
  const given = settings.flatMap((name, at) => (at % 2 === 0 ? ['-c', `${name}=${settings[at + 1]}`] : []));
  const child = spawn(program, ['-D', data, ...given], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  child.unref();
  let told = '';
  child.stderr.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${told.slice(-500)}`)));
    child.stderr.on('data', (text: string) => {
      told = (told + text).slice(-5000);
      if (text.includes('ready to accept connections')) resolve();
    });
  });
  child.removeAllListeners('exit');
}

/** Debian keeps them out of PATH, a folder for each version. */
function findPrograms(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error('PostgreSQL is not installed (apt install postgresql)');
  return found;
}

/** PostgreSQL does not run as root; Debian's package makes a user for it. */
async function findOwner(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await readFile('/etc/passwd', 'utf8');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
  if (uid === undefined) throw new Error('there is no user postgres to run PostgreSQL as');
  return { uid: Number(uid), gid: Number(gid) };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
