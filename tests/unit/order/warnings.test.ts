import { describe, expect, it } from 'vitest';
import { dayOf } from '@/utils/core/order/calendar';
import { orderItem } from '@/utils/core/order/items';
import {
  commonWarnings,
  countOf,
  isRight,
  productionOf,
  warningsOf,
} from '@/utils/core/order/warnings';
import { inputs } from '../../support/offers/landed-cost';
import { twelvePins } from '../../support/order/twelve-pins';

const [first, missed, raised, bySku] = twelvePins(inputs({ destination: 'US', mode: 'stock' }));
if (!first || !missed || !raised || !bySku) throw new Error('no pins');
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

describe('warnings of several items', () => {
  const FESTIVE = dayOf('2027-01-22');
  const crossing = (isCertain: boolean) => ({
    code: 'holiday' as const,
    crossing: { id: 'new-year' as const, isCertain },
    ready: { from: '2027-01-23', to: '2027-02-27' },
  });

  it('shared warnings are those of the dispatch, with the number of items that have each', () => {
    const ofItems = [first, missed, raised].map((item) => warningsOf(orderItem(item), FESTIVE));
    const common = commonWarnings(ofItems);
    expect(common.map(({ warning, count }) => [warning.code, count])).toEqual([['holiday', 3]]);
    expect(countOf(common, crossing(false))).toBe(3);
    expect(countOf(common, crossing(true))).toBeUndefined();
  });

  it('a warning of one item alone is not shared', () => {
    expect(commonWarnings([[crossing(true)], [crossing(false)], []])).toEqual([]);
  });
});

describe('an item is right', () => {
  const isItemRight = (item: typeof first, isMixReached = false) => {
    const ordered = orderItem(item);
    return isRight(ordered, warningsOf(ordered, QUIET, isMixReached), []);
  };

  it('where its MOQ is reached, by itself or by the shop’s mixed lot, in full lots', () => {
    expect(isItemRight(first)).toBe(true);
    expect(isItemRight(missed)).toBe(false);
    expect(isItemRight(missed, true)).toBe(true);
    expect(isItemRight(raised)).toBe(false);
    expect(isItemRight({ ...raised, pieces: 120 })).toBe(true);
  });

  it('only as far as its stock goes, and with SKUs that are still offered', () => {
    expect(isItemRight(bySku)).toBe(true);
    const [, sku] = bySku.compared.offer.skus ?? [];
    const skus = [{ ...sku, stock: 59 }];
    const offer = { ...bySku.compared.offer, skus };
    expect(isItemRight({ ...bySku, compared: { ...bySku.compared, offer } })).toBe(false);
    const unitsOf = new Map([[1, 60]]);
    const unlisted = [{ name: '中号', units: 12 }];
    expect(isItemRight({ ...bySku, unitsOf, unlisted })).toBe(false);
  });

  it('with a warning that others have as well, and not with one of its own', () => {
    const ordered = orderItem(first);
    const warnings = crossingOf(ordered);
    expect(isRight(ordered, warnings, [])).toBe(false);
    expect(isRight(ordered, warnings, commonWarnings([warnings, warnings]))).toBe(true);
  });

  const crossingOf = (ordered: ReturnType<typeof orderItem>) =>
    warningsOf(ordered, dayOf('2027-01-22'));
});
