import { fullOffer } from '../../../tests/support/offers/full';
import { compared } from '../../../tests/support/panel/fixtures';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';

/** Differs from offer to offer, and is the same in every run. */
const spread = (index: number, of: number): number => (index * 7919) % of;

/** Group of the searched product. */
export const SEARCHED = 'searched';
/** One offer in so many shows it. */
const EACH = 25;

/** As many as are wanted, each with all that a card can show, in no order. */
export function makeOffers(count: number): ComparedOffer[] {
  return Array.from({ length: count }, (_, index) => {
    const perPiece = 500 + spread(index, 4_001);
    const unitPrice = { perPiece, perUnit: perPiece, piecesPerUnit: 1, pieces: 200 };
    return compared(
      {
        ...(index % EACH === 0 && { group: SEARCHED }),
        unitPrice: { ...unitPrice, basis: 'tier', isListOnly: false, corrections: [] },
      },
      fullOffer(index, { price: perPiece, similarity: spread(index, 101) / 100 }),
    );
  });
}
