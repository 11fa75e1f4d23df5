/** What is asked for beside a search: details of single offers, and all offers of one seller. */
import * as v from 'valibot';
import { offerDetailsSchema } from './offer';
import { failureSchema } from './search';
import { SERVICE_IDS } from './settings';

/** Offers of a search whose details are asked for unbidden: the first that are seen. */
export const MOST_UNBIDDEN = 5;
/** Offers of a search whose details are asked for at all: each is a call of the user's own key. */
export const MOST_DETAILS = 30;

const provider = v.picklist(SERVICE_IDS);

/** What came of asking for one offer's details. With neither, the service has none of it. */
export const detailsAnswerSchema = v.strictObject({
  provider,
  offerId: v.string(),
  details: v.optional(offerDetailsSchema),
  failure: v.optional(failureSchema),
});
export type DetailsAnswer = v.InferOutput<typeof detailsAnswerSchema>;

/** The offers of one seller: how far they are read. Each page has a key of its own. */
export const sellerOffersSchema = v.strictObject({
  provider,
  /** As the details of an offer name the seller. */
  sellerId: v.string(),
  state: v.variant('status', [
    /** Past the deadline, in epoch milliseconds, nobody works on it any more. */
    v.strictObject({ status: v.literal('running'), deadline: v.number() }),
    v.strictObject({ status: v.literal('done') }),
    v.strictObject({ status: v.literal('failed'), failure: failureSchema }),
  ]),
  pages: v.number(),
  total: v.optional(v.number()),
  /** The provider's cursor to the next page. */
  next: v.optional(v.string()),
});
export type SellerOffers = v.InferOutput<typeof sellerOffersSchema>;
