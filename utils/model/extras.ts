/** What is asked for beside a search: details of single offers, and all offers of one seller. */
import * as z from 'zod/mini';
import { offerDetailsSchema } from './offer';
import { failureSchema } from './search';
import { SERVICE_IDS } from './settings';

/** Offers of a search whose details are asked for unbidden: the first that are seen. */
export const MOST_UNBIDDEN = 5;
/** Offers of a search whose details are asked for at all: each is a call of the user's own key. */
export const MOST_DETAILS = 30;

const provider = z.enum(SERVICE_IDS);

/** What came of asking for one offer's details. With neither, the service has none of it. */
export const detailsAnswerSchema = z.strictObject({
  provider,
  offerId: z.string(),
  details: z.optional(offerDetailsSchema),
  failure: z.optional(failureSchema),
});
export type DetailsAnswer = z.infer<typeof detailsAnswerSchema>;

/** The offers of one seller: how far they are read. Each page has a key of its own. */
export const sellerOffersSchema = z.strictObject({
  provider,
  /** As the details of an offer name the seller. */
  sellerId: z.string(),
  state: z.discriminatedUnion('status', [
    /** Past the deadline, in epoch milliseconds, nobody works on it any more. */
    z.strictObject({ status: z.literal('running'), deadline: z.number() }),
    z.strictObject({ status: z.literal('done') }),
    z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
  ]),
  pages: z.number(),
  total: z.optional(z.number()),
  /** The provider's cursor to the next page. */
  next: z.optional(z.string()),
});
export type SellerOffers = z.infer<typeof sellerOffersSchema>;
