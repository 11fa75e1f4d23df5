import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { changesSince as changesOf, type RepeatedSearch } from '@/utils/core/history/changes';
import type { ServiceId } from '@/utils/core/model/settings';
import { speak } from '../../support/panel/words';
import { compared, entry } from '../../support/offers/saved';

const priced = (offerId: string, price: number) => compared({ offer: { offerId, price } });
/** A repeated search of the same service; `next` says whether it has more pages. */
const changesSince = (
  then: ComparedOffer[],
  now: ComparedOffer[],
  search: RepeatedSearch['search'] = { service: 'demo' },
) => changesOf(entry({}, then), { search, offers: now });
const kinds = (...args: Parameters<typeof changesSince>) =>
  changesSince(...args).map(({ kind, key }) => `${kind} ${key}`);

describe('changes of a repeated search', () => {
  beforeAll(() => speak('en'));

  it('are prices, largest change first, then gone and new offers', () => {
    const then = [priced('1', 1000), priced('2', 1000), priced('3', 1000), priced('4', 700)];
    const now = [priced('2', 1100), priced('1', 500), priced('5', 900), priced('4', 700)];
    expect(kinds(then, now)).toEqual(['price 1688 1', 'price 1688 2', 'gone 1688 3', 'new 1688 5']);
    expect(changesSince(then, now)[0]).toMatchObject({ before: 1000, now: 500 });
  });

  it('name offers by the seller’s title and its translation', () => {
    const offer = { title: '不锈钢保温杯', titleTranslated: 'Vacuum cup' };
    expect(changesSince([], [compared({ offer })])).toMatchObject([{ kind: 'new', ...offer }]);
  });

  it('report no offer as gone that is beyond the loaded pages', () => {
    const then = ['1', '2', '3', '4', '5'].map((id) => priced(id, 1000));
    const now = [priced('1', 1000), priced('6', 1000), priced('3', 1000)];
    expect(kinds(then, now, { service: 'demo', next: '2' })).toEqual(['gone 1688 2', 'new 1688 6']);
    expect(kinds(then, now)).toContain('gone 1688 5'); // that was all
    expect(kinds(then, [])).toHaveLength(5);
  });

  it('report no offer as gone that another service or query had found', () => {
    const by = (offerId: string, ...foundBy: ServiceId[]) => {
      const one = priced(offerId, 1000);
      return { ...one, offer: { ...one.offer, foundBy } };
    };
    const then = [by('1', 'demo'), by('2', 'demo', 'tmapi'), by('3', 'tmapi')];
    const now = [priced('1', 900)];
    expect(kinds(then, now)).toEqual(['price 1688 1', 'gone 1688 2']);
    expect(kinds(then, now, { service: 'tmapi' })).toEqual(['price 1688 1']);
    expect(kinds(then, now, { service: 'demo', query: { words: '杯' } })).toEqual(['price 1688 1']);
    const narrowed = { ...entry({}, then), query: { words: '杯' } };
    expect(changesOf(narrowed, { search: { service: 'demo' }, offers: now })).toHaveLength(1);
  });

  it('report no offer as gone of a market that is not searched now', () => {
    const then = [compared({ offer: { offerId: '1', market: 'taobao' } })];
    expect(kinds(then, [priced('2', 900)])).toEqual(['new 1688 2']);
  });

  it('ignore prices that are not comparable', () => {
    const then = priced('1', 1000);
    const { unitPrice, ...rest } = priced('1', 500);
    if (!unitPrice) throw new Error('It has a price');
    const tiered = { ...rest, unitPrice: { ...unitPrice, basis: 'tier' as const } };
    const asTier = { ...tiered, offer: { ...tiered.offer, priceBasis: 'tier' as const } };
    expect(changesSince([then], [asTier])).toEqual([]);
  });

  it('compare list prices if quantities differ', () => {
    const { unitPrice, ...rest } = priced('1', 1000);
    if (!unitPrice) throw new Error('It has a price');
    const atMore = { ...rest, unitPrice: { ...unitPrice, pieces: 1000, perPiece: 700 } };
    expect(changesSince([priced('1', 1200)], [atMore])).toMatchObject([
      { before: 1200, now: 1000 },
    ]);
  });

  it('report another seller, but not another spelling', () => {
    const by = (id: string | undefined, name: string) =>
      compared({ offer: { offerId: '1', seller: { id, name } } });
    expect(changesSince([by('a', 'First')], [by('b', 'Second')])).toMatchObject([
      { kind: 'seller', before: 'First', now: 'Second' },
    ]);
    expect(changesSince([by('a', 'First')], [by('a', 'First Ltd')])).toEqual([]);
    expect(changesSince([by(undefined, 'First')], [by('b', 'First')])).toEqual([]);
  });

  it('are none against itself, and reversed in the other direction', () => {
    const offers = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 1, max: 30 }), price: fc.integer({ min: 1, max: 9999 }) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(offers, offers, (first, second) => {
        const [then, now] = [first, second].map((list) =>
          list.map(({ id, price }) => priced(String(id), price)),
        );
        if (!then || !now) return;
        expect(changesSince(then, then)).toEqual([]);
        const there = changesSince(then, now);
        const back = changesSince(now, then);
        const count = (list: typeof there, kind: string) =>
          list.filter((change) => change.kind === kind).length;
        expect(count(there, 'gone')).toBe(count(back, 'new'));
        expect(count(there, 'price')).toBe(count(back, 'price'));
      }),
    );
  });
});
