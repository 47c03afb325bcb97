import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** Where the texts for models lie, beside `src`. */
export const PROMPTS_FOLDER = join(import.meta.dirname, '..', '..', 'prompts');

const FRONT_MATTER = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  version: z.int().min(1),
  inputs: z.array(z.string().regex(/^[a-z_]+$/)),
});

export interface Prompt {
  id: string;
  version: number;
  inputs: string[];
  /** "answer-question@1", as it is recorded with each call. */
  name: string;
  body: string;
}

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const SLOT = /\{\{([a-z_]+)\}\}/g;

/** Reads a prompt file. Throws AppError `config_invalid` that names the file when its head and its slots do not agree. */
export function parsePrompt(content: string, name: string): Prompt {
  const [, head, body] = FILE.exec(content.normalize('NFC').replace(/\r\n/g, '\n')) ?? [];
  const front = head === undefined ? undefined : FRONT_MATTER.safeParse(readYaml(head));
  if (front?.success !== true || body === undefined) throw invalid(name);
  const slots = new Set([...body.matchAll(SLOT)].map((match) => match[1]!));
  const { inputs, id, version } = front.data;
  if (inputs.length !== slots.size || inputs.some((input) => !slots.has(input))) throw invalid(name);
  return { id, version, inputs, name: `${id}@${version}`, body: body.trim() };
}

export function loadPrompt(id: string, folder = PROMPTS_FOLDER): Prompt {
  const name = `${id}.md`;
  let content: string;
  try {
    content = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    throw new AppError('config_invalid', `Không đọc được prompts/${name}.`, { cause: error });
  }
  const prompt = parsePrompt(content, name);
  if (prompt.id !== id) throw invalid(name);
  return prompt;
}

/** Fills the slots in one pass, so that what is filled in cannot open another one. */
export function renderPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): string {
  return prompt.body.replace(SLOT, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new AppError('internal', `prompt ${prompt.name} lacks ${slot}`);
    return value;
  });
}

/** The line of a prompt behind which only data follows. */
const DATA_BELOW = '<!-- dữ liệu -->';

/** The rules and the data of a prompt that has both: data goes where a model expects no orders. */
export function renderParts(
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
): { instructions: string; request: string } {
  const [rules, data, ...more] = prompt.body.split(`\n${DATA_BELOW}\n`);
  if (rules === undefined || data === undefined || more.length > 0) {
    throw new AppError('internal', `prompt ${prompt.name} does not part rules from data`);
  }
  const render = (body: string) => renderPrompt({ ...prompt, body: body.trim() }, values);
  return { instructions: render(rules), request: render(data) };
}

function readYaml(head: string): unknown {
  try {
    return parse(head);
  } catch {
    return undefined;
  }
}

const invalid = (name: string) =>
  new AppError('config_invalid', `Tệp prompts/${name} chưa đúng: cần id, version, inputs khớp với các chỗ {{…}}.`);
