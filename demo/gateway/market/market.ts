import type { GatewayOffer } from '../catalogue';
import type { FindOffers } from '../finder';
import { applyMoves } from './apply';
import { holds, type Move } from './move';

/** What the market's days are counted by. */
interface MarketClock {
  /** The day at the moment at which it is set. */
  day: number;
  /** Milliseconds of a day. Absent: it stands still. */
  dayMs?: number | undefined;
}

/** The offers as of today: what all services answer from. */
export interface Market {
  /** All offers, as they were before every move. */
  readonly catalogue: readonly GatewayOffer[];
  /** Offers that are not withdrawn. */
  offers(): readonly GatewayOffer[];
  /** Undefined where there is none, or it is withdrawn. */
  offer(offerId: string): GatewayOffer | undefined;
  /** Fraction included. */
  day(): number;
  moves(): readonly Move[];
  /** Takes the place of the moves before. */
  setMoves(moves: readonly Move[]): void;
  setClock(clock: MarketClock): void;
}

/** A market that stands still at day 0 until something is set. */
export function createMarket(catalogue: readonly GatewayOffer[], now: () => number): Market {
  let moves: readonly Move[] = [];
  let clock: MarketClock & { setAt: number } = { day: 0, setAt: now() };
  let held: readonly Move[] = [];
  let offers = catalogue;
  let byId = new Map(offers.map((offer) => [offer.offerId, offer]));

  const day = () =>
    clock.dayMs === undefined ? clock.day : clock.day + (now() - clock.setAt) / clock.dayMs;

  /** Made anew only where other moves hold than at the last call. */
  function bringUpToDate(): void {
    const today = day();
    const holding = moves.filter((move) => holds(move, today));
    if (holding.length === held.length && holding.every((move, at) => move === held[at])) return;
    held = holding;
    offers = catalogue.flatMap((offer) => applyMoves(offer, holding) ?? []);
    byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  }

  return {
    catalogue,
    offers: () => {
      bringUpToDate();
      return offers;
    },
    offer: (offerId) => {
      bringUpToDate();
      return byId.get(offerId);
    },
    day,
    moves: () => moves,
    setMoves: (list) => {
      moves = [...list];
    },
    setClock: (next) => {
      clock = { ...next, setAt: now() };
    },
  };
}

/** A search that finds the offers as they are today. */
export function findToday(find: FindOffers, market: Market): FindOffers {
  return async function findOffers(image) {
    const found = await find(image);
    return found.flatMap(({ offer: { offerId }, similarity }) => {
      const offer = market.offer(offerId);
      return offer ? [{ offer, similarity }] : [];
    });
  };
}
