/**
 * What is requested in addition to a search: details of offers, all offers of a seller, results of
 * other services and of other markets.
 */
import * as z from 'zod/mini';
import { jsonText, parseAs, readableList } from './parse';
import type { Failure } from './error-codes';
import { type Listing, listingSchema, otherMarketSchema } from './listing';
import { type Offer, type OfferDetails, offerDetailsSchema, offerSchema } from './offer';
import { type Search } from './search';
import { SERVICE_IDS } from './settings';
import { failureSchema } from './fields';

/** Number of visible offers whose details are requested without a click. */
export const PREFETCH_LIMIT = 5;
/** Maximum of detail requests for one search: each counts against the user's call limits. */
export const MAX_DETAILS = 30;

const provider = z.enum(SERVICE_IDS);

/**
 * Answer to a request for one offer's details. Without `details` and `failure` the service does not
 * know the offer.
 */
export const detailsAnswerSchema = z.lazy(() =>
  z.strictObject({
    provider,
    offerId: z.string(),
    details: z.optional(offerDetailsSchema),
    failure: z.optional(failureSchema),
  }),
);
export type DetailsAnswer = z.infer<typeof detailsAnswerSchema>;

/** State of one offer's details. Absent: never requested. */
export type DetailsState =
  | { status: 'loading' }
  | { status: 'known'; details: OfferDetails }
  /** The service does not know it: it may be gone since the search. */
  | { status: 'gone' }
  | { status: 'failed'; failure: Failure };

/** How far the offers of one seller are loaded. Each page has its own storage key. */
export const sellerOffersSchema = z.lazy(() =>
  z.strictObject({
    provider,
    /** Seller id from the details of an offer. */
    sellerId: z.string(),
    state: z.discriminatedUnion('status', [
      /** Epoch milliseconds. After the deadline no worker is running it any more. */
      z.strictObject({ status: z.literal('running'), deadline: z.number() }),
      z.strictObject({ status: z.literal('done') }),
      z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
    ]),
    pages: z.number(),
    total: z.optional(z.number()),
    /** The provider's cursor to the next page. */
    next: z.optional(z.string()),
  }),
);
export type SellerOffers = z.infer<typeof sellerOffersSchema>;

const stateSchema = z.lazy(() =>
  z.discriminatedUnion('status', [
    /** Epoch milliseconds. After it no worker is running it any more. */
    z.strictObject({ status: z.literal('running'), deadline: z.number() }),
    z.strictObject({ status: z.literal('done') }),
    z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
  ]),
);

/** What an additional service was asked, and its results so far. */
const addedServiceSchema = z.lazy(() =>
  z.strictObject({
    service: z.enum(SERVICE_IDS),
    /** The market that it was asked for, if that is another one than the search's. */
    market: z.optional(otherMarketSchema),
    state: stateSchema,
    /** The provider's own cursor to the next page. */
    next: z.optional(z.string()),
    /**
     * JSON text of the offers of all pages, or of the market's listings: large objects are slow to pass through
     * storage messages.
     */
    offers: z.string(),
  }),
);
export type AddedService = z.infer<typeof addedServiceSchema>;
/** A service that is added, and the other market that it is to search. */
export type AddedSource = Pick<AddedService, 'service' | 'market'>;

/** Identity of what is added: whichever service searches it, a market is there once. */
export const sourceOf = ({ service, market }: AddedSource): string => market ?? service;

/** Results of additional services for one search, each source once. */
export const addedSchema = z.lazy(() =>
  z.strictObject({
    searchId: z.string(),
    /** Identifies the question (`askedOf`); results do not apply to any other. */
    asked: z.string(),
    services: z.array(addedServiceSchema),
  }),
);
export type Added = z.infer<typeof addedSchema>;

const offersSchema = z.lazy(() => z.pipe(jsonText, readableList(offerSchema)));
const listingsSchema = z.lazy(() => z.pipe(jsonText, readableList(listingSchema)));

/** Those that can be read. */
export function readAddedOffers(offers: string): Offer[] {
  return parseAs(offersSchema, offers) ?? [];
}

/** Those of an added market that can be read, in the service's order. */
export function readAddedListings(offers: string): Listing[] {
  return parseAs(listingsSchema, offers) ?? [];
}

/**
 * Identity of a question, whichever service answers: differs for another picture, area or query.
 */
export function askedOf({ id, picture, area, query }: Search): string {
  const { words, isWordsOnly, filters } = query ?? {}; // an order finds nothing else
  return JSON.stringify([id, picture, area, words, isWordsOnly, filters]);
}
