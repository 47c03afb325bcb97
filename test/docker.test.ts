import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIABLES } from '#src/config.ts';
import { readCompose, readComposeVariables, readCopies, readDockerfile } from './docker.ts';

const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]!);
const ofProduct = Object.keys(VARIABLES.shape);

describe('Dockerfile', () => {
  const instructions = readDockerfile();
  const all = (name: string) => instructions.filter((each) => each.name === name).map(({ rest }) => rest);

  it('copies what is there, and what .dockerignore lets through', () => {
    const copied = readCopies().flatMap(({ from }) => from);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const letThrough = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).*/gm) ?? [];
    expect(letThrough.toSorted()).toEqual([...new Set(copied)].toSorted());
  });

  it('leaves out what is secret, large or not needed', () => {
    const patterns = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(patterns).toContain('*');
    expect(patterns.filter((pattern) => /^!.*(\.env|data|node_modules|\.git)/.test(pattern))).toEqual([]);
  });

  it('runs as somebody else than root, with its data in a volume that belongs to that user', () => {
    const [user] = all('USER');
    expect(user).toBe('node');
    expect(all('VOLUME')).toEqual(['/data']);
    expect(all('RUN').join('\n')).toContain('chown node:node /data');
    expect(instructions.findIndex(({ name }) => name === 'USER')).toBeLessThan(
      instructions.findIndex(({ name }) => name === 'CMD'),
    );
  });

  it('sets no variable that the product does not read', () => {
    const set = all('ENV').flatMap((rest) => [...rest.matchAll(/([A-Z_]+)=/g)].map((match) => match[1]!));
    expect(set.filter((name) => name !== 'NODE_ENV' && !ofProduct.includes(name))).toEqual([]);
    expect(set).toEqual(expect.arrayContaining(['HOST', 'PORT', 'DATA_DIR']));
  });

  it('installs the readers of documents, LibreOffice only when asked', () => {
    const [, apt] = all('RUN');
    for (const name of ['poppler-utils', 'tesseract-ocr-vie']) expect(apt).toContain(name);
    expect(all('ARG')).toEqual(['LIBREOFFICE=no']);
    expect(apt).toMatch(/if \[ "\$LIBREOFFICE" = yes \]; then apt-get install [^;]*libreoffice-writer-nogui[^;]*; fi/);
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = readCompose();

  it('has the program, its database and TLS, and Qdrant where it is wanted', () => {
    expect(Object.keys(services)).toEqual(['app', 'postgres', 'qdrant', 'caddy']);
    expect(services['qdrant']?.profiles).toEqual(['qdrant']);
  });

  it('takes no variable that .env.example does not show, and gives the program none that it does not read', () => {
    expect(readComposeVariables().filter((name) => !shown.includes(name))).toEqual([]);
    const given = Object.keys(services['app']?.environment ?? {});
    expect(given.filter((name) => !ofProduct.includes(name))).toEqual([]);
    expect(given).toContain('DATABASE_URL');
  });

  it('opens nothing to the outside but the web server', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['caddy', ['80:80', '443:443']]]);
    expect(readFileSync('Caddyfile', 'utf8')).toMatch(/@inside path \/metrics \/readyz\s+respond @inside 404/);
  });

  it('names services, volumes and files that are there', () => {
    for (const { volumes: used, depends_on: others } of Object.values(services)) {
      const missing = used.filter((mount) => {
        const [source = ''] = mount.split(':');
        // Compose makes the folder of the office when it is missing.
        return source.startsWith('./') ? source !== './office' && !existsSync(source) : !(source in volumes);
      });
      expect(missing).toEqual([]);
      const names = Array.isArray(others) ? others : Object.keys(others);
      expect(names.filter((name) => !(name in services))).toEqual([]);
    }
  });

  it('starts the program only when the database answers', () => {
    expect(services['app']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services['postgres']?.healthcheck).toMatchObject({ test: expect.arrayContaining(['pg_isready']) });
  });
});
