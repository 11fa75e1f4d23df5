import type { Failure } from '../../model/error-codes';
import type { Listing, OtherMarket } from '../../model/listing';
import type { ComparedListing, ListingTerms, MarketAnswer } from './compare-listings';

/** One market as the list shows it. */
export interface MarketLine {
  market: OtherMarket;
  status: 'unasked' | 'running' | 'done' | 'failed';
  failure?: Failure | undefined;
  /** Pictures are still being compared. */
  isEmbedding: boolean;
  /** Listings in the market's order; of a failed request, those from before it. */
  compared: readonly ComparedListing[];
  /** Absent without listings. */
  answer?: MarketAnswer | undefined;
}

/** What the panel loads with the first answer of a market (`compare-listings.ts`). */
export interface MarketRules {
  compareListings: (listings: readonly Listing[], terms: ListingTerms) => ComparedListing[];
  marketAnswer: (compared: readonly ComparedListing[]) => MarketAnswer;
}
