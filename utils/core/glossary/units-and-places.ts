/** Units and places of an offer in another language. */
import type { GlossLanguage } from './language';
import { INLAND_PLACES } from './words/inland-places';
import { PLACES } from './words/places';

const KNOWN: ReadonlySet<string> = new Set([...PLACES, ...INLAND_PLACES]);
const LONGEST = Math.max(...[...KNOWN].map((place) => place.length));
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
export function glossPlace(text: string, { words, grammar }: GlossLanguage): string | undefined {
  const names = placesIn(text.slice(0, MAX_LENGTH)).flatMap((place) => words.get(place) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)].toReversed().join(grammar.comma);
}

function placesIn(text: string): string[] {
  const places: string[] = [];
  for (let at = 0; at < text.length;) {
    const place = placeAt(text, at);
    if (place === undefined) at += 1;
    else {
      places.push(place);
      const end = at + place.length;
      at = end + (RANKS.find((rank) => text.startsWith(rank, end))?.length ?? 0);
    }
  }
  return places;
}

function placeAt(text: string, at: number): string | undefined {
  for (let length = LONGEST; length > 1; length -= 1) {
    const place = text.slice(at, at + length);
    if (place.length === length && KNOWN.has(place)) return place;
  }
  return undefined;
}
