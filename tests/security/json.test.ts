import '../support/services/json-source';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { isAppError } from '../../utils/core/errors';
import { askService } from '../../utils/io/services/request';
import { listen } from '../support/browser/listen';
import { sharedPath, withShared } from '../support/shared';
import { security } from '../support/tables/row';

/** The bytes that the server sends next. */
let body: Uint8Array = new Uint8Array();
const server = await listen((_request, response) => response.end(body));
afterAll(() => server.close());

/** Asked as every service is: by its status, in bytes, decoded and parsed. */
async function read(bytes: Uint8Array): Promise<{ value: unknown } | { error: string }> {
  body = bytes;
  try {
    const request = {
      url: `http://127.0.0.1:${server.port}/`,
      init: () => ({}),
      deadlineMs: 30_000,
      credentials: {},
      readError: () => undefined,
      read: (parsed: unknown) => parsed,
    };
    const value = await askService(request, new AbortController().signal);
    return { value };
  } catch (error) {
    return { error: isAppError(error) ? error.code : String(error) };
  }
}

const folder = (name: string) => sharedPath('data/hostile/jsontestsuite', name);
const file = (path: string, name: string) =>
  new Uint8Array(readFileSync(`${folder(path)}/${name}`));

/** How many of these files came to what; files that came to something else than `expected` by name. */
async function outcomes(
  path: string,
  start: string,
  expected: readonly string[],
): Promise<Record<string, unknown>> {
  const names = readdirSync(folder(path)).filter((name) => name.startsWith(start));
  const seen: Record<string, number> = {};
  const others: string[] = [];
  for (const name of names) {
    const came = await read(file(path, name));
    const outcome = 'error' in came ? came.error : 'read';
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    if (!expected.includes(outcome)) others.push(name);
  }
  return { ...seen, others };
}

const READ = ['read'];
const REFUSED = ['bad-answer'];

security(
  'json',
  'JSONTestSuite: what is JSON',
  { read: 95, others: [] },
  () => outcomes('test_parsing', 'y_', READ),
  withShared,
);
security(
  'json',
  'JSONTestSuite: what is none',
  { 'bad-answer': 188, others: [] },
  () => outcomes('test_parsing', 'n_', REFUSED),
  withShared,
);
security(
  'json',
  'JSONTestSuite: what may be either way',
  [],
  async () => (await outcomes('test_parsing', 'i_', [...READ, ...REFUSED]))['others'],
  withShared,
);
security(
  'json',
  'JSONTestSuite: what parsers change',
  [],
  async () => (await outcomes('test_transform', '', [...READ, ...REFUSED]))['others'],
  withShared,
);
security(
  'json',
  'JSONTestSuite: a number of 20 digits',
  ['10000000000000000999'],
  async () => {
    const came = await read(file('test_transform', 'number_10000000000000000999.json'));
    return 'value' in came ? came.value : came.error;
  },
  withShared,
);

const text = (json: string) => new TextEncoder().encode(json);
const DEEP = 100_000;

for (const [name, json, outcome] of [
  ['100,000 open brackets', '['.repeat(DEEP), 'bad-answer'],
  ['100,000 brackets', '['.repeat(DEEP) + ']'.repeat(DEEP), 'bad-answer'],
  ['100,000 braces', '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP), 'bad-answer'],
  ['a million members', `[${'0,'.repeat(1_000_000)}0]`, 'read'],
  ['a number of a million digits', `[${'9'.repeat(1_000_000)}]`, 'read'],
  ['an exponent that is no number', '[1e999999999]', 'read'],
  ['the key __proto__', '{"__proto__":{"polluted":true}}', 'read'],
  ['keys of a constructor', '{"constructor":{"prototype":{"polluted":true}}}', 'read'],
] as const) {
  const expected = { outcome, polluted: false, under: '20 s' };
  security('json shape', name, expected, async () => {
    const began = performance.now();
    const came = await read(text(json));
    const took = performance.now() - began;
    return {
      outcome: 'error' in came ? came.error : 'read',
      polluted: 'polluted' in {} || ('value' in came && isPolluted(came.value)),
      under: took < 20_000 ? '20 s' : `${took} ms`,
    };
  });
}

/** Whether the parsed value inherits a polluted property. */
function isPolluted(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'polluted' in value;
}
