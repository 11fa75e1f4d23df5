/** The median; the mean of the two middle values for an even number. Undefined for none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Minimum ratio of medians of two sizes that share a picture. */
const MIN_MEDIAN_RATIO = 1.8;
/** Minimum ratio of prices at the gap. */
const MIN_GAP = 1.3;
/** Fewer may be misleading or a mistake. */
const MIN_SELLERS = 3;

export interface PricedOffer {
  key: string;
  /** Fen a piece. */
  price?: number;
  /** Absent: counts as a separate seller. */
  sellerKey?: string;
}

type Pair = readonly [string, string];

interface Cut<T> {
  cheap: T[];
  dear: T[];
}

/**
 * Splits offers of one group at price gaps (two sizes under one picture): at the widest gap where
 * both sides have enough sellers and medians far enough apart, recursively. Offers without a price
 * stay with the larger side.
 * @param joined pairs of keys that stay together
 */
export function splitByPrice<T extends PricedOffer>(
  offers: readonly T[],
  joined: readonly Pair[] = [],
): T[][] {
  const cut = widestCut(offers, joined);
  if (!cut) return [[...offers]];
  const { cheap, dear } = cut;
  (dear.length > cheap.length ? dear : cheap).push(...offers.filter(({ price }) => !price));
  return [...splitByPrice(cheap, joined), ...splitByPrice(dear, joined)];
}

function widestCut<T extends PricedOffer>(
  offers: readonly T[],
  joined: readonly Pair[],
): Cut<T> | undefined {
  const priced = offers.filter(({ price }) => price).toSorted(byPrice);
  let widest: Cut<T> | undefined;
  let widestGap = MIN_GAP;
  for (let at = MIN_SELLERS; at <= priced.length - MIN_SELLERS; at += 1) {
    const gap = priceOf(priced[at]) / priceOf(priced[at - 1]);
    if (gap <= widestGap) continue;
    const cut = { cheap: priced.slice(0, at), dear: priced.slice(at) };
    if (!areApart(cut) || isParted(cut, joined)) continue;
    [widest, widestGap] = [cut, gap];
  }
  return widest;
}

function areApart({ cheap, dear }: Cut<PricedOffer>): boolean {
  const ratio = (medianOf(dear.map(priceOf)) ?? 0) / (medianOf(cheap.map(priceOf)) ?? Infinity);
  return (
    ratio >= MIN_MEDIAN_RATIO &&
    countSellers(cheap) >= MIN_SELLERS &&
    countSellers(dear) >= MIN_SELLERS
  );
}

/** Number of different sellers. */
export function countSellers(offers: readonly Omit<PricedOffer, 'price'>[]): number {
  return new Set(offers.map(({ sellerKey, key }) => sellerKey ?? key)).size;
}

function byPrice(a: PricedOffer, b: PricedOffer): number {
  return priceOf(a) - priceOf(b) || (a.key < b.key ? -1 : 1);
}

function priceOf(offer: PricedOffer | undefined): number {
  return offer?.price ?? 0;
}

function isParted({ cheap, dear }: Cut<PricedOffer>, joined: readonly Pair[]): boolean {
  const cheapKeys = new Set(cheap.map(({ key }) => key));
  const dearKeys = new Set(dear.map(({ key }) => key));
  return joined.some(
    ([a, b]) => (cheapKeys.has(a) && dearKeys.has(b)) || (cheapKeys.has(b) && dearKeys.has(a)),
  );
}
