import { STUDIO_PRODUCTS } from '../../demo/pictures/products';
import { groupOffers } from '../../utils/core/pricing/groups';
import type { ListedOffer } from './lists';

/** Counts of pairs of offers: correctly joined, wrongly joined, wrongly separated. */
export interface Pairs {
  right: number;
  wrong: number;
  missed: number;
}

export interface Asked {
  hasPictures: boolean;
  /** They are compared by their embeddings. */
  isSeen?: boolean;
  /** Omit colours and sizes from many titles, as sellers do. */
  hasBareTitles?: boolean;
  /** Exclude offers that are marked as something else: parts, boxes, fees. */
  isHonestOnly: boolean;
}

/** Compares groups with the catalogue's truth over all pairs of each list. */
export function countPairs(lists: readonly ListedOffer[][], asked: Asked): Pairs {
  const pairs: Pairs = { right: 0, wrong: 0, missed: 0 };
  for (const list of lists) {
    const offers = list.map(({ offer, hash, vector, truth }) => ({
      ...offer,
      ...(asked.hasPictures && { hash }),
      ...(asked.isSeen && { vector }),
      ...(asked.hasBareTitles && { title: bareTitle(offer.title ?? '', truth) }),
    }));
    const groups = groupOffers(offers, { joined: [], split: [] });
    const groupOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id])));
    const counted = list.filter(({ truth }) => !asked.isHonestOnly || truth.treatment !== 'mark');
    for (const [index, a] of counted.entries()) {
      for (const b of counted.slice(index + 1)) {
        const isOne = a.truth.group === b.truth.group;
        const isGrouped = groupOf.get(a.offer.key) === groupOf.get(b.offer.key);
        if (isOne && isGrouped) pairs.right += 1;
        else if (isGrouped) pairs.wrong += 1;
        else if (isOne) pairs.missed += 1;
      }
    }
  }
  return pairs;
}

export function f1({ right, wrong, missed }: Pairs): number {
  return (2 * right) / (2 * right + wrong + missed);
}

const TRIMS = new Map(STUDIO_PRODUCTS.map(({ id, trimName }) => [id, trimName.zh]));
const SIZE = / \S*?\d+(?:\.\d+)?(?:x\d+)?(?:ml|L|cm|mm|oz|W|DPI|kg|寸)/;

/** Three of five titles lose their colour, two of five their size, by the offer's number. */
function bareTitle(title: string, { offerId, product }: ListedOffer['truth']): string {
  const chance = (Number(offerId.slice(-3)) * 7919) % 1000;
  const colourless = chance < 600 ? title.replace(TRIMS.get(product) ?? '', '') : title;
  return chance % 10 < 4 ? colourless.replace(SIZE, '') : colourless;
}
