import { describe, expect, it } from 'vitest';
import { dayOf } from '@/utils/core/order/calendar';
import { orderItem } from '@/utils/core/order/items';
import { productionOf, warningsOf } from '@/utils/core/order/warnings';
import { inputs } from '../../support/offers/landed-cost';
import { twelvePins } from '../../support/order/twelve-pins';

const [first, missed] = twelvePins(inputs({ destination: 'US', mode: 'stock' }));
if (!first || !missed) throw new Error('no pins');
const QUIET = dayOf('2027-05-10');

describe('warnings', () => {
  it('name a missed MOQ with what lacks, and whether a mixed lot makes up for it', () => {
    const lacking = { code: 'moq', units: 180, pieces: 180, fen: 81_900 };
    const item = orderItem(missed);
    expect(warningsOf(item, QUIET)).toContainEqual({ ...lacking, isMixReached: false });
    expect(warningsOf(item, QUIET, true)).toContainEqual({ ...lacking, isMixReached: true });
  });

  it('name a mark, and nothing of what is not ordered', () => {
    const mark = { rule: 'deposit', word: '定金' } as const;
    const item = { ...first, compared: { ...first.compared, mark } };
    expect(warningsOf(orderItem(item), QUIET)).toContainEqual({ code: 'mark', mark });
    expect(warningsOf(orderItem({ ...item, pieces: 0 }), QUIET)).toEqual([]);
  });

  it('take the days that the user entered in place of both', () => {
    const before = dayOf('2027-01-19');
    const offer = { ...first.compared.offer, dispatchHours: 48 };
    const item = { ...first, compared: { ...first.compared, offer }, productionDays: 20 };
    expect(warningsOf(orderItem(item), before)).toContainEqual({
      code: 'holiday',
      crossing: { id: 'new-year', isCertain: true },
      ready: { from: '2027-02-16', to: '2027-03-09' },
    });
    expect(productionOf({ ...item, productionDays: 3 })).toEqual({ low: 3, high: 3 });
  });

  it('take the seller’s dispatch in place of the estimate', () => {
    const before = dayOf('2027-01-19');
    const holidays = (dispatchHours?: number) => {
      const offer = { ...first.compared.offer, ...(dispatchHours && { dispatchHours }) };
      const item = orderItem({ ...first, compared: { ...first.compared, offer } });
      return warningsOf(item, before).filter(({ code }) => code === 'holiday');
    };
    expect(holidays()).toEqual([
      {
        code: 'holiday',
        crossing: { id: 'new-year', isCertain: false },
        ready: { from: '2027-01-20', to: '2027-02-24' },
      },
    ]);
    expect(holidays(48)).toEqual([]);
  });

  it.each(['2033-01-03', '2025-11-25'])('say that the holidays of %s are not known', (iso) => {
    const warnings = warningsOf(orderItem(first), dayOf(iso));
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'holidays-unknown', years: { first: 2026, last: 2032 } }),
    );
    expect(warningsOf(orderItem(first), QUIET).map(({ code }) => code)).not.toContain(
      'holidays-unknown',
    );
  });
});
