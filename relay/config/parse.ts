/** `relay.yml` from its text. A mistake names its line. */
import { isNode, isPair, isMap, LineCounter, parseDocument, type Document } from 'yaml';
import * as z from 'zod/mini';
import { parseAs } from '../../utils/core/model/parse';
import { ConfigMistake } from './mistake';
import { relaySchema, type RelayFile } from './schema';

export interface ParsedFile {
  settings: RelayFile;
  lineOf: LineOf;
}

/** Line of what stands at a path, from 1; of its closest parent where it is missing. */
type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** Throws `ConfigMistake`. @param where the file, as its reader knows it */
export function parseRelayFile(text: string, where: string): ParsedFile {
  const { document, lineOf } = readYaml(text, where);
  const value = valueOf(document, where) ?? {};
  const parsed = relaySchema.safeParse(value);
  if (parsed.success) return { settings: parsed.data, lineOf };
  const [issue] = parsed.error.issues;
  if (!issue) throw new ConfigMistake(where, undefined, 'cannot be read');
  const { path, what } = describe(issue, value);
  throw new ConfigMistake(where, lineOf(path), what);
}

const named = z.object({
  members: z.pipe(
    z.nullable(z.array(z.catch(z.object({ token: z.string() }), { token: '' }))),
    z.transform((list) => new Set((list ?? []).map(({ token }) => token.slice('sha256:'.length)))),
  ),
});

/** Hashes of the tokens of those whom a file with any mistake still names; undefined where no list can be read. */
export function readNamed(text: string, where: string): ReadonlySet<string> | undefined {
  try {
    return parseAs(named, valueOf(readYaml(text, where).document, where))?.members;
  } catch (error) {
    if (error instanceof ConfigMistake) return undefined;
    throw error;
  }
}

function valueOf(document: Document.Parsed, where: string): unknown {
  try {
    const value: unknown = document.toJS();
    return value;
  } catch {
    throw new ConfigMistake(
      where,
      undefined,
      'an alias (*name) has no anchor (&name): write the value itself',
    );
  }
}

interface Yaml {
  document: Document.Parsed;
  lineOf: LineOf;
}

/** Throws `ConfigMistake` where the text is no YAML. */
export function readYaml(text: string, where: string): Yaml {
  const lines = new LineCounter();
  // Pretty errors quote the line, which may be one with a secret.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    const what =
      error.code === 'DUPLICATE_KEY'
        ? 'the same setting stands here twice: remove one'
        : 'this is not YAML. Look at the spaces at the beginning of the line, and put texts with signs such as : or # in quotes';
    throw new ConfigMistake(where, lineAt(error.pos[0]), what);
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const key of path) {
      const pair = isMap(node)
        ? node.items.find((item) => isPair(item) && keyOf(item.key) === String(key))
        : undefined;
      node = pair ? pair.value : isCollectionAt(node, key);
      const begin = pair ? startOf(pair.key) : startOf(node);
      if (begin === undefined) break;
      offset = begin;
    }
    return lineAt(offset ?? 0);
  };
  return { document, lineOf };
}

function isCollectionAt(node: unknown, key: PropertyKey): unknown {
  const items = isNode(node) && 'items' in node && Array.isArray(node.items) ? node.items : [];
  const found: unknown = items[Number(key)];
  return found;
}

const keyOf = (key: unknown) => (isNode(key) && 'value' in key ? String(key.value) : String(key));
const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);

function describe(
  issue: z.core.$ZodIssue,
  value: unknown,
): { path: readonly PropertyKey[]; what: string } {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return {
      path: [...path, key],
      what: `there is no setting "${key}" here: remove it, or look at its spelling in the file that --init writes`,
    };
  }
  const name = path.filter((key) => typeof key === 'string').join('.') || 'the file';
  if (at(value, path) === undefined) return { path, what: `${name} is missing: add it` };
  return { path, what: `${name}: ${issue.message}` };
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
