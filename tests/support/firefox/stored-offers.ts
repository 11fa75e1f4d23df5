import * as z from 'zod/mini';
import { type Offer, offerSchema } from '../../../utils/core/model/offer';
import type { Tab } from './tab';

declare const browser: {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
};

/** Offers on record, page after page of the list. */
export async function readStoredOffers(desk: Tab): Promise<Offer[]> {
  const pages = z.array(z.string()).parse(await desk.evaluate(readPages));
  return pages.flatMap((page) => z.array(offerSchema).parse(JSON.parse(page)));
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
