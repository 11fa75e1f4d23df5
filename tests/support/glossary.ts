/** The trade words of `locales/gloss`, read from their sources. */
import { packTable, readMeanings } from '../../build/locales/gloss';
import { englishOf } from '../../utils/core/glossary';
import { createGlossary } from '../../utils/core/glossary/glossary';
import { GRAMMARS, type Glossed, type GlossLanguage } from '../../utils/core/glossary/language';

export const GLOSSARY = createGlossary(await packTable());

export const ENGLISH = englishOf(GLOSSARY);

/** One of the short tables. */
export async function glossLanguage(tag: Glossed): Promise<GlossLanguage> {
  const { rows } = await readMeanings(tag);
  const meanings = rows.map(({ chinese, meaning }) => [chinese, meaning] as const);
  return { tag, words: new Map(meanings), grammar: GRAMMARS[tag] };
}
