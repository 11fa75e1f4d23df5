/** Finds what is wrong with the words of a language before a browser would show it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGES, type Message, type WordPart } from '../../utils/core/model/languages';
import { glossProblems } from './check-gloss';
import { GLOSS_FOLDER, hasGloss } from './gloss';
import { LOCALES, type Messages, PARTS, readPart, textOf, valuesOf } from './read';
import { sellerProblems } from './sellers';

/** The reference language: all others must have its keys and values. */
const REFERENCE = 'en';
const MAX_PROBLEMS = 10;

/**
 * Fails the build if words are missing, unknown or damaged.
 * @param languages those that must be there. Default: all that can be chosen
 * @throws {Error} with a sentence for each problem: file, key, and what to do
 */
export async function checkLocales(
  folder = LOCALES,
  languages: readonly string[] = LANGUAGES,
): Promise<void> {
  const problems = [
    ...(await findProblems(folder, languages)),
    ...(await glossProblems(folder, languages.filter(hasGloss))),
    ...(await sellerProblems(folder, languages)),
  ];
  if (problems.length === 0) return;
  const others = problems.length - MAX_PROBLEMS;
  const lines = problems.slice(0, MAX_PROBLEMS);
  if (others > 0) lines.push(`${others} more are like these.`);
  const error = new Error(lines.join('\n'));
  error.stack = error.message; // WXT prints the stack, which does not help an author of texts
  throw error;
}

async function findProblems(folder: string, languages: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const unlisted = entries
    .filter((entry) => entry.isDirectory() && ![...languages, GLOSS_FOLDER].includes(entry.name))
    .map(
      ({ name }) => `locales/${name} cannot be chosen: add it to utils/core/model/languages.ts.`,
    );
  const found = await Promise.all(
    PARTS.map(async (part) => {
      const reference = await read(folder, REFERENCE, part);
      const all = await Promise.all(
        languages.map(async (language) => {
          const own = await read(folder, language, part);
          if (typeof own === 'string') return [own];
          const forms = formProblems(own, language, part);
          return typeof reference === 'string'
            ? forms
            : [...compare(path.join(language, part), own, reference), ...forms];
        }),
      );
      return all.flat();
    }),
  );
  return [...unlisted, ...found.flat()];
}

/** @returns a sentence if the file cannot be read */
async function read(folder: string, language: string, part: WordPart): Promise<Messages | string> {
  try {
    return await readPart(folder, language, part);
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return `locales/${language}/${part}.yml cannot be read (${line.replace(/:$/, '')}): correct it there.`;
  }
}

function compare(name: string, own: Messages, reference: Messages): string[] {
  const english = `${REFERENCE}/${path.basename(name)}.yml`;
  const missing = [...reference.keys()].filter((key) => !own.has(key));
  const unknown = [...own.keys()].filter((key) => !reference.has(key));
  const both = [...own].flatMap(([key, message]) => {
    const wanted = reference.get(key);
    return wanted === undefined ? [] : [{ key, message, wanted }];
  });
  return [
    ...missing.map(
      (key) =>
        `locales/${name}.yml has no text for "${key}": add it, or remove it from ${english}.`,
    ),
    ...unknown.map(
      (key) =>
        `locales/${name}.yml has a text for "${key}" alone: remove it, or add it to ${english}.`,
    ),
    ...both
      .filter(({ message, wanted }) => values(message) !== values(wanted))
      .map(
        ({ key, message, wanted }) =>
          `locales/${name}.yml has the values ${values(message) || 'none'} in "${key}", and ${english} has ` +
          `${values(wanted) || 'none'}: use the same in both.`,
      ),
    ...both
      .filter(({ message, wanted }) => typeof message !== typeof wanted)
      .map(
        ({ key }) =>
          `locales/${name}.yml and ${english} differ in "${key}": give forms by number in both, or in neither.`,
      ),
  ];
}

const values = (message: Message): string => valuesOf(textOf(message)).join(', ');

/** Empty texts, forms that the language's plural rules do not have or lack, and values that one of them lost. */
function formProblems(own: Messages, language: string, part: WordPart): string[] {
  const plurals = new Intl.PluralRules(language);
  const rules = plurals.resolvedOptions().pluralCategories.toSorted();
  return [...own].flatMap(([key, message]) => {
    const where = `"${key}" of locales/${language}/${part}.yml`;
    if (typeof message === 'string')
      return message.trim() === '' ? [`${where} is empty: write it.`] : [];
    const given = Object.keys(message).toSorted();
    if (given.join() !== rules.join())
      return [`${where} has the forms ${given.join(', ')}: ${language} has ${rules.join(', ')}.`];
    const wanted = values(message);
    return Object.entries(message)
      .filter(([form, text]) => isOfMany(form, plurals) && values(text) !== wanted)
      .map(
        ([form, text]) =>
          `${where} has the values ${values(text) || 'none'} in its form "${form}", which many numbers ` +
          `take: use ${wanted}.`,
      );
  });
}

/** Numbers enough that each form but those of millions occurs. */
const NUMBERS = Array.from({ length: 200 }, (_, number) => number);

/** "One offer" may do without its number where the form is of 1, or of 0 and 1; not in Russian, where 21 takes it. */
function isOfMany(form: string, plurals: Intl.PluralRules): boolean {
  const taking = NUMBERS.filter((number) => plurals.select(number) === form);
  return taking.length === 0 || taking.length > 2;
}
