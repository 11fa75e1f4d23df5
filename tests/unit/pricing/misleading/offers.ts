import type { Range, FoundOffer } from '@/utils/core/model/compared-offer';
import { GLOSSARY } from '../../../support/glossary';
import { judge, type Judgement, type Judged } from '@/utils/core/pricing/misleading';
import { unitPriceAt } from '@/utils/core/pricing/unit-price';
import type { Mode } from '@/utils/core/model/mode';

export const QUANTITY = 200;

export const offerWith = (fields: Partial<FoundOffer> = {}): FoundOffer => ({
  provider: 'demo',
  offerId: 'x',
  title: '保温杯',
  price: 1000,
  unit: '个',
  badges: [],
  ...fields,
});

export function judged(
  offer: FoundOffer,
  {
    key = offer.offerId,
    group = 'a',
    mode = 'stock',
  }: { key?: string; group?: string; mode?: Mode } = {},
): Judged {
  return { key, offer, look: group, unitPrice: unitPriceAt(offer, QUANTITY, mode) };
}

/** Eight sellers of the same product, whose median is ¥10. */
export const USUAL: readonly Judged[] = [880, 920, 960, 990, 1010, 1040, 1080, 1120].map(
  (price, at) => judged(offerWith({ offerId: `u${at}`, price, seller: { name: `厂${at}` } })),
);

interface More {
  among?: readonly Judged[];
  pageTitle?: string;
  mode?: Mode;
  cleared?: readonly string[];
  group?: string;
  invoice?: Range | undefined;
}

/** One offer among the usual ones. */
export function judgeOne(fields: Partial<FoundOffer>, more: More = {}): Judgement {
  const { among = USUAL, pageTitle, mode = 'stock', cleared = [], group, invoice } = more;
  const one = judged(offerWith(fields), { mode, ...(group && { group }) });
  const context = {
    glossary: GLOSSARY,
    quantity: QUANTITY,
    mode,
    cleared: new Set(cleared),
    pageTitle,
    invoice,
  };
  const judgement = judge([...among, one], context).get('x');
  if (!judgement) throw new Error('It was not judged.');
  return judgement;
}
