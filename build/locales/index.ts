/** Makes of `locales/` what the package holds, and the types of its keys. */
import { type Language, LANGUAGES, type WordPart } from '../../utils/core/model/languages';
import { glossFiles } from './gloss';
import { LOCALES, PARTS, readPart, textOf, valuesOf } from './read';
import { sellerFiles } from './sellers';

export { checkLocales } from './check';

/**
 * What the browser itself shows, and a page that could not load its words; the browser reads them from `_locales`
 * alone, in its own language.
 */
const OF_BROWSER = [
  'extensionName',
  'extensionDescription',
  'openPanel',
  'commandFind',
  'commandRegion',
  'launchFailed',
  'tryAgain',
];

/** A file of the package. */
interface PackageFile {
  contents: string;
  relativeDest: string;
}

/**
 * The keys of each part as `words/<part>.json`, once, as they would stand in every language; the texts in the
 * order of the keys as `words/<language>/<part>.json`; the trade words and those of
 * sellers' names; and the browser's texts.
 */
export async function wordFiles(): Promise<PackageFile[]> {
  const keys = await Promise.all(PARTS.map(keysOf));
  const [languages, glosses, sellers] = await Promise.all([
    Promise.all(LANGUAGES.map((language) => filesOf(language, keys))),
    glossFiles(),
    sellerFiles(),
  ]);
  const ofKeys = PARTS.map((part, index) => ({
    relativeDest: `words/${part}.json`,
    contents: JSON.stringify(keys[index]),
  }));
  const ofGloss = [...glosses, ...sellers].map(({ name, contents }) => ({
    relativeDest: `words/${name}.json`,
    contents: JSON.stringify(contents),
  }));
  return [...ofKeys, ...languages.flat(), ...ofGloss];
}

/** Keys of a part; they are the same in every language (`check.ts`). */
async function keysOf(part: WordPart): Promise<string[]> {
  return [...(await readPart(LOCALES, 'en', part)).keys()];
}

async function filesOf(
  language: Language,
  keys: readonly (readonly string[])[],
): Promise<PackageFile[]> {
  const parts = await Promise.all(PARTS.map((part) => readPart(LOCALES, language, part)));
  const all = new Map(parts.flatMap((messages) => [...messages]));
  const ofBrowser = OF_BROWSER.map((key) => [key, { message: textOf(all.get(key) ?? '') }]);
  return [
    ...PARTS.map((part, index) => ({
      relativeDest: `words/${language}/${part}.json`,
      contents: JSON.stringify(keys[index]?.map((key) => parts[index]?.get(key))),
    })),
    {
      relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
      contents: JSON.stringify(Object.fromEntries(ofBrowser)),
    },
  ];
}

/** The arguments of `t` by key, for the compiler. */
export async function wordTypes(): Promise<string> {
  const parts = await Promise.all(PARTS.map((part) => readPart(LOCALES, 'en', part)));
  const lines = parts.flatMap((messages) =>
    Array.from(messages, ([key, message]) => {
      const values = valuesOf(textOf(message)).map(() => 'string | number');
      const list = `[${values.join(', ')}]`;
      const args =
        typeof message === 'string'
          ? values.length === 0
            ? '[]'
            : `[values: readonly ${list}]`
          : // The count itself is the value if there is one.
            `[count: number, ${values.length > 1 ? 'values' : 'values?'}: readonly ${list}]`;
      return `  '${key}': ${args};`;
    }),
  );
  return `interface WordArguments {\n${lines.join('\n')}\n}\n`;
}
