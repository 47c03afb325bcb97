import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#src/db/open-database.ts';
import { startPostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; template: string; locale: string } | { reason: string };
  }
}

/** One that does not sort by bytes, so that what relies on the server's order shows itself. */
const LOCALE = "encoding 'UTF8' locale_provider icu icu_locale 'vi-VN'";

/**
 * Once for all tests on PostgreSQL: the server of TEST_DATABASE_URL (of somebody who may create databases), or one of
 * their own; in it a database with our schema, of which each test gets a copy. REQUIRE_POSTGRES=1: never skip.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startPostgresServer().catch(toReason) : undefined;
  if (typeof server === 'string') {
    if (process.env['REQUIRE_POSTGRES'] === '1') throw new Error(server);
    console.warn(`Tests on PostgreSQL are skipped: ${server}`);
    project.provide('postgres', { reason: server });
    return undefined;
  }
  const url = given ?? `${server?.url}/postgres`;
  const template = `phoihop_template_${process.pid}`;
  await execute(url, `create database ${template} template template0 ${LOCALE}`);
  await openDatabase(withDatabase(url, template)).then((database) => database.destroy());
  project.provide('postgres', { url, template, locale: LOCALE });
  return async () => {
    await execute(url, `drop database if exists ${template} with (force)`);
    await server?.remove();
  };
}

export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
