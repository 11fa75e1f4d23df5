/** What is read of one offer without regard to other offers' prices. */
import { readSizes } from '../groups/title';
import type { Glossary } from '../../glossary/glossary';
import { createMemo } from '../../memoize';
import { toPlainText } from '../../text/plain-text';
import { chooseSku } from '../unit-price';
import { packsIn, unitKind, writtenUnit, piecesIn } from '../units';
import { type FindWords, type FoundWord, createFinder } from './find-words';
import type { Sizes } from './medians';
import { readTitleWords, type TitleWords } from './product-words';
import type { RuleInput } from './rule';
import { RULES } from './rules';
import { BOTH_OF_PAIR, COLLECT, MIN_ORDER, ONE_OF_PAIR, TAX, WITHOUT, type Word } from './words';
import type { FoundOffer } from '../../model/compared-offer';

export type Examined = Pick<
  RuleInput,
  'text' | 'unmatchedSpread' | 'isPackUnsure' | 'stock' | 'isFlat'
> & { words: readonly FoundWord[]; sizes: Sizes; title: TitleWords };

/**
 * Units that hold an unknown number of pieces. A set (套, 组) is sold as one and is not among them.
 */
const BOX_UNITS: ReadonlySet<string> = new Set(['包', '袋', '盒', '箱', '卷', '扎', '板']);

/** Words that deny something themselves, or that "not" does not turn round. */
const DENIALS: ReadonlySet<readonly Word[]> = new Set([
  WITHOUT,
  TAX,
  COLLECT,
  ONE_OF_PAIR,
  MIN_ORDER,
]);

const WEAK: ReadonlySet<readonly Word[]> = new Set(
  RULES.flatMap(({ words, isWeak }) => (words && isWeak ? [words] : [])),
);

/** Finds the words of all rules in a title. */
const find = createFinder([
  ...RULES.flatMap(({ words, mayComeAlong = false }) =>
    words
      ? [{ words, mayComeAlong, mayBeDenied: !DENIALS.has(words), isWeak: WEAK.has(words) }]
      : [],
  ),
  { words: BOTH_OF_PAIR, mayComeAlong: false, mayBeDenied: false, isWeak: false },
]);
const foundWords = createMemo<readonly FoundWord[]>();
const findWords: FindWords = (text, sellerName = '') =>
  foundWords(`${sellerName}\n${text}`, () => find(text, sellerName));

/**
 * Reads the words, units and stock of one offer.
 * @param skuName name of the wanted SKU, if known
 */
export function examine(
  offer: FoundOffer,
  skuName: string | undefined,
  { pageTitle, glossary }: { pageTitle?: string | undefined; glossary: Glossary },
): Examined {
  const chosen = offer.quote === 'skus' ? chooseSku(offer, pageTitle) : undefined;
  const sku = skuName ?? chosen?.sku.name;
  const { title = '' } = offer;
  const written = sku === undefined ? title : `${title} ${sku}`;
  const unit = writtenUnit(offer);
  const counts = packsIn(sku ?? '').length > 0 ? packsIn(sku ?? '') : packsIn(title);
  const isBox = unitKind(unit) === 'group' && BOX_UNITS.has(unit ?? '');
  const pieces = piecesIn({ unit, title, sku });
  return {
    text: plainTextOf(written),
    sizes: sizesOf(title),
    title: titleWordsOf(title, glossary),
    words: findWords(written, offer.seller?.name),
    unmatchedSpread: chosen && !chosen.isMatched ? spreadOf(offer) : statedSpreadOf(offer),
    isPackUnsure: pieces === undefined && (isBox || counts.length > 1),
    // The offer may be sold out while its SKUs still state a stock.
    stock: offer.stock === 0 ? 0 : (chosen?.sku.stock ?? offer.stock),
    isFlat: spreadOf(offer) === 1 && (offer.tiers?.length ?? 0) <= 1,
  };
}

const knownTexts = createMemo<string>();
const plainTextOf = (written: string): string => knownTexts(written, () => toPlainText(written));

const knownTitles = new WeakMap<Glossary, ReturnType<typeof createMemo<TitleWords>>>();
function titleWordsOf(title: string, glossary: Glossary): TitleWords {
  const known = knownTitles.get(glossary) ?? createMemo<TitleWords>();
  knownTitles.set(glossary, known);
  return known(title, () => readTitleWords(title, glossary));
}

const knownSizes = createMemo<Sizes>();
const sizesOf = (title: string): Sizes =>
  knownSizes(title, () => {
    const sizes = readSizes(title);
    const name = [...sizes].map(([measure, of]) => `${measure} ${[...of].toSorted().join(' ')}`);
    return { sizes, name: name.toSorted().join('; ') };
  });

/** Highest SKU price as a multiple of the lowest. */
function spreadOf({ skus = [] }: FoundOffer): number {
  const prices = skus.flatMap(({ price }) => price ?? []);
  return prices.length === 0 ? 1 : Math.max(...prices) / Math.min(...prices);
}

/** Spread of the range that a list states, without its SKUs. */
function statedSpreadOf({ quote, price = 0, priceMax = 0, skus = [] }: FoundOffer): number {
  return quote === 'skus' && skus.length === 0 && price > 0 ? Math.max(1, priceMax / price) : 1;
}

export interface OfferWords {
  look: string;
  nearestLook: string | undefined;
  words: readonly FoundWord[];
}

export type IsCommonWord = (word: FoundWord, look: string) => boolean;

const COMMON_SHARE = 0.4;
/** Least offers of a look: with fewer, one word is soon a large share. */
const MIN_IN_LOOK = 4;
const MIN_IN_LIST = 8;
const COMMON_WEAK_SHARE = 0.1;
const MIN_WEAK = 4;

/**
 * Returns a test for words that describe what is searched for and so tell nothing about one offer:
 * words of the page's title, or of 40 % of the offers of the look or list.
 */
export function createCommonWordTest(offers: readonly OfferWords[], pageTitle = ''): IsCommonWord {
  const ofPage = new Set(findWords(pageTitle).map(({ list }) => list));
  const inList = commonEntriesIn(offers, MIN_IN_LIST);
  const inLook = new Map<string, ReadonlySet<Word>>();
  for (const [look, members] of byLook(offers)) {
    // Parts of a product that is in the list as well do not make each other usual.
    if (members[0]?.nearestLook !== undefined) continue;
    inLook.set(look, commonEntriesIn(members, MIN_IN_LOOK));
  }
  const weakOfPage = new Set(findWords(pageTitle).map(({ written }) => written));
  const weakInList = commonWeakIn(offers);
  return ({ list, entry, written }, look) =>
    WEAK.has(list)
      ? weakInList.has(written) || weakOfPage.has(written)
      : ofPage.has(list) || inList.has(entry) || inLook.get(look)?.has(entry) === true;
}

/** Weak words as they are written: what several titles say tells nothing about one. */
function commonWeakIn(offers: readonly OfferWords[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of offers) {
    const weak = words.filter(({ list }) => WEAK.has(list)).map(({ written }) => written);
    for (const written of new Set(weak)) counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const least = Math.max(MIN_WEAK, COMMON_WEAK_SHARE * offers.length);
  return new Set([...counts].filter(([, count]) => count >= least).map(([written]) => written));
}

function commonEntriesIn(offers: readonly OfferWords[], least: number): ReadonlySet<Word> {
  if (offers.length < least) return new Set();
  const counts = new Map<Word, number>();
  for (const { words } of offers) {
    for (const entry of new Set(words.map((word) => word.entry))) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  const usual = [...counts].filter(([, count]) => count >= COMMON_SHARE * offers.length);
  return new Set(usual.map(([entry]) => entry));
}

/** Offers by look, in their order. */
export function byLook<T extends { look: string }>(offers: readonly T[]): Map<string, T[]> {
  const looks = new Map<string, T[]>();
  for (const offer of offers) {
    const known = looks.get(offer.look);
    if (known) known.push(offer);
    else looks.set(offer.look, [offer]);
  }
  return looks;
}
