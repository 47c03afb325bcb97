import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { findTools, type Commands } from '#ingest/readers/find-tools.ts';
import { createReaderTools, type ReaderTools } from '#ingest/readers/reader-tools.ts';

/** What this machine has; tests that need more skip themselves. */
export const commands: Commands = await findTools('/usr/local/bin:/usr/bin:/bin');

/** The programs of this machine, or of a poorer one. */
export const systemTools = (chosen: Commands = commands, tempRoot = tmpdir()): ReaderTools =>
  createReaderTools({ commands: chosen, tempRoot });

/** A machine with nothing but npm packages. */
export const bareTools = (): ReaderTools => systemTools({});

export const DATA = '../shared/data';
export const hasData = existsSync(DATA);
