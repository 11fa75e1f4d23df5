/** A new watch, of an offer on the screen, a pin, or the best offer of a row or an entry of the history. */
import type { ComparedOffer, FoundOffer } from '../model/compared-offer';
import type { HistoryRow } from '../model/history';
import type { ServiceId } from '../model/settings';
import { type Observation, type Watch, watchIdOf } from '../model/watch';
import { offerKey } from '../model/offer';
import { observationOf, type WatchTerms } from './observation';

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
  const { now, seenAt = now } = terms;
  const seen = observationOf(offer, toFacts(terms), seenAt);
  const known: Observation =
    offer.provider === terms.service ? seen : { at: seenAt, state: 'found' };
  return watchOf(offer, known, terms);
}

/** Watch of a row of the history, which does not say how the price of its best offer was seen. */
export function newWatchOfRow(
  { best, at: seenAt }: Pick<HistoryRow, 'best' | 'at'>,
  terms: Omit<NewWatchTerms, 'seenAt'>,
): Watch | undefined {
  if (!best) return undefined;
  const { market, offerId, title, seller } = best;
  const offer = {
    ...(market !== undefined && { market }),
    offerId,
    ...(title !== undefined && { title }),
    ...(seller !== undefined && { seller: { name: seller } }),
  };
  return watchOf(offer, { at: seenAt, state: 'found' }, terms);
}

/** Characters of a text that is kept. */
const MAX_TEXT = 500;

type Facts = Pick<NewWatchTerms, 'quantity' | 'mode' | 'pageTitle'>;

function toFacts({ quantity, mode, pageTitle }: Facts): WatchTerms {
  return { quantity, mode, ...(pageTitle && { pageTitle: pageTitle.slice(0, MAX_TEXT) }) };
}

type Named = Pick<
  FoundOffer,
  'market' | 'offerId' | 'title' | 'titleTranslated' | 'unit' | 'imageUrl' | 'seller'
>;

function watchOf(
  offer: Named,
  known: Observation,
  terms: Facts & Pick<NewWatchTerms, 'service' | 'now'>,
): Watch {
  const { service, now } = terms;
  const key = offerKey(offer);
  return {
    id: watchIdOf(key, service),
    createdAt: now,
    offer: { key, ...namesOf(offer) },
    service,
    ...toFacts(terms),
    hasPicture: false, // `addWatch` knows
    known,
    last: known,
    dueAt: now,
  };
}

function namesOf({ seller, ...offer }: Named): Omit<Watch['offer'], 'key'> {
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
