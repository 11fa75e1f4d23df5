import * as z from 'zod/mini';
import { addedSchema, detailsAnswerSchema, sellerOffersSchema } from '../../../core/model/extras';
import { pageTermsSchema, storedPagePriceSchema } from '../../../core/model/page-price';
import {
  alternativePicturesSchema,
  searchSchema,
  storedPictureSchema,
} from '../../../core/model/search';
import { jsonText } from '../../../core/parse';
import { entry } from '../entry';
import { regionRequestSchema } from '../schemas';
import { WITH_WINDOW, offersText } from './shared';

/** The search of each window. The record is small and written after every step. */
export const SEARCHES = {
  search: entry({
    at: { session: 'search:<window>' },
    withSearch: 'window',
    schema: searchSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  picture: entry({
    at: { session: 'picture:<window>' },
    withSearch: 'value',
    schema: storedPictureSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never', // needed for a retry
  }),
  alternatives: entry({
    at: { session: 'alternatives:<window>' },
    withSearch: 'value',
    schema: alternativePicturesSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  regionRequest: entry({
    at: { session: 'region-request:<window>' },
    withSearch: 'window',
    schema: regionRequestSchema,
    writers: ['worker', 'panels'],
    deleted: WITH_WINDOW,
    room: 'never', // is answered within seconds
  }),
  /** Tabs of 1688 that the extension has opened: an earlier search's is used again. */
  ownTabs: entry({
    at: { session: 'own-tabs:<window>' },
    withSearch: 'window',
    schema: z.array(z.int()).check(z.maxLength(1000)),
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  /** When a picture was last searched on 1688's page: there are three seconds at least between two. */
  pagePress: entry({
    at: { session: 'page-press' },
    schema: z.number(),
    writers: ['worker'],
    deleted: 'never: it is one time of this browser, and ends with it',
    room: 'never',
  }),
  /** The price of the page that the search began on. */
  pagePrice: entry({
    at: { session: 'page-price:<window>' },
    withSearch: 'value',
    schema: storedPagePriceSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  /** Results of other services and of other markets for the same picture. */
  added: entry({
    at: { session: 'added:<window>' },
    withSearch: 'value',
    schema: addedSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  offers: entry({
    at: { session: 'offers:<window>:<page>' },
    withSearch: 'page',
    schema: offersText,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  details: entry({
    at: { session: 'extra:<window>:<search>:details:<offer>' },
    withSearch: 'key',
    schema: z.pipe(jsonText, detailsAnswerSchema),
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  seller: entry({
    at: { session: 'extra:<window>:<search>:seller' },
    withSearch: 'key',
    schema: sellerOffersSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  sellerOffers: entry({
    at: { session: 'extra:<window>:<search>:offers:<page>' },
    withSearch: 'key',
    schema: offersText,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  /** The user's statements about the price of the page. */
  pageTerms: entry({
    at: { session: 'extra:<window>:<search>:terms' },
    withSearch: 'key',
    schema: pageTermsSchema,
    writers: ['panels'],
    deleted: WITH_WINDOW,
    room: 'never', // entered by the user
  }),
  /** Offers that the user has taken out of the list, by their keys, the latest last. */
  excluded: entry({
    at: { session: 'extra:<window>:<search>:excluded' },
    withSearch: 'key',
    schema: z.array(z.string()),
    writers: ['panels'],
    deleted: WITH_WINDOW,
    room: 'never', // entered by the user
  }),
};
