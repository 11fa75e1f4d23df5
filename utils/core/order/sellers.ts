/** The sellers of an order: freight inside China and a mixed lot are for all items of one. */
import type { Range } from '../model/compared-offer';
import type { Offer } from '../model/offer';
import { type Amounts, domesticFreight } from '../pricing/landed-cost/lines';
import { offerKey } from '../model/offer';
import { sellerKeys } from '../sellers/identity';
import type { OrderLine, OrderedItem } from './items';

export interface OrderSeller {
  key: string;
  /** Seller as the services name it. */
  seller: Offer['seller'];
  items: readonly OrderedItem[];
  pieces: number;
  /** Fen of what has a price. */
  fen: number;
  /** The shop's mixed lot; absent if it has none. */
  mix?: { isReached: boolean };
  /** What lacks to the mixed lot: either is enough. Absent if it is reached. */
  shortOfMix?: { fen?: number; pieces?: number };
}

/** Sellers in the order of their first item; an offer that names none has its own. */
export function sellersOf(items: readonly OrderedItem[]): OrderSeller[] {
  const byKey = new Map<string, OrderedItem[]>();
  const sellerKey = sellerKeys(items.map(({ compared }) => compared.offer));
  for (const item of items) {
    const { offer } = item.compared;
    const key = sellerKey(offer) ?? `offer ${offerKey(offer)}`;
    const others = byKey.get(key);
    if (others) others.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey].map(([key, own]): OrderSeller => {
    const lines = own.flatMap((item) => item.lines);
    const pieces = sum(lines, (line) => line.pieces);
    const fen = sum(lines, (line) => line.fen ?? 0);
    const mix = own.find(({ compared }) => compared.offer.mix)?.compared.offer.mix;
    const seller: OrderSeller = {
      key,
      seller: own[0]?.compared.offer.seller,
      items: own,
      pieces,
      fen,
    };
    if (mix) Object.assign(seller, mixOf(mix, pieces, fen));
    return seller;
  });
}

/** A minimum sum or a minimum number: either is enough. */
function mixOf(
  { amount, number }: NonNullable<Offer['mix']>,
  pieces: number,
  fen: number,
): Pick<OrderSeller, 'mix' | 'shortOfMix'> {
  const isReached =
    (amount !== undefined && fen >= amount) || (number !== undefined && pieces >= number);
  if (isReached) return { mix: { isReached } };
  const lacking = {
    ...(amount !== undefined && { fen: amount - fen }),
    ...(number !== undefined && { pieces: number - pieces }),
  };
  return { mix: { isReached }, shortOfMix: lacking };
}

/** Kilograms of all pieces of lines. */
export function weightOfLines(lines: readonly OrderLine[]): Range {
  return {
    low: sum(lines, ({ pieces, piece }) => pieces * (piece?.weight.low ?? 0)),
    high: sum(lines, ({ pieces, piece }) => pieces * (piece?.weight.high ?? 0)),
  };
}

/** Lines of a seller whose freight inside China the buyer pays. */
export function paidLines({ items }: OrderSeller): OrderLine[] {
  return items
    .flatMap(({ lines }) => lines)
    .filter(({ pieces, piece }) => pieces > 0 && piece?.domestic === 'paid');
}

/** Minor units of the user's currency, once for all paid lines of a seller. */
export function sellerFreight(paid: readonly OrderLine[], amounts: Amounts): Range {
  const pieces = sum(paid, (line) => line.pieces);
  if (pieces === 0) return { low: 0, high: 0 };
  const { low, high } = weightOfLines(paid);
  const weight = { low: low / pieces, high: high / pieces, source: 'estimate' as const };
  return domesticFreight({ pieces, weight, domestic: 'paid' }, amounts);
}

export function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
