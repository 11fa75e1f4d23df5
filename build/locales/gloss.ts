/** Reads and packs the trade words: `locales/gloss/words.tsv`, and a file a language of what the most frequent mean. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GlossTable } from '../../utils/core/glossary/glossary';
import { TABLE_KINDS, type TableKind } from '../../utils/core/glossary/kinds';
import { baseOf, LANGUAGES } from '../../utils/core/model/languages';
import { LOCALES } from './read';

/** Folder of the trade words in `locales/`, beside those of the languages. */
export const GLOSS_FOLDER = 'gloss';

/** English has all words, in the table itself; who reads Chinese needs none. */
export const hasGloss = (language: string): boolean =>
  language !== 'en' && baseOf(language) !== 'zh';

interface Row {
  /** `locales/gloss/words.tsv:12`, for a sentence. */
  at: string;
  chinese: string;
}
export interface WordRow extends Row {
  kind: TableKind;
  /** Empty where there is none. */
  english: string;
}
export interface MeaningRow extends Row {
  meaning: string;
}

/** What could be read, and a sentence for each line that could not. */
export interface Read<T> {
  rows: readonly T[];
  problems: readonly string[];
}

const KINDS: ReadonlyMap<string, TableKind> = new Map(TABLE_KINDS.map((kind) => [kind, kind]));

export function readWords(folder = LOCALES): Promise<Read<WordRow>> {
  return readTable(folder, 'words', (at, cells) => {
    const [chinese = '', name = '', english = ''] = cells;
    if (chinese === '' || name === '' || cells.length > 3)
      return `${at} is no row ("${cells.join(' ')}"): write Chinese, kind and English, with a tab between.`;
    const kind = KINDS.get(name);
    return kind
      ? { at, chinese, kind, english }
      : `${at} has the unknown kind "${name}": use one of utils/core/glossary/kinds.ts.`;
  });
}

/** What words are in a language. */
export function readMeanings(language: string, folder = LOCALES): Promise<Read<MeaningRow>> {
  return readTable(folder, language, (at, cells) => {
    const [chinese = '', meaning = ''] = cells;
    return chinese === '' || meaning.trim() === '' || cells.length > 2
      ? `${at} is no row ("${cells.join(' ')}"): write the Chinese and its meaning, with a tab between.`
      : { at, chinese, meaning };
  });
}

/** The first line names the columns. */
async function readTable<T extends Row>(
  folder: string,
  name: string,
  read: (at: string, cells: readonly string[]) => T | string,
): Promise<Read<T>> {
  const file = `locales/gloss/${name}.tsv`;
  const text = await readFile(path.join(folder, GLOSS_FOLDER, `${name}.tsv`), 'utf8').catch(String);
  const [head = '', ...lines] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  if (!head.startsWith('Chinese\t'))
    return { rows: [], problems: [`${file} cannot be read ("${head}"): begin it with "Chinese".`] };
  const rows: T[] = [];
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const row = read(`${file}:${index + 2}`, line.split('\t'));
    if (typeof row === 'string') problems.push(row);
    else rows.push(row);
  }
  return { rows, problems };
}

/** The table as the package holds it. */
export async function packTable(): Promise<GlossTable> {
  const words: Partial<Record<TableKind, Record<string, string>>> = {};
  for (const { kind, chinese, english } of (await readWords()).rows)
    (words[kind] ??= {})[chinese] = english;
  const first = LANGUAGES.find((language) => hasGloss(language)); // all have the same words
  const { rows } = first === undefined ? { rows: [] } : await readMeanings(first);
  return { words, translated: rows.map(({ chinese }) => chinese) };
}

/** The table, and a file a language: meanings in the order of `translated`, as ten times its words would weigh 35 kB. */
export async function glossFiles(): Promise<{ name: string; contents: object }[]> {
  const table = await packTable();
  const languages = LANGUAGES.filter(hasGloss).map(async (language) => {
    const { rows } = await readMeanings(language);
    const meanings = new Map(rows.map(({ chinese, meaning }) => [chinese, meaning]));
    return {
      name: `${language}/gloss`,
      contents: table.translated.map((word) => meanings.get(word) ?? ''),
    };
  });
  return [{ name: 'gloss', contents: table }, ...(await Promise.all(languages))];
}
