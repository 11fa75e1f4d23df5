/** What an order of several offers costs, and the cash that it needs (`docs/order-sheet.md`). */
import { COST_LINES, type CostLineId, type Range } from '../model/compared-offer';
import type { Rates } from '../model/rates';
import { amountsOf } from '../pricing/landed-cost/lines';
import { type OrderItem, type OrderLine, type OrderedItem, orderItem } from './items';
import {
  type End,
  type LineCosts,
  type Priced,
  linesAt,
  shareOf,
  underThreshold,
} from './line-costs';
import { type OrderSeller, sellersOf, sum } from './sellers';

export interface Order {
  items: readonly OrderedItem[];
  sellers: readonly OrderSeller[];
  /** Absent if nothing that is ordered has a price, or a currency has no rate. */
  costs?: OrderCosts;
}

/** Minor units of the user's currency; exact. */
interface OrderCosts {
  currency: string;
  lines: Readonly<Record<CostLineId, Range>>;
  landed: Range;
  /** Payment by key of a seller, with freight inside China. */
  bySeller: ReadonlyMap<string, Range>;
  /** Freight inside China by key of a seller, a part of the payment. */
  freightBySeller: ReadonlyMap<string, Range>;
  /** Landed cost of one piece with its part of what is paid once. */
  perPiece: ReadonlyMap<OrderLine, Range>;
  /** Import VAT that is refunded later: paid all the same. */
  refundedVat: Range;
  /** What has to be paid: the landed cost and the VAT that is refunded. */
  cash: Range;
  /** A price or a freight is unknown and missing. */
  isAtLeast: boolean;
}

/** @param wanted in the order shown; the costs of all are in one currency and to one destination */
export function makeOrder(wanted: readonly OrderItem[], rates: Rates): Order {
  const items = wanted.map(orderItem);
  const sellers = sellersOf(items);
  const costs = costsOf(items, sellers, rates);
  return { items, sellers, ...(costs && { costs }) };
}

function costsOf(
  items: readonly OrderedItem[],
  sellers: readonly OrderSeller[],
  rates: Rates,
): OrderCosts | undefined {
  const priced: Priced[] = [];
  for (const seller of sellers) {
    for (const { lines, inputs } of seller.items) {
      const amounts = amountsOf(inputs, rates);
      if (!amounts) return undefined;
      for (const line of lines) {
        const { piece, unitPrice } = line;
        if (line.pieces === 0 || !piece || !unitPrice) continue;
        const price = unitPrice.perPiece * amounts.perFen;
        priced.push({ line, piece, seller, inputs, amounts, price });
      }
    }
  }
  const [first] = priced;
  if (!first) return undefined;
  const isUnder = underThreshold(priced);
  const low = costsAt('low', priced, isUnder);
  const high = costsAt('high', priced, isUnder);
  const range = (of: (costs: EndCosts) => number): Range => ({ low: of(low), high: of(high) });
  const lines = {
    goods: range(({ totals }) => totals.goods),
    domestic: range(({ totals }) => totals.domestic),
    agent: range(({ totals }) => totals.agent),
    freight: range(({ totals }) => totals.freight),
    insurance: range(({ totals }) => totals.insurance),
    duty: range(({ totals }) => totals.duty),
    vat: range(({ totals }) => totals.vat),
    broker: range(({ totals }) => totals.broker),
    prep: range(({ totals }) => totals.prep),
  };
  const landed = range(({ totals }) => sum(COST_LINES, (id) => totals[id]));
  const refundedVat = range(({ refunded }) => refunded);
  const ofSellers = (of: (costs: EndCosts) => ReadonlyMap<string, number>) =>
    new Map(sellers.map(({ key }) => [key, range((costs) => of(costs).get(key) ?? 0)]));
  return {
    currency: first.inputs.currency,
    lines,
    landed,
    bySeller: ofSellers(({ bySeller }) => bySeller),
    freightBySeller: ofSellers(({ freightBySeller }) => freightBySeller),
    perPiece: new Map(
      priced.map(({ line }) => [line, range(({ perPiece }) => perPiece.get(line) ?? 0)]),
    ),
    refundedVat,
    cash: { low: landed.low + refundedVat.low, high: landed.high + refundedVat.high },
    isAtLeast: isAtLeast(items),
  };
}

/** A price or a freight of what is ordered is unknown and missing. */
export function isAtLeast(items: readonly OrderedItem[]): boolean {
  const isUnknown = ({ units, fen, piece }: OrderLine) =>
    units > 0 && (fen === undefined || piece?.domestic === 'unknown');
  return items.some(({ lines }) => lines.some(isUnknown));
}

interface EndCosts {
  totals: Record<CostLineId, number>;
  refunded: number;
  bySeller: ReadonlyMap<string, number>;
  freightBySeller: ReadonlyMap<string, number>;
  perPiece: ReadonlyMap<OrderLine, number>;
}

function costsAt(
  end: End,
  priced: readonly Priced[],
  isUnder: ReadonlyMap<OrderLine, boolean>,
): EndCosts {
  const all = linesAt(end, priced, isUnder);
  const totals = totalsOf(all);
  const [first] = priced;
  const amounts = first?.amounts[end];
  const agent = Math.max(totals.agent, amounts?.agentMin ?? 0);
  const value = sum(all, ({ lines, pieces }) => lines.value * pieces);
  // A parcel has its own minimum, which is in its lines.
  const isOnce = first?.inputs.mode === 'stock' && !first.inputs.switches.ddp;
  const processing = (amounts?.processing ?? 0) * value;
  const lacking = isOnce ? Math.max(0, (amounts?.processingMin ?? 0) - processing) : 0;
  const handled = sum(all, handledOf);
  const perPiece = all.map((line): [OrderLine, number] => {
    const shared =
      agent * shareOf(handledOf(line), handled, all.length) +
      lacking * shareOf(line.lines.value * line.pieces, value, all.length);
    return [
      line.priced.line,
      sum(COST_LINES, (id) => (id === 'agent' ? 0 : line.lines[id])) + shared / line.pieces,
    ];
  });
  return {
    totals: { ...totals, agent, broker: totals.broker + lacking },
    refunded: sum(all, (line) => line.refunded * line.pieces),
    bySeller: bySellerOf(all, ({ goods, domestic }) => goods + domestic),
    freightBySeller: bySellerOf(all, ({ domestic }) => domestic),
    perPiece: new Map(perPiece),
  };
}

/** @param of values of one piece */
function bySellerOf(
  all: readonly LineCosts[],
  of: (lines: LineCosts['lines']) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { priced, pieces, lines } of all) {
    const { key } = priced.seller;
    sums.set(key, (sums.get(key) ?? 0) + of(lines) * pieces);
  }
  return sums;
}

/** What the agent's share is of. */
function handledOf({ priced, pieces, lines }: LineCosts): number {
  const freight = priced.inputs.switches.agentOnFreight ? lines.freight : 0;
  return (lines.goods + lines.domestic + freight) * pieces;
}

function totalsOf(all: readonly LineCosts[]): Record<CostLineId, number> {
  const total = (id: CostLineId) => sum(all, ({ lines, pieces }) => lines[id] * pieces);
  return {
    goods: total('goods'),
    domestic: total('domestic'),
    agent: total('agent'),
    freight: total('freight'),
    insurance: total('insurance'),
    duty: total('duty'),
    vat: total('vat'),
    broker: total('broker'),
    prep: total('prep'),
  };
}
