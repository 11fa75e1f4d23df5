/** Reads `locales/`: a folder a language, a file a part. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Message, WordPart } from '../../utils/core/model/languages';

export const LOCALES = path.join(import.meta.dirname, '../../locales');
export const PARTS = [
  'shell',
  'panel',
  'watch',
  'options',
  'documents',
  'lists',
] as const satisfies WordPart[];

/** Messages by the key that the code uses: `offers.count`. */
export type Messages = ReadonlyMap<string, Message>;

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** @throws {Error} the parser's, with line and column */
export async function readPart(
  folder: string,
  language: string,
  part: WordPart,
): Promise<Messages> {
  const text = await readFile(path.join(folder, language, `${part}.yml`), 'utf8');
  return new Map(flatten(parse(text), []));
}

function flatten(value: unknown, keys: readonly string[]): [string, Message][] {
  if (!isFolder(value)) return [[keys.join('.'), plain(value)]];
  const names = Object.keys(value);
  if (keys.length > 0 && names.every((name) => CATEGORIES.has(name))) {
    const forms = Object.entries(value).map(([name, form]) => [name, String(form)]);
    return [[keys.join('.'), Object.fromEntries(forms)]];
  }
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, [...keys, name]));
}

/** A number or a word that YAML reads as one, such as `No`, is a text here. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

const isFolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All forms of a message, joined. */
export const textOf = (message: Message): string =>
  typeof message === 'string' ? message : Object.values(message).join(' ');

/** The values of a text, as `$1` and `$2`, sorted. */
export const valuesOf = (text: string): string[] => [...new Set(text.match(/\$\d/g))].toSorted();
