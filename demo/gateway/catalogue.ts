import type { StatedOffer } from '../catalogue/offer';

/** An offer as the gateway stores it. Unknown fields are absent. */
export interface GatewayOffer extends Partial<Omit<StatedOffer, 'offerId' | 'product'>> {
  /** Decimal digits. */
  readonly offerId: string;
  /** Absolute path of the picture, or what draws it. */
  readonly picture: string | (() => Promise<Uint8Array>);
}
