import type { PriceBasis } from '../../model/offer';
import type { OfferGroup, UnitPrice } from '../compared';
import { medianOf } from '../median';
import { countSellers } from '../price-clusters';
import type { OfferGroupKeys } from './index';

/** What the facts of a group are made from. */
export interface Described {
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
  offers: readonly Described[],
): OfferGroup[] {
  const idOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const listed = new Map<string, Described[]>();
  for (const offer of offers) {
    const id = idOf.get(offer.key);
    if (id === undefined) continue;
    const members = listed.get(id) ?? [];
    members.push(offer);
    listed.set(id, members);
  }
  return [...listed].map(([id, members]) => describe(id, members));
}

function describe(id: string, members: readonly Described[]): OfferGroup {
  const unmarked = members.filter(({ isMarked }) => !isMarked);
  return {
    id,
    keys: members.map(({ key }) => key),
    sellers: countSellers(unmarked),
    ...spreadOf(unmarked.flatMap(({ unitPrice }) => unitPrice ?? [])),
  };
}

function spreadOf(prices: readonly Pick<UnitPrice, 'perPiece' | 'basis'>[]) {
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
