/** Loads what trade words mean in a language. */
import { createGlosser, englishOf, type Glosser } from '../../core/glossary';
import type { Glossary } from '../../core/glossary/glossary';
import {
  type Glossed,
  type GlossLanguage,
  GRAMMARS,
  isGlossed,
} from '../../core/glossary/language';
import { readWordFile } from '../i18n/words';

/** Undefined where a language has no words for them. */
export async function loadGlosser(tag: string, glossary: Glossary): Promise<Glosser | undefined> {
  return isGlossed(tag)
    ? createGlosser(glossary, await loadGlossLanguage(tag, glossary))
    : undefined;
}

export async function loadGlossLanguage(tag: Glossed, glossary: Glossary): Promise<GlossLanguage> {
  if (tag === 'en') return englishOf(glossary);
  const meanings = await readWordFile<string[]>(`${tag}/gloss`);
  const words = glossary.translated.map((word, at) => [word, meanings[at] ?? word] as const);
  return { tag, words: new Map(words), grammar: GRAMMARS[tag] };
}
