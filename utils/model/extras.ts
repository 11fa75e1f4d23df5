/** What is asked for beside a search: details of single offers, and all offers of one seller. */
import * as z from 'zod/mini';
import { jsonText, parseAs } from './parse';
import type { Failure } from './error-codes';
import { type Offer, type OfferDetails, offerDetailsSchema, offerSchema } from './offer';
import { type Search } from './search';
import { SERVICE_IDS } from './settings';
import { failureSchema } from './fields';

/** Offers of a search whose details are asked for unbidden: the first that are seen. */
export const PREFETCH_LIMIT = 5;
/** Offers of a search whose details are asked for at all: each is a call of the user's own key. */
export const MAX_DETAILS = 30;

const provider = z.enum(SERVICE_IDS);

/** What came of asking for one offer's details. With neither, the service has none of it. */
export const detailsAnswerSchema = z.strictObject({
  provider,
  offerId: z.string(),
  details: z.optional(offerDetailsSchema),
  failure: z.optional(failureSchema),
});
export type DetailsAnswer = z.infer<typeof detailsAnswerSchema>;

/** Of one offer's details. Absent: nobody has asked for them. */
export type DetailsState =
  | { status: 'loading' }
  | { status: 'known'; details: OfferDetails }
  /** The service has none: the offer may be gone since the search. */
  | { status: 'gone' }
  | { status: 'failed'; failure: Failure };

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

const stateSchema = z.discriminatedUnion('status', [
  /** Epoch milliseconds: past it nobody works on it any more. */
  z.strictObject({ status: z.literal('running'), deadline: z.number() }),
  z.strictObject({ status: z.literal('done') }),
  z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
]);

/** What one more service was asked, and has found so far. */
const addedServiceSchema = z.strictObject({
  service: z.enum(SERVICE_IDS),
  state: stateSchema,
  /** The provider's own cursor to the next page. */
  next: z.optional(z.string()),
  /** JSON of the offers of all pages so far: objects take long to arrive (`store/searches.ts`). */
  offers: z.string(),
});
export type AddedService = z.infer<typeof addedServiceSchema>;

/** What other services found of the picture of one search. */
export const addedSchema = z.strictObject({
  searchId: z.string(),
  /** What they were asked for (`askedOf`): nothing of this is true of anything else. */
  asked: z.string(),
  services: z.array(addedServiceSchema),
});
export type Added = z.infer<typeof addedSchema>;

const offersSchema = z.pipe(jsonText, z.array(offerSchema));

/** Nothing where they cannot be read. */
export function readAddedOffers(offers: string): Offer[] {
  return parseAs(offersSchema, offers) ?? [];
}

/** What a search asks for, whomever: of another picture, part or question it is another text. */
export function askedOf({ id, picture, area, query }: Search): string {
  const { words, isWordsOnly, filters } = query ?? {}; // an order finds nothing else
  return JSON.stringify([id, picture, area, words, isWordsOnly, filters]);
}
