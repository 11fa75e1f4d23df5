/** Two sizes of one thing look the same; one costs at least so many times as much. */
const TIMES_AS_DEAR = 1.8;
/** Fewer may be bait, or a slip. */
const LEAST_SELLERS = 3;

interface Priced {
  key: string;
  /** Fen a piece. */
  price?: number;
  sellerKey?: string;
}

/**
 * A group as one product, or as several: at its widest gap between prices, where the medians of
 * both sides are far apart and each has enough sellers. What has no price stays with the larger side.
 * @param joined pairs of keys that no cut may part
 */
export function splitByPrice<T extends Priced>(
  group: readonly T[],
  joined: readonly (readonly [string, string])[],
): T[][] {
  const priced = group.filter(({ price }) => price).toSorted(byPrice);
  let widest: { cheap: T[]; dear: T[]; gap: number } | undefined;
  for (let at = LEAST_SELLERS; at <= priced.length - LEAST_SELLERS; at += 1) {
    const [cheap, dear] = [priced.slice(0, at), priced.slice(at)];
    const gap = priceOf(dear[0]) / priceOf(cheap.at(-1));
    if (gap <= (widest?.gap ?? 1) || middleOf(dear) / middleOf(cheap) < TIMES_AS_DEAR) continue;
    const haveSellers = sellersOf(cheap) >= LEAST_SELLERS && sellersOf(dear) >= LEAST_SELLERS;
    if (haveSellers && !isParted(cheap, dear, joined)) widest = { cheap, dear, gap };
  }
  if (!widest) return [[...group]];
  const { cheap, dear } = widest;
  (dear.length > cheap.length ? dear : cheap).push(...group.filter(({ price }) => !price));
  return [...splitByPrice(cheap, joined), ...splitByPrice(dear, joined)];
}

function byPrice(a: Priced, b: Priced): number {
  return priceOf(a) - priceOf(b) || (a.key < b.key ? -1 : 1);
}

function priceOf(offer: Priced | undefined): number {
  return offer?.price ?? 0;
}

function middleOf(sorted: readonly Priced[]): number {
  return priceOf(sorted[Math.floor(sorted.length / 2)]);
}

function sellersOf(offers: readonly Priced[]): number {
  return new Set(offers.map(({ sellerKey, key }) => sellerKey ?? key)).size;
}

function isParted(
  cheap: readonly Priced[],
  dear: readonly Priced[],
  joined: readonly (readonly [string, string])[],
): boolean {
  const cheapKeys = new Set(cheap.map(({ key }) => key));
  const dearKeys = new Set(dear.map(({ key }) => key));
  return joined.some(
    ([a, b]) => (cheapKeys.has(a) && dearKeys.has(b)) || (cheapKeys.has(b) && dearKeys.has(a)),
  );
}
