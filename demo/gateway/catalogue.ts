import type { StatedOffer } from '../catalogue/offer';

/** An offer as the gateway stores it. Unknown fields are absent. */
export interface GatewayOffer extends Partial<Omit<StatedOffer, 'offerId' | 'product'>> {
  /** Decimal digits. */
  readonly offerId: string;
  /** Absolute path of the picture, or what draws it. */
  readonly picture: string | (() => Promise<Uint8Array>);
}

/**
 * Whether an offer's title has all the words. They are looked for in the Chinese title, and, as if
 * they had been translated, in the English one.
 */
export function hasWords(
  { title = '', titleEn = '' }: GatewayOffer,
  words: string,
  isTranslated = true,
): boolean {
  const text = (isTranslated ? `${title}\n${titleEn}` : title).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
