/** Finds the regular expressions in the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

const FOLDERS = ['utils', 'entrypoints', 'components', 'demo/gateway'];

export interface FoundPattern {
  /** Path from the root of the project. */
  file: string;
  /** The pattern as in the source, white space collapsed. */
  source: string;
  /** Index in the file. */
  start: number;
  /** The pattern of a literal; absent where it is made from parts. */
  literal?: RegExp;
}

/** All regular expression literals and calls of `RegExp`, in order. */
export function scanPatterns(folders: readonly string[] = FOLDERS): FoundPattern[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, ...name.split(path.sep)),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted()
    .flatMap((file) => patternsIn(file, readFileSync(file, 'utf8')));
}

export function patternsIn(file: string, text: string): FoundPattern[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const found: FoundPattern[] = [];
  const add = ({ start, end }: ESTree.Span, literal?: RegExp) =>
    found.push({
      file,
      source: text.slice(start, end).replace(/\s+/g, ' '),
      start,
      ...(literal && { literal }),
    });
  const addCall = (node: ESTree.NewExpression | ESTree.CallExpression) => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') add(node);
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) add(node, new RegExp(node.regex.pattern, node.regex.flags));
    },
    NewExpression: addCall,
    CallExpression: addCall,
  }).visit(program);
  return found.toSorted((a, b) => a.start - b.start);
}
