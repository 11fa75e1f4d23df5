/** All about one offer that does not depend on the others' prices. */
import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';
import { chooseSku, piecesIn } from '../unit-price';
import { packsIn } from '../unit-price/packs';
import { unitKind, writtenUnit } from '../unit-price/units';
import { createFinder, remembering, type FoundWord } from './find-words';
import type { Facts } from './rule';
import { RULES } from './rules';
import { BOTH_OF_PAIR } from './words';

export type Examined = Pick<
  Facts,
  'text' | 'unmatchedSpread' | 'isPackUnsure' | 'stock' | 'isFlat'
> & { words: readonly FoundWord[] };

/** A set (套, 组) is sold as one; of these it matters how many they hold. */
const BOXES: ReadonlySet<string> = new Set(['包', '袋', '盒', '箱', '卷', '扎', '板']);

export const findWords = remembering(
  createFinder([
    ...RULES.flatMap(({ words, mayComeAlong }) =>
      words ? [{ words, mayComeAlong: mayComeAlong === true }] : [],
    ),
    { words: BOTH_OF_PAIR, mayComeAlong: false },
  ]),
);

/** @param skuName of the kind that is meant, where that is known */
export function examine(
  offer: FoundOffer,
  skuName: string | undefined,
  pageTitle: string | undefined,
): Examined {
  const chosen = offer.quote === 'skus' ? chooseSku(offer, pageTitle) : undefined;
  const sku = skuName ?? chosen?.sku.name;
  const written = sku === undefined ? offer.title : `${offer.title} ${sku}`;
  const unit = writtenUnit(offer);
  const counts = packsIn(sku ?? '').length > 0 ? packsIn(sku ?? '') : packsIn(offer.title);
  const isBox = unitKind(unit) === 'group' && BOXES.has(unit ?? '');
  const pieces = piecesIn({ unit, title: offer.title, sku });
  return {
    text: plain(written),
    words: findWords(written, offer.seller?.name),
    unmatchedSpread: chosen && !chosen.isMatched ? spreadOf(offer) : 1,
    isPackUnsure: pieces === undefined && (isBox || counts.length > 1),
    // The whole offer may be sold out while its kinds still have a number.
    stock: offer.stock === 0 ? 0 : (chosen?.sku.stock ?? offer.stock),
    isFlat: spreadOf(offer) === 1 && (offer.tiers?.length ?? 0) <= 1,
  };
}

/** The dearest kind's price as a multiple of the cheapest one's. */
function spreadOf({ skus = [] }: FoundOffer): number {
  const prices = skus.flatMap(({ price }) => price ?? []);
  return prices.length === 0 ? 1 : Math.max(...prices) / Math.min(...prices);
}
