/** Loads the words of a language; none is in the script that starts the panel. */
import { GRAMMARS, type GlossLanguage } from './language';
import { tableOf } from './table-order';

type Glossed = keyof typeof GRAMMARS;

export const isGlossed = (tag: string): tag is Glossed => Object.hasOwn(GRAMMARS, tag);

/** Undefined where a language has no table. */
export async function loadGlossLanguage(tag: string): Promise<GlossLanguage | undefined> {
  if (!isGlossed(tag)) return undefined;
  return { tag, words: await loadTable(tag), grammar: GRAMMARS[tag] };
}

/** English has all words of the glossary, the others the most useful ones; the build makes the files. */
async function loadTable(tag: Glossed): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`/words/${tag}/gloss.json`);
  return tableOf(await response.json());
}
