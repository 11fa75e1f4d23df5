import type { GatewayOffer } from './catalogue';

/** Where an offer's picture is served. */
export type PictureUrl = (offer: GatewayOffer) => string;

/** @param baseUrl where the gateway answers, without a slash at its end */
export function pictureUrlAt(baseUrl: string): PictureUrl {
  return ({ offerId }) => `${baseUrl}/pictures/${offerId}.jpg`;
}

/** The canonical page of an offer. */
export function detailUrl({ offerId }: GatewayOffer): string {
  return `https://detail.1688.com/offer/${offerId}.html`;
}
