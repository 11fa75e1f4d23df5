/** What cards of 1688 and the offers that are made of them say alike. */
import type { Card } from '../../demo/gateway/web/card';
import type { Offer } from '../../utils/core/model/offer';

/** What an offer says of what a card says as well. */
export const factsOf = ({ offerId, title, price, moq, sold, seller, isAdvertisement }: Offer) => ({
  offerId,
  title,
  price,
  moq,
  sold,
  shop: seller?.name,
  isAdvertisement,
});

const truthOf = ({ offerId, title, price, moq, sold, shop, advertisement }: Card) => ({
  offerId,
  title,
  price: price === undefined ? undefined : Math.round(Number(price) * 100),
  moq,
  sold,
  shop,
  isAdvertisement: advertisement !== undefined,
});

/** Cards that are offers: some advertisements name no number. */
export const offersOf = (cards: readonly Card[]) =>
  cards.filter(({ advertisement }) => advertisement !== 'unnumbered').map(truthOf);
