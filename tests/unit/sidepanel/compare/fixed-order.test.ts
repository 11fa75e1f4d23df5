import { batch, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { fixOrder } from '@/entrypoints/sidepanel/compare/fixed-order';
import type { SectionedOrder } from '@/utils/core/pricing/sections';

/** Keys of the searched product in capitals. */
function ordered(...keys: string[]): SectionedOrder {
  return { keys, same: new Set(keys.filter((key) => key !== key.toLowerCase())) };
}

function open(...keys: string[]) {
  const fresh = signal(ordered(...keys));
  const choice = signal('by price');
  return { fresh, choice, order: fixOrder(fresh, choice) };
}

test('no row is in its place before there is one', () => {
  const { fresh, order } = open();
  fresh.value = ordered('c', 'a', 'b');
  expect(order.order.value.keys).toEqual(['c', 'a', 'b']);
  expect(order.moved.value).toBe(0);
});

test('rows that were shown stay, and pending moves are counted until a choice applies them', () => {
  const { fresh, choice, order } = open('a', 'b', 'c');
  fresh.value = ordered('a', 'c', 'b');
  expect(order.order.value.keys).toEqual(['a', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  choice.value += ' again';
  expect(order.order.value.keys).toEqual(['a', 'c', 'b']);
  expect(order.moved.value).toBe(0);
});

test('rows do not move automatically after moves were applied either', () => {
  const { fresh, choice, order } = open('a', 'b');
  fresh.value = ordered('b', 'a');
  choice.value += ' again';
  fresh.value = ordered('a', 'b');
  expect(order.order.value.keys).toEqual(['b', 'a']);
});

test('the next page is appended, whatever its prices, and stays there', () => {
  const { fresh, order } = open('b', 'd');
  fresh.value = ordered('a', 'b', 'c', 'd');
  expect(order.order.value.keys).toEqual(['b', 'd', 'a', 'c']);
  fresh.value = ordered('c', 'a', 'b', 'd');
  expect(order.order.value.keys).toEqual(['b', 'd', 'a', 'c']);
});

test('filtered rows are removed, and return to their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  fresh.value = ordered('a', 'c');
  expect(order.order.value.keys).toEqual(['a', 'c']);
  fresh.value = ordered('a', 'b', 'c');
  expect(order.order.value.keys).toEqual(['a', 'b', 'c']);
});

test('another choice by the user is applied at once', () => {
  const { fresh, choice, order } = open('a', 'b');
  batch(() => {
    choice.value = 'by margin';
    fresh.value = ordered('b', 'a');
  });
  expect(order.order.value.keys).toEqual(['b', 'a']);
});

test('rows added while others are removed keep their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  fresh.value = ordered('a', 'd', 'e');
  expect(order.order.value.keys).toEqual(['a', 'd', 'e']);
  fresh.value = ordered('e', 'd', 'c', 'a');
  expect(order.order.value.keys).toEqual(['a', 'c', 'd', 'e']);
});

test('an offer that joins the searched product stays in its section until it is sorted again', () => {
  const { fresh, choice, order } = open('A', 'b', 'c');
  fresh.value = { keys: ['A', 'c', 'b'], same: new Set(['A', 'c']) };
  expect([...order.order.value.same]).toEqual(['A']);
  expect(order.order.value.keys).toEqual(['A', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  choice.value += ' again';
  expect(order.order.value).toEqual({ keys: ['A', 'c', 'b'], same: new Set(['A', 'c']) });
});

test('a new offer of the searched product comes at the end of its section', () => {
  const { fresh, order } = open('B', 'c');
  fresh.value = ordered('A', 'B', 'a', 'c');
  expect(order.order.value.keys).toEqual(['B', 'A', 'c', 'a']);
});

test('new offers are appended where there are no sections', () => {
  const { fresh, order } = open('b', 'c');
  fresh.value = ordered('A', 'b', 'c');
  expect(order.order.value).toEqual({ keys: ['b', 'c', 'A'], same: new Set() });
});

test('rows that come after none was left are in their order', () => {
  const { fresh, order } = open('a', 'b');
  fresh.value = ordered();
  fresh.value = ordered('B', 'a');
  expect(order.order.value).toEqual(ordered('B', 'a'));
});

test('rows of which none was shown before are in their order', () => {
  const { fresh, order } = open('a', 'b');
  fresh.value = ordered('D', 'c');
  expect(order.order.value).toEqual(ordered('D', 'c'));
});
