/** Prices of one picture's offers in a batch. Apart from `summary.ts`: the worker needs no more of it. */
import type { PriceSummary } from '../model/batch';
import type { Offer } from '../model/offer';
import { sellerKeys } from '../sellers/identity';

/** Offers this close to the best similarity count as the same product. */
const MATCH_TOLERANCE = 0.1;

/**
 * Summary of one picture's offers, in fen per unit. The best price is the lowest among the best
 * matches, because a cheap different product is no offer; the range is of all offers.
 */
export function summarisePrices(offers: readonly Offer[]): PriceSummary {
  const priced = offers.filter(({ price }) => price !== undefined);
  const top = Math.max(...priced.map(({ similarity }) => similarity ?? 0));
  const alike = priced.filter(({ similarity }) => (similarity ?? 0) >= top - MATCH_TOLERANCE);
  const sellers = new Set(offers.map(sellerKeys(offers)).filter((key) => key !== undefined));
  const prices = (of: readonly Offer[]) => of.flatMap(({ price }) => price ?? []);
  const best = Math.min(...prices(alike));
  const unit = alike.find(({ price }) => price === best)?.unit;
  return {
    ...(priced.length > 0 && {
      best,
      low: Math.min(...prices(priced)),
      high: Math.max(...priced.flatMap(({ price, priceMax }) => priceMax ?? price ?? [])),
    }),
    ...(unit !== undefined && { unit }),
    ...(sellers.size > 0 && { sellers: sellers.size }),
  };
}
