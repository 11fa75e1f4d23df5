import { FACTS, middleOf } from '@/utils/compare/facts';
import type { ComparedOffer } from '@/utils/compare/compared';
import { toDecimal } from '@/utils/model/money';

const SHARE_DIGITS = 4;

/** The stable hooks of an offer, for tests and automation; what is unknown has none. */
export function offerData(compared: ComparedOffer) {
  const { offer, unitPrice, landed, earning, group, mark } = compared;
  return {
    'data-testid': 'offer',
    'data-offer-id': offer.offerId,
    'data-unit-price': unitPrice && toDecimal({ minor: unitPrice.perPiece, currency: 'CNY' }),
    'data-similarity': FACTS.similarity(compared),
    'data-margin': earning && middleOf(earning.margin).toFixed(SHARE_DIGITS),
    'data-landed': landed && toDecimal({ minor: middleOf(landed), currency: landed.currency }),
    'data-estimated': landed?.estimated.join(',') || undefined,
    'data-group': group,
    'data-mark': mark?.rule,
  } as const;
}
