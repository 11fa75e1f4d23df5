import { seeded, type Random } from '../../catalogue/random';
import type { GatewayOffer } from '../catalogue';
import type { Market } from './market';
import type { Move } from './move';

interface PlanOptions {
  /** Seed of the moves: the same one gives the same moves. */
  readonly seed: string;
  readonly days: number;
}

/** Chance that something happens to an offer on a day. */
const DAILY = 0.15;
/** The service's own fault: one hour in which every price is halved. */
const HALVED_EVERY_DAYS = 20;

/** What happens to the offers of a market, a day at a time. Prices move from where they were. */
export function planMoves(offers: readonly GatewayOffer[], { seed, days }: PlanOptions): Move[] {
  const moves = offers.flatMap((offer) => {
    const random = seeded(`market/${seed}/${offer.offerId}`);
    return Array.from({ length: days }, (_, index) => index + 1).flatMap((day) =>
      random.chance(DAILY) ? [moveOn(day + random.next(), offer, random)] : [],
    );
  });
  const halved = Array.from({ length: Math.floor(days / HALVED_EVERY_DAYS) }, (_, index): Move => {
    const from = (index + 1) * HALVED_EVERY_DAYS;
    return { kind: 'factor', factor: 0.5, from, until: from + 1 / 24 };
  });
  return [...moves, ...halved].toSorted((a, b) => a.from - b.from);
}

function moveOn(from: number, offer: GatewayOffer, random: Random): Move {
  const { offerId, minOrderQuantity: moq = 1, stock } = offer;
  const scope = { from, offers: [offerId] };
  const dice = random.next();
  if (dice < 0.7) return { kind: 'factor', factor: factorOf(random), ...scope };
  if (dice < 0.8) return { kind: 'moq', moq: moq * random.int(2, 4), ...scope };
  if (dice < 0.87 && stock !== undefined) {
    return { kind: 'stock', stock: 0, ...scope, until: from + random.int(1, 4) };
  }
  if (dice < 0.94) return { kind: 'withdrawn', ...scope, until: from + random.int(1, 5) };
  return { kind: 'renamed', ...scope };
}

/** A day each minute, for a year of the market: six hours. */
export function letDaysPass(market: Market): void {
  market.setMoves(planMoves(market.catalogue, { seed: 'demo', days: 365 }));
  market.setClock({ day: 0, dayMs: 60_000 });
}

/** Factor up or down, mostly by little. */
function factorOf(random: Random): number {
  const size = random.chance(0.2) ? random.between(0.1, 0.3) : random.between(0.01, 0.1);
  return Number((random.chance(0.5) ? 1 + size : 1 / (1 + size)).toFixed(4));
}
