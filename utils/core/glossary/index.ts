/** Reads titles, units and places of 1688 in the words of a language. */
import { createMemo } from '../memoize';
import { gloss } from './gloss';
import type { Glossary } from './glossary';
import type { WordKind } from './kinds';
import { GRAMMARS, type GlossLanguage } from './language';
import type { TitleWords } from './short-titles';
import { glossSku } from './sku-name';
import { glossPlace, glossUnit } from './units-and-places';

/** Each is undefined where the Chinese stands. */
export interface Glosser {
  title: (title: string) => string | undefined;
  unit: (unit: string) => string | undefined;
  place: (place: string) => string | undefined;
  sku?: (name: string) => string | undefined;
  /** Absent: none. */
  titleWords?: TitleWords;
}

/** Below this share of a title, the words of trade in English say more than those of a short table. */
const MIN_OWN = 0.75;

/** English has all words of the glossary. */
export const englishOf = ({ english }: Glossary): GlossLanguage => ({
  tag: 'en',
  words: english,
  grammar: GRAMMARS.en,
});

export function createGlosser(glossary: Glossary, language: GlossLanguage): Glosser {
  const { tag } = language;
  const english = tag === 'en' ? undefined : englishOf(glossary);
  const titles = createMemo<string | null>();
  const read = (title: string) => {
    const own = gloss(title, glossary, language);
    if (!english || (own && own.covered >= MIN_OWN)) return own?.text ?? null;
    return gloss(title, glossary, english)?.text ?? own?.text ?? null;
  };
  const said = (wanted: WordKind) =>
    Array.from(glossary.kinds).flatMap(([word, kind]) =>
      kind === wanted ? [language, english].flatMap((one) => one?.words.get(word) ?? []) : [],
    );
  return {
    titleWords: {
      styles: new Map(said('styles').map((style) => [style.toLowerCase(), style])),
      links: new Set(said('links').map((link) => link.toLowerCase())),
    },
    title: (title) => titles(title, () => read(title)) ?? undefined,
    sku: (name) =>
      glossSku(name, glossary, language) ?? (english && glossSku(name, glossary, english)),
    unit: (unit) => glossUnit(unit, language) ?? (english && glossUnit(unit, english)),
    // Names of places are in Latin letters everywhere but in Japan, which reads the Chinese.
    place: (place) => glossPlace(place, glossary, english && tag !== 'ja' ? english : language),
  };
}
