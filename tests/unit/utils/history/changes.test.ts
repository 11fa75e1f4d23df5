import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '@/utils/history/changes';
import { compared } from '../kept-fixtures';

const priced = (offerId: string, price: number) => compared({ offer: { offerId, price } });
const kinds = (...args: Parameters<typeof changesSince>) =>
  changesSince(...args).map(({ kind, key }) => `${kind} ${key}`);

describe('changes of a search that was made again', () => {
  it('are the prices, the larger step first, then what is gone and new', () => {
    const then = [priced('1', 1000), priced('2', 1000), priced('3', 1000), priced('4', 700)];
    const now = [priced('2', 1100), priced('1', 500), priced('5', 900), priced('4', 700)];
    expect(kinds(then, now)).toEqual(['price 1688 1', 'price 1688 2', 'gone 1688 3', 'new 1688 5']);
    expect(changesSince(then, now)[0]).toMatchObject({ before: 1000, now: 500 });
  });

  it('are none of prices that mean different things', () => {
    const then = priced('1', 1000);
    const { unitPrice, ...rest } = priced('1', 500);
    if (!unitPrice) throw new Error('It has a price');
    const tiered = { ...rest, unitPrice: { ...unitPrice, basis: 'tier' as const } };
    const asTier = { ...tiered, offer: { ...tiered.offer, priceBasis: 'tier' as const } };
    expect(changesSince([then], [asTier])).toEqual([]);
  });

  it('compare the prices of the list where the quantities differ', () => {
    const { unitPrice, ...rest } = priced('1', 1000);
    if (!unitPrice) throw new Error('It has a price');
    const atMore = { ...rest, unitPrice: { ...unitPrice, pieces: 1000, perPiece: 700 } };
    expect(changesSince([priced('1', 1200)], [atMore])).toMatchObject([
      { before: 1200, now: 1000 },
    ]);
  });

  it('name another seller, and no seller that is only spelled differently', () => {
    const by = (id: string | undefined, name: string) =>
      compared({ offer: { offerId: '1', seller: { id, name } } });
    expect(changesSince([by('a', 'First')], [by('b', 'Second')])).toMatchObject([
      { kind: 'seller', before: 'First', now: 'Second' },
    ]);
    expect(changesSince([by('a', 'First')], [by('a', 'First Ltd')])).toEqual([]);
    expect(changesSince([by(undefined, 'First')], [by('b', 'First')])).toEqual([]);
  });

  it('are none against itself, and mirrored the other way round', () => {
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
