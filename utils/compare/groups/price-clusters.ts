/** Two sizes of one thing look the same and cost at least so many times as much. */
const APART_TIMES = 1.8;
/** Fewer may be bait, or a slip. */
const LEAST_SELLERS = 3;

interface Priced {
  key: string;
  price?: number;
  sellerKey?: string;
}

/**
 * A group as one product or several: at its widest gap between prices, where the medians of both
 * sides are far apart and each has enough sellers. Offers without a price stay with the larger side.
 * @param mayCut refuses a cut that would part what belongs together
 */
export function splitByPrice<T extends Priced>(
  group: readonly T[],
  mayCut: (cheap: readonly T[], dear: readonly T[]) => boolean,
): T[][] {
  const priced = group
    .flatMap((offer) => (offer.price ? { offer, price: offer.price } : []))
    .toSorted((a, b) => a.price - b.price || (a.offer.key < b.offer.key ? -1 : 1));
  let widest: { cheap: T[]; dear: T[]; gap: number } | undefined;
  for (let at = LEAST_SELLERS; at <= priced.length - LEAST_SELLERS; at += 1) {
    const [low, high] = [priced.slice(0, at), priced.slice(at)];
    const gap = (high[0]?.price ?? 0) / (low.at(-1)?.price ?? 1);
    const times = middleOf(high).price / middleOf(low).price;
    if (times < APART_TIMES || gap <= (widest?.gap ?? 1)) continue;
    const [cheap, dear] = [low.map(({ offer }) => offer), high.map(({ offer }) => offer)];
    if (sellersOf(cheap) < LEAST_SELLERS || sellersOf(dear) < LEAST_SELLERS) continue;
    if (mayCut(cheap, dear)) widest = { cheap, dear, gap };
  }
  if (!widest) return [[...group]];
  const { cheap, dear } = widest;
  const unpriced = group.filter(({ price }) => !price);
  (dear.length > cheap.length ? dear : cheap).push(...unpriced);
  return [...splitByPrice(cheap, mayCut), ...splitByPrice(dear, mayCut)];
}

function middleOf<T>(sorted: readonly T[]): T {
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('No prices');
  return middle;
}

function sellersOf(offers: readonly Priced[]): number {
  return new Set(offers.map(({ sellerKey, key }) => sellerKey ?? key)).size;
}
