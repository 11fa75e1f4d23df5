import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile, type ParsedMessage } from '@wxt-dev/i18n/build';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The reference language: all others must have its keys and values. */
const REFERENCE = 'en.yml';
const MAX_PROBLEMS = 10;

/**
 * Fails the build if texts are invalid: WXT accepts a key that is missing in one language, and the browser
 * then shows an empty string.
 * @throws Error with a sentence for each problem: file, key, and what to do
 */
export async function checkLocales(folder = path.join(ROOT, 'locales')): Promise<void> {
  const problems = await findProblems(folder);
  if (problems.length === 0) return;
  const others = problems.length - MAX_PROBLEMS;
  const lines = problems.slice(0, MAX_PROBLEMS);
  if (others > 0) lines.push(`${others} more are like these.`);
  const error = new Error(lines.join('\n'));
  error.stack = error.message; // WXT prints the stack, which does not help an author of texts
  throw error;
}

/** Values of each text (`$1`), by the key used in code. */
type Texts = ReadonlyMap<string, string>;

async function findProblems(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).toSorted();
  const problems: string[] = [];
  const texts = new Map<string, Texts>();
  for (const name of new Set([REFERENCE, ...names])) {
    const result = await readTexts(path.join(folder, name));
    if (typeof result === 'string') {
      problems.push(`locales/${name} cannot be read (${result}): correct it there.`);
    } else {
      texts.set(name, result);
    }
  }
  const reference = texts.get(REFERENCE);
  if (!reference) return problems;
  texts.delete(REFERENCE);
  return [...problems, ...[...texts].flatMap(([name, own]) => compare(name, own, reference))];
}

function compare(name: string, own: Texts, reference: Texts): string[] {
  const missing = [...reference.keys()].filter((key) => !own.has(key));
  const unknown = [...own.keys()].filter((key) => !reference.has(key));
  const different = [...own].filter(([key, values]) => values !== (reference.get(key) ?? values));
  return [
    ...missing.map(
      (key) => `locales/${name} has no text for "${key}": add it, or remove it from ${REFERENCE}.`,
    ),
    ...unknown.map(
      (key) =>
        `locales/${name} has a text for "${key}" alone: remove it, or add it to ${REFERENCE}.`,
    ),
    ...different.map(
      ([key, values]) =>
        `locales/${name} has the values ${values || 'none'} in "${key}", and ${REFERENCE} has ` +
        `${reference.get(key) || 'none'}: use the same in both.`,
    ),
  ];
}

/** @returns the parser's message if it cannot read the file */
async function readTexts(file: string): Promise<Texts | string> {
  try {
    const messages = await parseMessagesFile(file);
    return new Map(messages.map((message) => [message.key.join('.'), valuesOf(message)]));
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return line.replace(/ \((\d+):(\d+)\)$/, ', line $1, column $2');
  }
}

function valuesOf(message: ParsedMessage): string {
  const text =
    message.type === 'plural' ? Object.values(message.plurals).join(' ') : message.message;
  return [...new Set(text.match(/\$\d/g))].toSorted().join(', ');
}
