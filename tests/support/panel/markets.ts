import type { AddedService } from '../../../utils/core/model/extras';
import type { Listing } from '../../../utils/core/model/listing';
import { compareListings, marketAnswer } from '../../../utils/core/pricing/market/compare-listings';
import type { MarketLine } from '../../../utils/core/pricing/market/market-line';
import { inputs, RATES } from '../offers/landed-cost';

/** What is stored of a market that has answered. */
export const addedMarket = (
  listings: readonly Listing[],
  changes: Partial<AddedService> = {},
): AddedService => ({
  service: 'demo',
  market: listings[0]?.market ?? 'alibaba',
  state: { status: 'done' },
  offers: JSON.stringify(listings),
  ...changes,
});

/** A market that has answered. @param seen likeness by the address of a picture; absent: nothing was seen */
export function marketLine(
  listings: readonly Listing[],
  seen: ReadonlyMap<string, number> = new Map(),
  changes: Partial<MarketLine> = {},
): MarketLine {
  const compared = compareListings(listings, {
    inputs: inputs({ currency: 'EUR', destination: 'DE' }),
    parcel: inputs({ currency: 'EUR', destination: 'DE', mode: 'direct' }),
    rates: RATES,
    weights: [0.5],
    seen,
  });
  return {
    market: listings[0]?.market ?? 'alibaba',
    status: 'done',
    isEmbedding: false,
    compared,
    ...(compared.length > 0 && { answer: marketAnswer(compared) }),
    ...changes,
  };
}
