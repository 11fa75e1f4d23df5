import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { toCompared } from '@/utils/core/pricing/compare-offers';

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
    const landed = perPiece / 3;
    const compared = toCompared({
      provider: 'demo',
      offerId: String(700_000_000_000 + index),
      title: `304不锈钢保温杯大容量便携车载水杯 ${index}`,
      titleTranslated: `Stainless steel vacuum cup ${index}`,
      imageUrl: `https://cbu01.alicdn.com/img/ibank/${index}.jpg`,
      detailUrl: `https://detail.1688.com/offer/${700_000_000_000 + index}.html`,
      price: perPiece,
      moq: 1 + spread(index, 500),
      similarity: spread(index, 101) / 100,
      seller: { name: '义乌市晨曦日用百货有限公司', years: 8, isFactory: index % 2 === 0 },
      place: '浙江 义乌',
      sold: spread(index, 9_001),
      repurchase: spread(index, 71) / 100,
      badges: ['super_factory', 'shipIn48Hours'],
    });
    return {
      ...compared,
      ...(index % EACH === 0 && { group: SEARCHED }),
      unitPrice: {
        perPiece,
        perUnit: perPiece,
        piecesPerUnit: 1,
        pieces: 200,
        basis: 'tier',
        isListOnly: false,
        corrections: [],
      },
      landed: {
        currency: 'USD',
        low: landed * 0.9,
        high: landed * 1.1,
        isAtLeast: false,
        estimated: ['weight', 'duty'],
        lines: [],
      },
      earning: {
        profit: { low: 100, high: 200 },
        margin: { low: 0.7 - perPiece / 9_000, high: 0.8 - perPiece / 9_000 },
        roi: { low: 1, high: 2 },
      },
    };
  });
}
