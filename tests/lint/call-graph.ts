/** Which top-level declaration of the shipped sources mentions which. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, type ESTree } from 'vite';
import { shippedFiles } from './sources';

/** By `file#name`: a function, or a table of functions. What stands inside one belongs to it. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What a piece of code names. */
interface Mentions {
  names: Set<string>;
  /** Keys and members, by which parts of a whole module are used. */
  keys: Set<string>;
  /** Modules of `import()`. */
  modules: Set<string>;
  /** Commands that it sends to the worker; undefined for one that is chosen when it runs. */
  sent: Set<string | undefined>;
  /** What answers each command. */
  handlers: Map<string, Mentions>;
}

/** A name of a module, or without one all of it. */
interface Source {
  file: string;
  name?: string | undefined;
}

interface Module {
  declared: Map<string, Mentions>;
  /** Imported names, and those that are exported again. */
  foreign: Map<string, Source>;
  /** Of `export * from`. */
  passedOn: Source[];
}

/**
 * `calls`: every mention of a function or a table: called, rendered, passed on or loaded later. `messages`: these, and
 * what answers a command, mentioned by its `sendMessage`. A local name counts as the top-level one that it hides:
 * lint (`no-shadow`) leaves few.
 */
export function readGraphs(): { calls: Graph; messages: Graph } {
  const files = new Set(shippedFiles(/\.tsx?$/));
  const modules = new Map([...files].map((file) => [file, readModule(file, files)]));

  /** @param keys what is used of a whole module: where it names nothing of it, everything */
  const find = ({ file, name }: Source, keys: ReadonlySet<string>): string[] => {
    const { declared, foreign, passedOn } = modules.get(file) ?? {};
    if (name === undefined) {
      const all = [...(declared?.keys() ?? []), ...(foreign?.keys() ?? [])];
      const named = all.filter((key) => keys.has(key));
      return (named.length > 0 ? named : all)
        .flatMap((key) => find({ file, name: key }, keys))
        .concat(passedOn?.flatMap((source) => find(source, keys)) ?? []);
    }
    if (declared?.has(name)) return [`${file}#${name}`];
    const source = foreign?.get(name);
    if (source) return find(source, keys);
    return passedOn?.flatMap((from) => find({ ...from, name }, keys)) ?? [];
  };
  const mentioned = (file: string, { names, keys, modules: loaded }: Mentions): string[] => [
    ...[...names].flatMap((name) => find({ file, name }, keys)),
    ...[...loaded].flatMap((name) => sourcesOf(file, name, files).flatMap((of) => find(of, keys))),
  ];

  const all = [...modules].flatMap(([file, { declared }]) =>
    [...declared].map(([name, mentions]) => ({ file, id: `${file}#${name}`, mentions })),
  );
  const answers = all.flatMap(({ file, mentions: { handlers } }) =>
    [...handlers].map(([command, handler]) => ({ command, by: mentioned(file, handler) })),
  );
  const calls = new Map(
    all.map(({ file, id, mentions }) => [id, new Set(mentioned(file, mentions))]),
  );
  const messages = all.map(({ id, mentions: { sent } }) => {
    const isSent = (command: string) => sent.has(command) || sent.has(undefined);
    const answered = answers.flatMap(({ command, by }) => (isSent(command) ? by : []));
    return [id, new Set([...(calls.get(id) ?? []), ...answered])] as const;
  });
  return { calls, messages: new Map(messages) };
}

function readModule(file: string, files: ReadonlySet<string>): Module {
  const { program, module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const foreign = new Map<string, Source>();
  for (const { moduleRequest, entries } of module.staticImports) {
    for (const source of sourcesOf(file, moduleRequest.value, files)) {
      for (const { isType, importName, localName } of entries) {
        const isAll = importName.kind === 'NamespaceObject';
        const name = isAll ? undefined : (importName.name ?? 'default');
        if (!isType) foreign.set(localName.value, { ...source, name });
      }
    }
  }
  const passedOn: Source[] = [];
  for (const entry of module.staticExports.flatMap(({ entries }) => entries)) {
    const { isType, moduleRequest, importName, exportName } = entry;
    if (isType || !moduleRequest) continue;
    for (const source of sourcesOf(file, moduleRequest.value, files)) {
      const name = importName.name ?? undefined;
      if (exportName.name === null) passedOn.push(source);
      else foreign.set(exportName.name, { ...source, name });
    }
  }
  const declared = program.body.flatMap(declarationsIn);
  return {
    declared: new Map(declared.map(([name, node]) => [name, mentionsOf(node)])),
    foreign,
    passedOn,
  };
}

/** None for a package. */
function sourcesOf(file: string, name: string, files: ReadonlySet<string>): Source[] {
  const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.dirname(file), name);
  const found = ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find((at) => files.has(at));
  return found === undefined || !/^[@.]/.test(name) ? [] : [{ file: found }];
}

function declarationsIn(statement: ESTree.Node): [name: string, node: unknown][] {
  const { type } = statement;
  if (type === 'ExportDefaultDeclaration') return [['default', statement.declaration]];
  if (type === 'ExportNamedDeclaration') {
    return statement.declaration ? declarationsIn(statement.declaration) : [];
  }
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') {
    return statement.id ? [[statement.id.name, statement]] : [];
  }
  if (type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    [...mentionsOf(id).names].map((name): [string, unknown] => [name, init]),
  );
}

function mentionsOf(node: unknown): Mentions {
  const found: Mentions = {
    names: new Set(),
    keys: new Set(),
    modules: new Set(),
    sent: new Set(),
    handlers: new Map(),
  };
  collect(node, found);
  return found;
}

/** Types are gone when the code runs. */
const TYPES =
  /^(?:typeAnnotation|returnType|type(?:Parameters|Arguments)|superTypeArguments|implements)$/;

function collect(node: unknown, found: Mentions): void {
  if (Array.isArray(node)) for (const part of node) collect(part, found);
  if (!isNode(node)) return;
  if (node.type === 'Identifier') found.names.add(node.name);
  // An element that begins with a small letter is HTML.
  if (node.type === 'JSXIdentifier' && /^[A-Z]/.test(node.name)) found.names.add(node.name);
  if (node.type === 'ImportExpression' && node.source.type === 'Literal') {
    found.modules.add(String(node.source.value));
  }
  if (node.type === 'CallExpression') collectCommands(node, found);
  for (const [key, part] of Object.entries(node)) {
    if (TYPES.test(key) || (node.type === 'JSXAttribute' && key === 'name')) continue;
    const isKey = (key === 'key' || key === 'property') && !('computed' in node && node.computed);
    if (!isKey) collect(part, found);
    else if (isNode(part) && part.type === 'Identifier') found.keys.add(part.name);
  }
}

function collectCommands({ callee, arguments: given }: ESTree.CallExpression, found: Mentions) {
  const [first] = given;
  if (callee.type !== 'Identifier') return;
  if (callee.name === 'sendMessage') {
    found.sent.add(first?.type === 'Literal' ? String(first.value) : undefined);
  }
  if (callee.name !== 'handleCommands' || first?.type !== 'ObjectExpression') return;
  for (const property of first.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
    found.handlers.set(property.key.name, mentionsOf(property.value));
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
