import type { PriceBasis } from '../../model/offer';
import type { OfferGroup, UnitPrice } from '../../model/compared-offer';
import { countSellers, medianOf, splitByPrice } from '../price-statistics';
import { CANNOT_LINK, clusterByAverage } from './cluster';
import { linkOffers } from './links';
import type { PictureHash } from './picture-hash';
import { readTitle } from './title';

/** What groups are made from. What is unknown is absent. */
export interface Groupable {
  /** `offerKey`; no two offers share one. */
  key: string;
  title: string;
  /** Fen a piece. */
  price?: number;
  hash?: PictureHash;
  /** Absent: a seller of its own. */
  sellerKey?: string;
}

/** Pairs of offers' keys that the user has settled. */
export interface GroupEdits {
  joined: readonly (readonly [string, string])[];
  split: readonly (readonly [string, string])[];
}

/** Offers of one product. */
export interface OfferGroupKeys {
  /** The first of its keys: the same as long as that offer is in it. */
  id: string;
  /** In the order of text. */
  keys: readonly string[];
}

/**
 * Puts each offer into one group of offers of the same product, by their pictures, titles and
 * prices. What the user has joined or split is obeyed; where both is said of the same offers, the
 * split. The order of the offers makes no difference.
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
  // Sorted, because where a split contradicts two joins, it matters which of them comes first.
  const joined = numbered(byHand.joined).toSorted(
    ([a, b], [c, d]) => a + b - c - d || a * b - c * d,
  );
  return clusterByAverage(links, joined)
    .map((numbers) => numbers.flatMap((number) => sorted[number] ?? []))
    .flatMap((group) => splitByPrice(group, byHand.joined))
    .map((group) => group.map(({ key }) => key).toSorted(compareText))
    .map((keys) => ({ id: keys[0] ?? '', keys }))
    .toSorted((a, b) => compareText(a.id, b.id));
}

/** By code units: the same in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** None where one of the two is not in this list. */
function toNumbers([one, other]: readonly [string, string], numberOf: ReadonlyMap<string, number>) {
  const [a, b] = [numberOf.get(one), numberOf.get(other)];
  return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
}

/** What the facts of a group are made from. */
export interface GroupMember {
  key: string;
  /** Absent: a seller of its own. */
  sellerKey?: string;
  unitPrice?: Pick<UnitPrice, 'perPiece' | 'basis'>;
  /** Misleading: it counts for nothing. */
  isMarked: boolean;
}

/**
 * Groups with their facts, in the order in which the list first shows them. Sellers and prices are
 * those of the unmarked offers; prices of the basis that most of them have, the earlier one in a tie.
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
