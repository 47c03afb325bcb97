import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** A Dockerfile's instructions in order, continued lines joined. */
export function readDockerfile(): { name: string; rest: string }[] {
  const lines = readFileSync('Dockerfile', 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '');
  return lines.split('\n').flatMap((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, rest }];
  });
}

/** The JSON form of CMD and of HEALTHCHECK's CMD. */
export function readExecForm(rest: string): string[] {
  return z.array(z.string()).parse(JSON.parse(rest.slice(rest.indexOf('["'))));
}

/** Each COPY from the project's own files: what, and where to. */
export function readCopies(): { from: string[]; to: string }[] {
  return readDockerfile()
    .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from='))
    .map(({ rest }) => {
      const words = rest.split(/\s+/);
      return { from: words.slice(0, -1), to: words.at(-1) ?? '' };
    });
}

const service = z.looseObject({
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  healthcheck: z.unknown().optional(),
});

export function readCompose() {
  const compose = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) });
  return compose.parse(parse(readFileSync('compose.yaml', 'utf8')));
}

/** Names of variables that compose takes from .env. */
export function readComposeVariables(): string[] {
  return [...readFileSync('compose.yaml', 'utf8').matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]!);
}
