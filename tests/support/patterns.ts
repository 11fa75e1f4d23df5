/** The regular expressions of the product, and which of them may take more than linear time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import { parseSync, Visitor } from 'vite';

const FOLDERS = ['utils', 'entrypoints', 'components', 'relay'];

/** Patterns that may be slow, by file: what they are run on is short or our own. */
const BOUNDED: Readonly<Record<string, string>> = {
  'relay/config/schema.ts': 'an address of the relay’s own configuration',
  'relay/services/redaction.ts': 'keys of the relay',
  'utils/core/money-text/parse-price.ts': 'the beginning of a text (`beginning`)',
  'utils/core/page-price/label.ts': 'a text beside a sum (`MAX_BESIDE`)',
  'utils/core/pricing/groups/title.ts': 'cut by `toPlainText`',
  'utils/core/pricing/misleading/find-words.ts': 'cut by `toPlainText`',
  'utils/core/pricing/misleading/product-words.ts': 'cut by `toPlainText`',
  'utils/core/pricing/misleading/words/terms.ts': 'cut by `toPlainText`',
  'utils/core/pricing/units.ts': 'cut by `toPlainText`',
  'utils/io/list/workbook.ts': 'the format of a number (`MAX_FORMAT`)',
  'utils/io/page/pages-1688/find-cards.ts': 'a class (`attributeOf`)',
};

export interface FoundPattern {
  /** Path from the root of the project. */
  file: string;
  /** Absent where the pattern is made from parts. */
  literal?: RegExp;
}

/** All regular expression literals and calls of `RegExp`. */
export function scanPatterns(): FoundPattern[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, ...name.split(path.sep))),
  ).flatMap((file) => patternsIn(file, readFileSync(file, 'utf8')));
}

export function patternsIn(file: string, text: string): FoundPattern[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const found: FoundPattern[] = [];
  const addCall = ({ callee }: { callee: { type: string; name?: unknown } }) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') found.push({ file });
  };
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      found.push({ file, literal: new RegExp(node.regex.pattern, node.regex.flags) });
    },
    NewExpression: addCall,
    CallExpression: addCall,
  }).visit(program);
  return found;
}

/** Whether some text keeps it busy for longer than its length says. */
export function isSuperLinear({ source, flags }: RegExp): boolean {
  return analyse({ source, flags }).reports.length > 0;
}

export const isBounded = ({ file }: { file: string }): boolean => file in BOUNDED;
