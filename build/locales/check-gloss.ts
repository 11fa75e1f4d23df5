/** Finds what is wrong with the trade words before a title would be misread. */
import { HEAD_KINDS, LEFT_OUT, type TableKind } from '../../utils/core/glossary/kinds';
import { toSimplified } from '../../utils/core/text/simplified';
import { type MeaningRow, type Read, readMeanings, readWords, type WordRow } from './gloss';

/** A sentence each: file, line, and what to do. */
export async function glossProblems(
  folder: string,
  languages: readonly string[],
): Promise<string[]> {
  const words = await readWords(folder);
  const tables = await Promise.all(
    languages.map(async (language) => ({ language, ...(await readMeanings(language, folder)) })),
  );
  const listed = new Set(words.rows.map(({ chinese }) => chinese));
  return [
    ...words.problems,
    ...words.rows.flatMap(problemsOf),
    ...repeated(words.rows, isOtherSense),
    ...tables.flatMap(({ rows, problems }) => [
      ...problems,
      ...rows
        .filter(({ chinese }) => !listed.has(chinese))
        .map(({ at, chinese }) => `${at} has "${chinese}", which words.tsv lacks: add it there.`),
      ...rows
        .filter(({ meaning }) => meaning !== meaning.trim())
        .map(({ at, meaning }) => `${at} has white space around "${meaning}": remove it.`),
      ...repeated(rows),
    ]),
    ...missing(tables),
  ];
}

function problemsOf({ at, chinese, kind, english }: WordRow): string[] {
  const problems: string[] = [];
  if (!isWritten(chinese, kind))
    problems.push(`${at} has "${chinese}" as ${kind}: ${WRITING[kind] ?? WRITING.word}.`);
  if (LEFT_OUT.has(kind) && english !== '')
    problems.push(`${at} has English for "${chinese}", but ${kind} is left out: remove it.`);
  if (!LEFT_OUT.has(kind) && english === '')
    problems.push(`${at} has no English for "${chinese}": add it.`);
  if (english !== '' && !PLAIN_ENGLISH.test(english))
    problems.push(
      `${at} has the English "${english}": write Latin letters, digits and plain signs.`,
    );
  return problems;
}

const PLAIN_ENGLISH =
  /^[\p{Script=Latin}\d](?:[\p{Script=Latin}\d %&'+,./()-]*[\p{Script=Latin}\d)'])?$/u;

const WRITING: Partial<Record<TableKind, string>> & { word: string } = {
  word: 'write simplified characters, and small Latin letters and digits only beside them',
  head: 'write a hyphen and one simplified character',
  'part-head': 'write a hyphen and one simplified character',
  one: 'write 1 and a counter',
};
const HEADS: ReadonlySet<TableKind> = new Set(HEAD_KINDS);

function isWritten(chinese: string, kind: TableKind): boolean {
  if (HEADS.has(kind)) return /^-.$/u.test(chinese) && isSimplified(chinese.slice(1));
  if (kind === 'one' && !chinese.startsWith('1')) return false;
  // What a gloss leaves out may be Latin: a platform's name.
  return isSimplified(chinese) && (LEFT_OUT.has(kind) || /\p{Script=Han}/u.test(chinese));
}

/** GB 2312's characters (first byte B0 to F7): all simplified, and in the order of the code page. */
const GB2312 = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, at) => {
      const cell = at >> 1;
      return at % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
    }),
  ),
);
/** Simplified too, but newer than GB 2312. */
const NEWER = new Set('啫侘焗');

const isSimplified = (chinese: string): boolean =>
  toSimplified(chinese) === chinese &&
  Array.from(chinese).every(
    (letter) => /[a-z\d]/.test(letter) || GB2312.has(letter) || NEWER.has(letter),
  );

/** A counter counts after a number alone, and may be a word that is left out elsewhere. */
const isOtherSense = (one: WordRow, other: WordRow): boolean =>
  (one.kind === 'counters' && LEFT_OUT.has(other.kind)) ||
  (other.kind === 'counters' && LEFT_OUT.has(one.kind));

function repeated<T extends WordRow | MeaningRow>(
  rows: readonly T[],
  isAllowed: (one: T, other: T) => boolean = () => false,
): string[] {
  const first = new Map<string, T>();
  return rows.flatMap((row) => {
    const { at, chinese } = row;
    const other = first.get(chinese);
    first.set(chinese, other ?? row);
    if (!other || isAllowed(row, other)) return [];
    return [`${at} has "${chinese}" again, after ${other.at}: remove one of them.`];
  });
}

/** Words that one language has and another lacks. */
function missing(tables: readonly (Read<MeaningRow> & { language: string })[]): string[] {
  const having = new Map(
    tables.flatMap(({ language, rows }) => rows.map(({ chinese }) => [chinese, language] as const)),
  );
  return tables.flatMap(({ language, rows }) => {
    const own = new Set(rows.map(({ chinese }) => chinese));
    return [...having]
      .filter(([chinese]) => !own.has(chinese))
      .map(
        ([chinese, other]) =>
          `locales/gloss/${language}.tsv has no row for "${chinese}", which ${other}.tsv has: add it.`,
      );
  });
}
