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
/** Least sellers: fewer may be misleading or a mistake. */
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
 * stay with the larger side, unless they are joined with an offer of the other.
 * @param joined pairs of keys that stay together
 */
export function splitByPrice<T extends PricedOffer>(
  offers: readonly T[],
  joined: readonly Pair[] = [],
): T[][] {
  return split(offers, joinedSets(joined));
}

/** Sets of offers that were joined and stay together, by the key of each. */
type JoinedSets = ReadonlyMap<string, ReadonlySet<string>>;

function joinedSets(joined: readonly Pair[]): JoinedSets {
  const sets = new Map<string, Set<string>>();
  for (const [a, b] of joined) {
    const all = new Set([a, b, ...(sets.get(a) ?? []), ...(sets.get(b) ?? [])]);
    for (const key of all) sets.set(key, all);
  }
  return sets;
}

function split<T extends PricedOffer>(offers: readonly T[], sets: JoinedSets): T[][] {
  const cut = widestCut(offers, sets);
  if (!cut) return [[...offers]];
  const { cheap, dear } = cut;
  const larger = dear.length > cheap.length ? dear : cheap;
  const sides = [cheap, dear].map((side) => ({ side, joined: joinedWith(side, sets) }));
  for (const offer of offers) {
    if (offer.price) continue;
    const own = sides.find(({ joined }) => joined.has(offer.key));
    (own?.side ?? larger).push(offer);
  }
  return [...split(cheap, sets), ...split(dear, sets)];
}

/** The keys of all offers that stay with any of these. */
function joinedWith(offers: readonly PricedOffer[], sets: JoinedSets): ReadonlySet<string> {
  return new Set(offers.flatMap(({ key }) => [...(sets.get(key) ?? [])]));
}

function widestCut<T extends PricedOffer>(
  offers: readonly T[],
  sets: JoinedSets,
): Cut<T> | undefined {
  const priced = offers.filter(({ price }) => price).toSorted(byPrice);
  let widest: Cut<T> | undefined;
  let widestGap = MIN_GAP;
  for (let at = MIN_SELLERS; at <= priced.length - MIN_SELLERS; at += 1) {
    const gap = priceOf(priced[at]) / priceOf(priced[at - 1]);
    if (gap <= widestGap) continue;
    const cut = { cheap: priced.slice(0, at), dear: priced.slice(at) };
    if (!areApart(cut) || isParted(cut, sets)) continue;
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

function isParted({ cheap, dear }: Cut<PricedOffer>, sets: JoinedSets): boolean {
  const joined = joinedWith(cheap, sets);
  return dear.some(({ key }) => joined.has(key));
}
