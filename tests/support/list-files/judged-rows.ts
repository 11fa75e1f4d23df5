/** Rows of a list as they were judged, each at a quantity and with a target price of its own. */
import { judgeRow } from '@/utils/core/list/judge';
import { compareOffers } from '@/utils/core/pricing/compare-offers';
import { NO_OPINIONS } from '@/utils/core/sellers/recognise';
import type { BestRow } from '@/utils/io/list/best-sheets';
import { inputs } from '../offers/landed-cost';
import { context, cup } from '../offers/priced';

const OFFERS = [
  cup('11', {
    similarity: 0.95,
    moq: 50,
    weight: 400,
    tiers: [
      { from: 50, price: 1500 },
      { from: 500, price: 1290 },
    ],
  }),
  cup('12', { similarity: 0.94, price: 1601, moq: 2 }),
];

/** @param cents target price of a piece, in dollars */
export function judgedRow(number: number, quantity: number, cents?: number): BestRow {
  const price = cents === undefined ? undefined : { minor: cents, currency: 'USD' };
  const comparison = compareOffers(
    OFFERS,
    [],
    context({
      inputs: { ...inputs(), quantity },
      page: price && { ...price, pieces: 1 },
    }),
  );
  const judged = judgeRow(comparison, 'client', NO_OPINIONS);
  return { number, quantity, status: 'done', judged, ...(price && { price }) };
}
