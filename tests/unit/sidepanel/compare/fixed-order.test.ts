import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { fixOrder } from '@/entrypoints/sidepanel/compare/listing';
import type { SectionedOrder } from '@/utils/pricing/sections';

/** Keys of the searched product in capitals. */
function ordered(...keys: string[]): SectionedOrder {
  return { keys, same: new Set(keys.filter((key) => key !== key.toLowerCase())) };
}

function open(...keys: string[]) {
  const fresh = signal(ordered(...keys));
  const choice = signal('by price');
  return { fresh, choice, order: fixOrder(fresh, choice) };
}

test('untouched rows are sorted as values become known', () => {
  const { fresh, order } = open('a', 'b', 'c');
  fresh.value = ordered('c', 'a', 'b');
  expect(order.order.value.keys).toEqual(['c', 'a', 'b']);
  expect(order.moved.value).toBe(0);
});

test('touched rows stay, and pending moves are counted until they are applied', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ordered('a', 'c', 'b');
  expect(order.order.value.keys).toEqual(['a', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  order.resort();
  expect(order.order.value.keys).toEqual(['a', 'c', 'b']);
  expect(order.moved.value).toBe(0);
});

test('after moves were applied the rows still do not move automatically', () => {
  const { fresh, order } = open('a', 'b');
  order.touch();
  fresh.value = ordered('b', 'a');
  order.resort();
  fresh.value = ordered('a', 'b');
  expect(order.order.value.keys).toEqual(['b', 'a']);
});

test('the next page is appended, whatever its prices, and stays there', () => {
  const { fresh, order } = open('b', 'd');
  order.touch();
  fresh.value = ordered('a', 'b', 'c', 'd');
  expect(order.order.value.keys).toEqual(['b', 'd', 'a', 'c']);
  fresh.value = ordered('c', 'a', 'b', 'd');
  expect(order.order.value.keys).toEqual(['b', 'd', 'a', 'c']);
});

test('filtered rows are removed, and return to their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ordered('a', 'c');
  expect(order.order.value.keys).toEqual(['a', 'c']);
  fresh.value = ordered('a', 'b', 'c');
  expect(order.order.value.keys).toEqual(['a', 'b', 'c']);
});

test('another choice by the user is applied at once', () => {
  const { fresh, choice, order } = open('a', 'b');
  order.touch();
  choice.value = 'by margin';
  fresh.value = ordered('b', 'a');
  expect(order.order.value.keys).toEqual(['b', 'a']);
});

test('rows added while others are removed keep their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ordered('a', 'd', 'e');
  expect(order.order.value.keys).toEqual(['a', 'd', 'e']);
  fresh.value = ordered('e', 'd', 'c', 'a');
  expect(order.order.value.keys).toEqual(['a', 'c', 'd', 'e']);
});

test('an offer that joins the searched product stays in its section until it is sorted again', () => {
  const { fresh, order } = open('A', 'b', 'c');
  order.touch();
  fresh.value = { keys: ['A', 'c', 'b'], same: new Set(['A', 'c']) };
  expect([...order.order.value.same]).toEqual(['A']);
  expect(order.order.value.keys).toEqual(['A', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  order.resort();
  expect(order.order.value).toEqual({ keys: ['A', 'c', 'b'], same: new Set(['A', 'c']) });
});

test('a new offer of the searched product comes at the end of its section, also after a touch', () => {
  const { fresh, order } = open('B', 'c');
  order.touch();
  fresh.value = ordered('A', 'B', 'a', 'c');
  expect(order.order.value.keys).toEqual(['B', 'A', 'c', 'a']);
});

test('without sections at the touch, new offers are appended', () => {
  const { fresh, order } = open('b', 'c');
  order.touch();
  fresh.value = ordered('A', 'b', 'c');
  expect(order.order.value).toEqual({ keys: ['b', 'c', 'A'], same: new Set() });
});
