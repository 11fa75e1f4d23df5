import type { Offer } from '../model/offer';

export type Tiers = NonNullable<Offer['tiers']>;

/** One tier of a chart; all measures are shares of its width and height. */
interface TierStep {
  from: number;
  price: number;
  start: number;
  width: number;
  height: number;
  /** The quantity is ordered at its price. */
  isMine: boolean;
}

export interface TierSteps {
  steps: readonly TierStep[];
  /** Where the quantity stands; absent below the first tier, or without one. */
  mark: number | undefined;
}

/** How far the last tier, which has no end, goes on beyond what begins last. */
const BEYOND = 2;

/**
 * Prices as steps from zero, over the logarithm of the quantity: tiers begin at 2, 100 and 5,000.
 * @param tiers by rising quantity
 * @param quantity in the unit of the tiers
 */
export function tierSteps(tiers: Tiers, quantity: number | undefined): TierSteps {
  const first = Math.max(1, tiers[0]?.from ?? 1);
  const isIn = quantity !== undefined && quantity >= first;
  const last = BEYOND * Math.max(tiers.at(-1)?.from ?? 1, isIn ? quantity : 1, first);
  const highest = Math.max(1, ...tiers.map(({ price }) => price));
  const place = (count: number) =>
    Math.log(Math.max(first, count) / first) / Math.log(last / first);
  return {
    steps: tiers.map(({ from, price }, index) => {
      const next = tiers[index + 1]?.from ?? last;
      return {
        from,
        price,
        start: place(from),
        width: place(next) - place(from),
        height: price / highest,
        isMine: isIn && quantity >= from && (index + 1 === tiers.length || quantity < next),
      };
    }),
    mark: isIn ? place(quantity) : undefined,
  };
}
