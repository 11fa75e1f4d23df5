import type { PriceSummary } from '../model/batch';
import type { Offer } from '../model/offer';

/** A service sends the like and the less like: offers this near to the best match are the same. */
const ALIKE = 0.1;

/**
 * What a picture's offers come to in one line. The best price is the lowest of those that match as
 * well as the best one, because a cheap other thing is no offer; the spread is that of all.
 */
export function summarisePrices(offers: readonly Offer[]): PriceSummary {
  const priced = offers.filter(({ price }) => price !== undefined);
  const top = Math.max(...priced.map(({ similarity }) => similarity ?? 0));
  const alike = priced.filter(({ similarity }) => (similarity ?? 0) >= top - ALIKE);
  const sellers = new Set(offers.flatMap(({ seller }) => seller?.id ?? seller?.name ?? []));
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
