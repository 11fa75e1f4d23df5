import type { ComparedOffer } from './compared';
import { offerKey, type FoundOffer } from './merge';

/**
 * An offer that nothing has been computed for: its price is that of the list, whatever the quantity,
 * and it is a group of its own.
 */
export function toCompared(offer: FoundOffer): ComparedOffer {
  const key = offerKey(offer);
  const { price, priceBasis = 'list', moq = 1 } = offer;
  return {
    key,
    offer,
    hasDetails: false,
    ...(price !== undefined && {
      unitPrice: {
        perPiece: price,
        perUnit: price,
        piecesPerUnit: 1,
        pieces: moq,
        basis: priceBasis,
        isListOnly: true,
        corrections: [],
      },
    }),
    group: key,
    notes: [],
  };
}
