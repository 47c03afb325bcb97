import { basename, extname } from 'node:path';
import { capitalize } from '../src/vietnamese/capitalize.ts';

/** A title for a document whose text has none. */
export const titleFromName = (name: string) =>
  capitalize(basename(name, extname(name)).normalize('NFC').replace(/[_]+/gu, ' ').trim());
