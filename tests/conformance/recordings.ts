import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Answers of a real development store, kept beside the project; where the folder is not there, there are none. */
const folder = resolve(import.meta.dirname, '../../../shared/data/admin-recordings');

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Exchange {
  file: string;
  /** Where in the file: "/workflow/hold". */
  place: string;
  query: string;
  variables: Record<string, Json>;
  answer: Record<string, Json>;
}

/** Every request and answer of the recordings whose file name holds `name`, in the order of the file. */
export function recordings(name = ''): Exchange[] {
  return recordedFiles(name).flatMap(({ file, content }) => exchangesIn(file, content, ''));
}

/** The recordings themselves, parsed. */
export function recordedFiles(name = ''): { file: string; content: Json }[] {
  if (!existsSync(folder)) return [];

  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'INDEX.json' && file.includes(name))
    .map((file) => ({ file, content: parse(readFileSync(resolve(folder, file), 'utf8')) }));
}

/** The value at a path such as "/workflow/hold/response", null where there is none. */
export function at(content: Json, path: string): Json {
  let value: Json = content;
  for (const key of path.split('/').slice(1)) {
    if (Array.isArray(value)) value = value[Number(key)] ?? null;
    else value = isObject(value) ? (value[key] ?? null) : null;
  }
  return value;
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Json {
  return JSON.parse(text);
}

function exchangesIn(file: string, value: Json, place: string): Exchange[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => exchangesIn(file, item, `${place}/${index}`));
  }
  if (!isObject(value)) return [];

  const own = exchangeOf(file, value, place);
  const nested = Object.entries(value)
    .filter(([key]) => !(own !== null && key === 'variables'))
    .flatMap(([key, item]) => exchangesIn(file, item, `${place}/${key}`));
  return own === null ? nested : [own, ...nested];
}

// A recording keeps the document beside its answer, or in a `request` beside it; the answer bare or in an envelope.
function exchangeOf(file: string, value: { [key: string]: Json }, place: string): Exchange | null {
  const request = isObject(value['request']) ? value['request'] : value;
  const query = request['query'] ?? request['document'];
  const variables = request['variables'] ?? {};
  const answer = [value['response'], value['payload'], value['mutation']].map(opened).find(Boolean);
  if (typeof query !== 'string' || !query.includes('{') || !answer || !isObject(variables)) return null;

  return { file, place, query, variables, answer };
}

function opened(value: Json | undefined): { [key: string]: Json } | null {
  if (!isObject(value)) return null;
  if ('data' in value || 'errors' in value) return value;

  return opened(value['payload']) ?? opened(value['body']) ?? opened(value['response']);
}
