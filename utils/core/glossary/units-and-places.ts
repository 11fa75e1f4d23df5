/** Units and places of an offer in another language. */
import type { Glossary } from './glossary';
import type { WordKind } from './kinds';
import type { GlossLanguage } from './language';

const PLACES: ReadonlySet<WordKind | undefined> = new Set(['places', 'inland-places']);
/** The longest first, as 自治区 ends on 区. */
const RANKS = '特别行政区 壮族自治区 回族自治区 维吾尔自治区 自治区 自治州 省 市 县 区 镇'.split(
  ' ',
);
const MAX_LENGTH = 60;

/** Of one: "carton" for 箱. Undefined where the language has no word for it. */
export function glossUnit(unit: string, { words }: GlossLanguage): string | undefined {
  return words.get(`1${unit}`) ?? words.get(unit);
}

/** "Jinhua, Zhejiang" for 浙江省 金华市, without what is unknown; undefined where all of it is. */
export function glossPlace(
  text: string,
  glossary: Glossary,
  { words, grammar }: GlossLanguage,
): string | undefined {
  const places = placesIn(text.slice(0, MAX_LENGTH), glossary);
  const names = places.flatMap((place) => words.get(place) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)].toReversed().join(grammar.comma);
}

function placesIn(text: string, glossary: Glossary): string[] {
  const places: string[] = [];
  for (let at = 0; at < text.length;) {
    const place = placeAt(text, at, glossary);
    if (place === undefined) at += 1;
    else {
      places.push(place);
      const end = at + place.length;
      at = end + (RANKS.find((rank) => text.startsWith(rank, end))?.length ?? 0);
    }
  }
  return places;
}

function placeAt(text: string, at: number, { kinds, longest }: Glossary): string | undefined {
  for (let length = longest; length > 1; length -= 1) {
    const place = text.slice(at, at + length);
    if (place.length === length && PLACES.has(kinds.get(place))) return place;
  }
  return undefined;
}
