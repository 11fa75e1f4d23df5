import { expect, it } from 'vitest';
import { orderOf } from '@/entrypoints/sidepanel/store/watch/watch-order';
import type { WatchChange } from '@/utils/core/model/watch';

const watch = (id: string, dueAt: number) => ({ id, dueAt });
const gone = (id: string, watchId: string): WatchChange => ({
  id,
  watchId,
  at: 0,
  isRead: false,
  kind: 'gone',
});

const WATCHES = [watch('late', 3), watch('soon', 1), watch('next', 2)];

it('the watched offer that has changed last comes first, then what is due next', () => {
  expect(orderOf(WATCHES, [])).toEqual(['soon', 'next', 'late']);
  const changes = [gone('b', 'late'), gone('a', 'next'), gone('0', 'late')];
  expect(orderOf(WATCHES, changes)).toEqual(['late', 'next', 'soon']);
});

it('the order of watched offers leaves what is on the screen in its place, and puts what is new below it', () => {
  const before = ['late', 'removed', 'soon'];
  const changes = [gone('b', 'next'), gone('a', 'soon')];
  expect(orderOf(WATCHES, changes, before)).toEqual(['late', 'soon', 'next']);
});

it('the order of watched offers takes no place from a change of what is watched no longer', () => {
  expect(orderOf(WATCHES, [gone('x', 'removed')])).toEqual(['soon', 'next', 'late']);
});
