import { expect, it } from 'vitest';
import { describeGroups, type GroupMember } from '@/utils/core/pricing/groups';
import type { PriceBasis } from '@/utils/core/model/offer';

const at = (
  key: string,
  perPiece?: number,
  more: Partial<GroupMember> = {},
  basis: PriceBasis = 'list',
): GroupMember => ({
  key,
  isMarked: false,
  ...(perPiece !== undefined && { unitPrice: { perPiece, basis } }),
  ...more,
});
const ONE = [{ id: 'a', keys: ['a', 'b', 'c', 'd'] }];

it('groups and their offers are in list order', () => {
  const groups = [
    { id: 'a', keys: ['a', 'c'] },
    { id: 'b', keys: ['b', 'd'] },
  ];
  const described = describeGroups(groups, [at('d'), at('c'), at('a'), at('b')]);
  expect(described.map(({ id, keys }) => [id, keys])).toEqual([
    ['b', ['d', 'b']],
    ['a', ['c', 'a']],
  ]);
});

it('a group has minimum, median and maximum of its unmarked prices', () => {
  const offers = [at('a', 30), at('b', 10), at('c', 1, { isMarked: true }), at('d', 20.5)];
  expect(describeGroups(ONE, offers)).toMatchObject([
    { sellers: 3, min: 10, median: 20.5, max: 30 },
  ]);
  expect(describeGroups(ONE, offers.slice(0, 3))).toMatchObject([{ median: 20 }]);
});

it('a group counts a seller once', () => {
  const offers = [at('a', 1, { sellerKey: 's' }), at('b', 2, { sellerKey: 's' }), at('c', 3)];
  expect(describeGroups(ONE, offers)).toMatchObject([{ sellers: 2 }]);
});

it('a group never mixes prices of two bases', () => {
  const offers = [at('a', 5, {}, 'tier'), at('b', 10), at('c', 12), at('d', 99, {}, 'dropship')];
  expect(describeGroups(ONE, offers)).toMatchObject([{ sellers: 4, min: 10, median: 11, max: 12 }]);
});

it('a group has no price if none is known', () => {
  expect(describeGroups(ONE, [at('a'), at('b')])).toEqual([
    { id: 'a', keys: ['a', 'b'], sellers: 2 },
  ]);
});
