import type { PriceBasis } from '../../model/offer';
import type { OfferGroup, UnitPrice } from '../../model/compared-offer';
import { countSellers, medianOf, splitByPrice } from '../price-statistics';
import { CANNOT_LINK, clusterByAverage } from './cluster';
import { linkOffers } from './links';
import { findLooks } from './looks';
import type { PictureHash } from './picture-hash';
import { readTitle } from './title';

/** Input of the grouping. Unknown fields are absent. */
export interface Groupable {
  /** `offerKey`; unique. */
  key: string;
  title?: string | undefined;
  /** Fen a piece. */
  price?: number;
  hash?: PictureHash;
  /** What its picture looks like (`utils/core/likeness`). */
  vector?: Int8Array;
  /** Absent: counts as a separate seller. */
  sellerKey?: string;
}

/** Pairs of offer keys that the user joined or split. */
export interface GroupEdits {
  joined: readonly (readonly [string, string])[];
  split: readonly (readonly [string, string])[];
}

/** Offers of one product. */
export interface OfferGroupKeys {
  /** The lowest of its keys: stable while that offer is in the group. */
  id: string;
  /** Sorted by code units. */
  keys: readonly string[];
  /** Id of the offers that look like this product, whatever they cost. Absent: these alone. */
  look?: string | undefined;
  /** Id of the larger look that it is most like. */
  nearestLook?: string | undefined;
}

/**
 * Partitions offers into groups of the same product by pictures, titles and prices. The user's
 * joins and splits hold; on a contradiction the split wins. The result does not depend on the order
 * of the offers.
 */
export function groupOffers(offers: readonly Groupable[], byHand: GroupEdits): OfferGroupKeys[] {
  const sorted = offers.toSorted((a, b) => compareText(a.key, b.key));
  const numberOf = new Map(sorted.map(({ key }, index) => [key, index]));
  const numbered = (pairs: GroupEdits['joined']) =>
    pairs.flatMap((pair) => toNumbers(pair, numberOf));
  const links = linkOffers(sorted.map((offer) => ({ ...offer, title: readTitle(offer.title) })));
  for (const [a, b] of numbered(byHand.split)) {
    links[a]?.set(b, CANNOT_LINK);
    links[b]?.set(a, CANNOT_LINK);
  }
  // Sorted, because the order matters if a split contradicts two joins.
  const joined = numbered(byHand.joined).toSorted(
    ([a, b], [c, d]) => a + b - c - d || a * b - c * d,
  );
  const keyOf = (number: number) => sorted[number]?.key ?? '';
  const clusters = clusterByAverage(links, joined);
  return findLooks(clusters, links, sorted)
    .flatMap(({ clusters: own, first, nearest }) => {
      const look = keyOf(first);
      const nearestLook = nearest === undefined ? undefined : keyOf(nearest);
      return own.flatMap((numbers) => {
        const group = numbers.flatMap((number) => sorted[number] ?? []);
        return splitByPrice(group, byHand.joined).map((part) => {
          const keys = part.map(({ key }) => key).toSorted(compareText);
          return { id: keys[0] ?? '', keys, look, nearestLook };
        });
      });
    })
    .toSorted((a, b) => compareText(a.id, b.id));
}

/** Order by code units, independent of the locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Empty if one of the offers is not in this list. */
function toNumbers([one, other]: readonly [string, string], numberOf: ReadonlyMap<string, number>) {
  const [a, b] = [numberOf.get(one), numberOf.get(other)];
  return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
}

/** An offer as its group is described by. */
export interface GroupMember {
  key: string;
  /** Absent: counts as a separate seller. */
  sellerKey?: string;
  unitPrice?: Pick<UnitPrice, 'perPiece' | 'basis'>;
  /** Marked as misleading: not counted. */
  isMarked: boolean;
}

/**
 * Groups with number of sellers and prices (fen a piece), in list order. Only unmarked offers
 * count, and only prices of the most frequent basis; on a tie that of the earlier offer.
 */
export function describeGroups(
  groups: readonly OfferGroupKeys[],
  offers: readonly GroupMember[],
): OfferGroup[] {
  const idOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const listed = new Map<string, GroupMember[]>();
  for (const offer of offers) {
    const id = idOf.get(offer.key);
    if (id === undefined) continue;
    const members = listed.get(id) ?? [];
    members.push(offer);
    listed.set(id, members);
  }
  return [...listed].map(([id, members]) => describeGroup(id, members));
}

function describeGroup(id: string, members: readonly GroupMember[]): OfferGroup {
  const unmarked = members.filter(({ isMarked }) => !isMarked);
  return {
    id,
    keys: members.map(({ key }) => key),
    sellers: countSellers(unmarked),
    ...priceSpreadOf(unmarked.flatMap(({ unitPrice }) => unitPrice ?? [])),
  };
}

function priceSpreadOf(prices: readonly Pick<UnitPrice, 'perPiece' | 'basis'>[]) {
  const counts = new Map<PriceBasis, number>();
  for (const { basis } of prices) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  const sorted = prices
    .filter(({ basis }) => basis === commonest?.[0])
    .map(({ perPiece }) => perPiece)
    .toSorted((a, b) => a - b);
  const [min, median, max] = [sorted[0], medianOf(sorted), sorted.at(-1)];
  return min === undefined || median === undefined || max === undefined ? {} : { min, median, max };
}
