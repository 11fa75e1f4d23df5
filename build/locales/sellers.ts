/** Reads, checks and packs the words of sellers' names: `locales/gloss/sellers.tsv`, a column a language. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  SELLER_KINDS,
  type SellerKind,
  type SellerRows,
} from '../../utils/core/glossary/seller-words';
import { readsChineseNames } from '../../utils/core/model/languages';
import { toSimplified } from '../../utils/core/text/simplified';
import { GLOSS_FOLDER } from './gloss';
import { LOCALES } from './read';

interface Row {
  /** `locales/gloss/sellers.tsv:12`, for a sentence. */
  at: string;
  spellings: readonly string[];
  kind: string;
  /** The meanings, in the order of the columns. */
  meanings: readonly string[];
}
interface Table {
  languages: readonly string[];
  rows: readonly Row[];
}

const FILE = `locales/${GLOSS_FOLDER}/sellers.tsv`;

async function readTable(folder: string): Promise<Table> {
  const text = await readFile(path.join(folder, GLOSS_FOLDER, 'sellers.tsv'), 'utf8').catch(String);
  const [head = '', ...lines] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const rows = lines.map((line, index) => {
    const [spellings = '', kind = '', ...meanings] = line.split('\t');
    return { at: `${FILE}:${index + 2}`, spellings: spellings.split('/'), kind, meanings };
  });
  return { languages: head.split('\t').slice(2), rows };
}

const isKind = (kind: string): kind is SellerKind => SELLER_KINDS.some((one) => one === kind);

/** A sentence each: file, line, and what to do. */
export async function sellerProblems(
  folder: string,
  languages: readonly string[],
): Promise<string[]> {
  const table = await readTable(folder);
  const wanted = languages.filter((language) => !readsChineseNames(language));
  const missing = wanted.filter((language) => !table.languages.includes(language));
  if (missing.length > 0) return [`${FILE} has no column for ${missing.join(', ')}: add it.`];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { at, spellings, kind, meanings } of table.rows) {
    if (!isKind(kind))
      problems.push(
        `${at} has the unknown kind "${kind}": use one of utils/core/glossary/seller-words.ts.`,
      );
    if (meanings.length !== table.languages.length || !isFilled(kind, meanings))
      problems.push(
        `${at} has not a meaning in each column: write all of them, or none for a form.`,
      );
    for (const spelling of spellings) {
      if (!isSimplifiedHan(spelling))
        problems.push(
          `${at} has "${spelling}": write simplified characters, with "/" between spellings.`,
        );
      if (seen.has(spelling)) problems.push(`${at} has "${spelling}" again: remove one of them.`);
      seen.add(spelling);
    }
  }
  return problems;
}

/** A trade has a meaning in each language; a way to sell may have; a reading is the same in all. */
function isFilled(kind: string, meanings: readonly string[]): boolean {
  const filled = meanings.filter((one) => one !== '').length;
  if (kind === 'reading') return filled === 1 && meanings[0] !== '';
  return filled === meanings.length || (filled === 0 && kind !== 'trade');
}

const isSimplifiedHan = (text: string): boolean =>
  /^\p{Script=Han}+$/u.test(text) && toSimplified(text) === text;

/** The words, and a file a language of what they mean, in the same order. A reading is the same in all. */
export async function sellerFiles(): Promise<{ name: string; contents: object }[]> {
  const { languages, rows } = await readTable(LOCALES);
  const words: SellerRows = rows.flatMap(({ spellings, kind }) =>
    isKind(kind) ? [[[...spellings], kind] satisfies SellerRows[number]] : [],
  );
  const meanings = languages.map((language, column) => ({
    name: `${language}/sellers`,
    contents: rows.map((row) => row.meanings[row.kind === 'reading' ? 0 : column] ?? ''),
  }));
  return [{ name: 'sellers', contents: words }, ...meanings];
}
