/** A new watch, of an offer on the screen or a pin. */
import type { ComparedOffer, FoundOffer } from '../model/compared-offer';
import type { ServiceId } from '../model/settings';
import { type Observation, type Watch, watchIdOf } from '../model/watch';
import { offerKey } from '../model/offer';
import { priceOf } from './judge';
import { observationOf } from './observation';

export interface NewWatchTerms {
  /** Asked in each check. */
  service: ServiceId;
  /** Pieces. */
  quantity: number;
  mode: Watch['mode'];
  pageTitle?: string | undefined;
  /** Epoch milliseconds. */
  now: number;
  /** Epoch milliseconds at which the offer was seen; default: now. */
  seenAt?: number | undefined;
}

/**
 * The offer as it was seen is what the first check, which is due at once, is compared with; without a price if
 * another service has said it.
 */
export function newWatch({ offer }: Pick<ComparedOffer, 'offer'>, terms: NewWatchTerms): Watch {
  const { service, quantity, mode, pageTitle, now, seenAt = now } = terms;
  const key = offerKey(offer);
  const read = { quantity, mode, ...(pageTitle && { pageTitle: pageTitle.slice(0, MAX_TEXT) }) };
  const known: Observation =
    offer.provider === service
      ? observationOf(offer, read, seenAt)
      : { at: seenAt, state: 'found' };
  return {
    id: watchIdOf(key, service),
    createdAt: now,
    offer: { key, ...namesOf(offer) },
    service,
    ...read,
    hasPicture: false, // `addWatch` knows
    known,
    last: known,
    prices: priceOf(known),
    changes: [],
    dueAt: now,
  };
}

/** Characters of a text that is kept. */
const MAX_TEXT = 500;

function namesOf({ seller, ...offer }: FoundOffer): Omit<Watch['offer'], 'key'> {
  const { market, offerId, title, titleTranslated, unit, imageUrl } = offer;
  const cut = (text: string) => text.slice(0, MAX_TEXT);
  return {
    offerId,
    ...(title !== undefined && { title: cut(title) }),
    ...(market !== undefined && { market }),
    ...(titleTranslated !== undefined && { titleTranslated: cut(titleTranslated) }),
    ...(unit !== undefined && { unit: cut(unit) }),
    ...(imageUrl !== undefined && { imageUrl }),
    ...(seller && {
      seller: {
        ...(seller.id !== undefined && { id: cut(seller.id) }),
        ...(seller.name !== undefined && { name: cut(seller.name) }),
      },
    }),
  };
}
