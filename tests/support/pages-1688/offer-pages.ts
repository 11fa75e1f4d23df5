/** All pages of one offer that were written and checked by hand. */
import { DATA_PAGES } from './offer-data-pages';
import { HOSTILE_PAGES } from './offer-hostile-pages';
import { TABLE_PAGES } from './offer-table-pages';
import type { OfferPage } from './offer-truth';
import { VISIBLE_PAGES } from './offer-visible-pages';

export const OFFER_PAGES: OfferPage[] = [
  ...DATA_PAGES,
  ...VISIBLE_PAGES,
  ...TABLE_PAGES,
  ...HOSTILE_PAGES,
];
