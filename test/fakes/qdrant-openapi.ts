import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const FILE = join(import.meta.dirname, '../../../shared/data/qdrant-openapi.json');

/** One request of a client with what the server answered. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  status: number;
  answer: unknown;
}

type Json = Record<string, unknown>;
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Json }[];
  requestBody?: { content?: { 'application/json'?: { schema: Json } } };
  responses: Record<string, { content?: { 'application/json'?: { schema: Json } } }>;
}

/** The official description of the server stands beside the project, not in it. */
export const hasOpenApi = existsSync(FILE);

/**
 * Checks exchanges against the description, strictly: the server itself ignores what it does not know, so a misspelt
 * field would do nothing. Returns what is wrong with one, in words; nothing when all is well.
 */
export function createOpenApiCheck(): (exchange: Exchange) => string[] {
  const description = JSON.parse(readFileSync(FILE, 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Json };
  };
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  formats.default(ajv, ['uuid']);
  ajv.addSchema({ $id: 'qdrant', $defs: convert(description.components.schemas) as Json });
  const compiled = new Map<Json, ValidateFunction>();
  const check = (what: string, schema: Json, value: unknown): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(convert(schema) as Json);
    compiled.set(schema, validate);
    return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
  };
  return (exchange) => {
    const name = `${exchange.method} ${exchange.path}`;
    const operation = findOperation(description.paths, exchange);
    if (operation === undefined) return [`${name}: no such operation`];
    const request = operation.requestBody?.content?.['application/json']?.schema;
    const answer = operation.responses[String(exchange.status)]?.content?.['application/json']?.schema;
    const wrong = checkQuery(operation, exchange, check).map((message) => `${name}: ${message}`);
    if (request !== undefined) wrong.push(...check(`${name}, request`, request, exchange.body));
    else if (exchange.body !== undefined) wrong.push(`${name}: takes no body`);
    if (answer !== undefined) wrong.push(...check(`${name}, answer`, answer, exchange.answer));
    else if (exchange.status < 300) wrong.push(`${name}: no answer ${exchange.status} is described`);
    return wrong;
  };
}

function checkQuery(
  { parameters = [] }: Operation,
  { query }: Exchange,
  check: (what: string, schema: Json, value: unknown) => string[],
): string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  return Object.entries(query).flatMap(([name, text]) => {
    const schema = known.find((parameter) => parameter.name === name)?.schema;
    if (schema === undefined) return [`no parameter ${name}`];
    const value = /^(?:true|false|\d+)$/.test(text) ? (JSON.parse(text) as unknown) : text;
    return check(`parameter ${name}`, schema, value);
  });
}

/** Of the paths that fit, the one with the fewest places to fill in. */
function findOperation(paths: Record<string, Record<string, Operation>>, { method, path }: Exchange) {
  const given = path.split('/');
  const places = (template: string) => template.split('{').length;
  const fitting = Object.keys(paths).filter((template) => {
    const parts = template.split('/');
    return parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at]);
  });
  const [best] = fitting.sort((a, b) => places(a) - places(b));
  return best === undefined ? undefined : paths[best]?.[method.toLowerCase()];
}

const DROPPED = new Set(['example', 'examples', 'default', 'deprecated', 'description', 'discriminator']);

/** OpenAPI 3.0 as JSON schema 2020-12, closed: an object that lists its properties has no others. */
function convert(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((item) => convert(item));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => names || !DROPPED.has(key));
  const result: Json = {};
  for (const [key, value] of entries) {
    if (names) result[key] = convert(value);
    else if (key === '$ref') result[key] = String(value).replace('#/components/schemas/', 'qdrant#/$defs/');
    else result[key] = convert(value, key === 'properties' || key === '$defs');
  }
  if (names) return result;
  if ('properties' in result && !('additionalProperties' in result)) result.unevaluatedProperties = false;
  if (typeof result.format === 'string' && result.format !== 'uuid') delete result.format;
  return allowNull(result);
}

function allowNull({ nullable, ...schema }: Json): Json {
  if (nullable !== true) return schema;
  if (Object.keys(schema).length === 0) return { type: 'null' };
  return { anyOf: [schema, { type: 'null' }] };
}
