/** What is loaded, with the words of a language, to read titles, units and places of 1688. */
import { createMemo } from '../memoize';
import { gloss } from './gloss';
import { isGlossed, loadGlossLanguage } from './load';
import { glossPlace, glossUnit } from './units-and-places';

/** Each is undefined where the Chinese stands. */
export interface Glosser {
  title: (title: string) => string | undefined;
  unit: (unit: string) => string | undefined;
  place: (place: string) => string | undefined;
}

/** Below this share of a title, the words of trade in English say more than those of a short table. */
const MIN_OWN = 0.75;

/** Undefined where a language has no table. */
export async function createGlosser(tag: string): Promise<Glosser | undefined> {
  const [language, english] = await Promise.all([
    loadGlossLanguage(tag),
    isGlossed(tag) && tag !== 'en' ? loadGlossLanguage('en') : undefined,
  ]);
  if (!language) return undefined;
  const titles = createMemo<string | null>();
  const read = (title: string) => {
    const own = gloss(title, language);
    if (!english || (own && own.covered >= MIN_OWN)) return own?.text ?? null;
    return gloss(title, english)?.text ?? own?.text ?? null;
  };
  return {
    title: (title) => titles(title, () => read(title)) ?? undefined,
    unit: (unit) => glossUnit(unit, language) ?? (english && glossUnit(unit, english)),
    // Names of places are in Latin letters everywhere but in Japan, which reads the Chinese.
    place: (place) => glossPlace(place, english && tag !== 'ja' ? english : language),
  };
}
