/**
 * The value in the middle; of an even number of values the mean of the two in the middle. Undefined
 * where there are none.
 */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Two sizes of one thing look the same; one costs at least so many times as much. */
const MIN_MEDIAN_RATIO = 1.8;
/** The cheapest of the dear ones costs at least so many times as much as the dearest of the cheap ones. */
const MIN_GAP = 1.3;
/** Fewer may be misleading, or a slip. */
const MIN_SELLERS = 3;

export interface PricedOffer {
  key: string;
  /** Fen a piece. */
  price?: number;
  /** Absent: a seller of its own. */
  sellerKey?: string;
}

type Pair = readonly [string, string];

interface Cut<T> {
  cheap: T[];
  dear: T[];
}

/**
 * Offers as one product, or as several (two sizes under one picture): cut at the widest gap between
 * prices where the medians of both sides are far apart and each side has enough sellers. Each side is
 * cut again by the same rule. What has no price stays with the larger side.
 * @param joined pairs of keys that no cut may part
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

/** How many different sellers offers are of. */
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
