/** Cards that were read on a page of 1688, as offers. */
import { type Offer, offerKey } from '../model/offer';
import { canonicalLink } from '../model/offer-link';
import type { ListedCard } from './card';

export interface CardOffers {
  /** One for each number, in the order of the page. */
  offers: Offer[];
  /** Cards without a number, or with neither a price nor a picture: there is nothing to compare. */
  unreadable: number;
}

/** An offer that stands on the page with and without payment is no advertisement: it is found either way. */
export function offersOfCards(cards: readonly ListedCard[]): CardOffers {
  const offers = new Map<string, Offer>();
  let unreadable = 0;
  for (const card of cards) {
    const offer = offerOf(card);
    if (!offer) {
      unreadable += 1;
      continue;
    }
    const known = offers.get(offerKey(offer));
    const isAdvertisement = card.isAdvertisement && known?.isAdvertisement !== false;
    offers.set(offerKey(offer), { ...(known ?? offer), isAdvertisement });
  }
  return { offers: [...offers.values()], unreadable };
}

function offerOf(card: ListedCard): Offer | undefined {
  const { offerId, imageUrl, sold, likeness } = card;
  const terms = termsOf(card);
  if (offerId === undefined || (terms.price ?? imageUrl) === undefined) return undefined;
  const title = card.title?.trim() ?? '';
  const detailUrl = canonicalLink({ offerId });
  return {
    provider: 'web',
    offerId,
    ...(title !== '' && { title }),
    ...(detailUrl !== undefined && { detailUrl }),
    ...(imageUrl !== undefined && { imageUrl }),
    ...terms,
    ...sellerOf(card),
    ...(sold && { sold: sold.count }),
    ...(likeness !== undefined && { similarity: likeness }),
    badges: [],
  };
}

/** A price or a quantity of 0 is one that the page does not tell. */
function termsOf({
  price,
  moq = 0,
}: ListedCard): Pick<Offer, 'price' | 'priceMax' | 'priceBasis' | 'moq'> {
  const { low = 0, high = 0 } = price ?? {};
  return {
    ...(low > 0 && { price: low, priceBasis: 'list' as const }),
    ...(low > 0 && high > low && { priceMax: high }),
    ...(moq > 0 && { moq }),
  };
}

function sellerOf({ seller: { id, name } = {} }: ListedCard) {
  const seller = { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
  return Object.keys(seller).length > 0 && { seller };
}
