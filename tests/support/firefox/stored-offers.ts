import * as z from 'zod/mini';
import type { Card } from '../../../demo/gateway/web/card';
import type { Tab } from './tab';

declare const browser: {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
};

const storedOfferSchema = z.object({
  offerId: z.string(),
  /** In fen. */
  price: z.optional(z.number()),
});
export type StoredOffer = z.infer<typeof storedOfferSchema>;

/** Offers on record, page after page of the list. */
export async function readStoredOffers(desk: Tab): Promise<StoredOffer[]> {
  const pages = z.array(z.string()).parse(await desk.evaluate(readPages));
  return pages.flatMap((page) => z.array(storedOfferSchema).parse(JSON.parse(page)));
}

/** What can be listed of these cards: each offer once, and none of an advertisement without a number. */
export function offersOf(cards: readonly Card[]): StoredOffer[] {
  const offers = new Map<string, StoredOffer>();
  for (const { offerId, price, advertisement } of cards) {
    if (advertisement === 'unnumbered') continue;
    const fen = price === undefined ? undefined : Math.round(Number(price) * 100);
    offers.set(offerId, { offerId, ...(fen !== undefined && { price: fen }) });
  }
  return [...offers.values()];
}

/** Runs in a page of the extension. */
async function readPages(): Promise<unknown[]> {
  const stored = await browser.storage.session.get(null);
  const numberOf = (key: string) => Number(key.split(':').at(-1));
  return Object.keys(stored)
    .filter((key) => /^offers:\d+:\d+$/.test(key))
    .toSorted((one, other) => numberOf(one) - numberOf(other))
    .map((key) => stored[key]);
}
