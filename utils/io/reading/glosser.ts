/** Loads what trade words mean in a language. */
import { createGlosser, englishOf, type Glosser } from '../../core/glossary';
import type { Glossary } from '../../core/glossary/glossary';
import { GRAMMARS, isGlossed } from '../../core/glossary/language';
import { readWordFile } from '../i18n/words';

/** Undefined where a language has no words for them. */
export async function loadGlosser(tag: string, glossary: Glossary): Promise<Glosser | undefined> {
  if (!isGlossed(tag)) return undefined;
  if (tag === 'en') return createGlosser(glossary, englishOf(glossary));
  const meanings = await readWordFile<string[]>(`${tag}/gloss`);
  const words = glossary.translated.map((word, at) => [word, meanings[at] ?? word] as const);
  return createGlosser(glossary, { tag, words: new Map(words), grammar: GRAMMARS[tag] });
}
