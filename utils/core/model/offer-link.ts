/** The addresses of offers: what the panel opens, and what becomes a link in a file. */
import type { Offer } from './offer';

/** What names the page of an offer. */
export type LinkedOffer = Pick<Offer, 'market' | 'offerId'>;

const PAGES = {
  1688: (id: string) => `https://detail.1688.com/offer/${id}.html`,
  taobao: (id: string) => `https://item.taobao.com/item.htm?id=${id}`,
};

/**
 * Canonical address of an offer's page, made from its id alone: it contains no affiliate or
 * tracking data, whatever the service sent as its address. Undefined if the id is invalid.
 */
export function canonicalLink({ market, offerId }: LinkedOffer): string | undefined {
  return /^\d{1,24}$/.test(offerId) ? PAGES[market ?? '1688'](offerId) : undefined;
}

const PAGE = /^https:\/\/detail\.1688\.com\/offer\/(\d{6,20})\.html(?:[?#]|$)/;

/** The number of the offer whose page on 1688 has this address. */
export const offerAt = (address = ''): string | undefined => PAGE.exec(address)?.[1];
