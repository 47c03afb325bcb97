import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCopies, readDockerfile, readExecForm } from './docker.ts';

/** As in the image: somebody who is not root. Where the tests are run by such a one, that one. */
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const instructions = readDockerfile();
let folder: string;
let env: NodeJS.ProcessEnv;

/* Images cannot be built here; what the Dockerfile does with the project's files is done in a clean folder instead. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phoihop-image-'));
  await chmod(folder, 0o755);
  for (const { from, to } of readCopies()) {
    for (const path of from) await cp(path, to === './' ? join(folder, path) : join(folder, to), { recursive: true });
  }
  const data = join(folder, 'data');
  await mkdir(data);
  if (user.uid !== undefined) await chown(data, user.uid, user.gid);
  // The image's node; the project's own copy of it is taken away.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  env = { PATH, HOME: data, NODE_ENV: 'production', HOST: '127.0.0.1', DATA_DIR: data, LOG_LEVEL: 'warn' };
  const install = instructions.find(({ name }) => name === 'RUN')!.rest;
  await promisify(execFile)('sh', ['-c', install], {
    cwd: folder,
    env: { ...process.env, PATH, npm_config_prefer_offline: 'true' },
  });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the image holds no tools of development and no second Node', async () => {
  const packages = await readdir(join(folder, 'node_modules'));
  expect(packages).toEqual(expect.arrayContaining(['hono', 'kysely', 'pg', 'zod']));
  expect(packages.filter((name) => /^(typescript|vitest|oxlint|node-linux)/.test(name))).toEqual([]);
  expect(await readdir(join(folder, 'samples'))).toContain('organisation.yaml');
});

test('the server starts for a user who is not root, and is found healthy by the image’s own check', async () => {
  const [program = '', ...args] = readExecForm(instructions.find(({ name }) => name === 'CMD')!.rest);
  const check = readExecForm(instructions.find(({ name }) => name === 'HEALTHCHECK')!.rest);
  const isHealthy = (port: string) =>
    promisify(execFile)(check[0]!, check.slice(1), { env: { ...env, PORT: port } }).then(
      () => true,
      () => false,
    );
  expect(await isHealthy('1')).toBe(false);
  const server = spawn(program, args, {
    cwd: folder,
    env: { ...env, PORT: '0' },
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const port = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  expect(await isHealthy(port)).toBe(true);
  expect(await readdir(join(folder, 'data'))).toContain('phoihop.sqlite');
  server.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
