import type { Failure } from '../../model/error-codes';
import type { Listing, OtherMarket } from '../../model/listing';
import type { ServiceId } from '../../model/settings';
import type { ComparedListing, ListingTerms, MarketAnswer } from './compare-listings';

/** `unable`: it is chosen, but no service that searches it is set up. */
type MarketStatus = 'running' | 'done' | 'failed' | 'unasked' | 'unable';

/** One market as the answer shows it. */
export interface MarketLine {
  market: OtherMarket;
  status: MarketStatus;
  failure?: Failure | undefined;
  /** The service that was asked. */
  provider?: ServiceId | undefined;
  /** Pictures are still being compared. */
  isEmbedding: boolean;
  /** Listings in the market's order; absent while nothing has come. */
  compared?: readonly ComparedListing[] | undefined;
  answer?: MarketAnswer | undefined;
}

/** What the panel loads with the first answer of a market (`compare-listings.ts`). */
export interface MarketRules {
  compareListings: (listings: readonly Listing[], terms: ListingTerms) => ComparedListing[];
  marketAnswer: (compared: readonly ComparedListing[]) => MarketAnswer;
}
