import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { fixOrder } from '../../../../entrypoints/sidepanel/compare/listing';

function open(...keys: string[]) {
  const fresh = signal<readonly string[]>(keys);
  const choice = signal('by price');
  return { fresh, choice, order: fixOrder(fresh, choice) };
}

test('untouched rows are sorted as values become known', () => {
  const { fresh, order } = open('a', 'b', 'c');
  fresh.value = ['c', 'a', 'b'];
  expect(order.keys.value).toEqual(['c', 'a', 'b']);
  expect(order.moved.value).toBe(0);
});

test('touched rows stay, and pending moves are counted until they are applied', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'c', 'b'];
  expect(order.keys.value).toEqual(['a', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  order.resort();
  expect(order.keys.value).toEqual(['a', 'c', 'b']);
  expect(order.moved.value).toBe(0);
});

test('after moves were applied the rows still do not move automatically', () => {
  const { fresh, order } = open('a', 'b');
  order.touch();
  fresh.value = ['b', 'a'];
  order.resort();
  fresh.value = ['a', 'b'];
  expect(order.keys.value).toEqual(['b', 'a']);
});

test('the next page is appended, whatever its prices, and stays there', () => {
  const { fresh, order } = open('b', 'd');
  order.touch();
  fresh.value = ['a', 'b', 'c', 'd'];
  expect(order.keys.value).toEqual(['b', 'd', 'a', 'c']);
  fresh.value = ['c', 'a', 'b', 'd'];
  expect(order.keys.value).toEqual(['b', 'd', 'a', 'c']);
});

test('filtered rows are removed, and return to their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'c'];
  expect(order.keys.value).toEqual(['a', 'c']);
  fresh.value = ['a', 'b', 'c'];
  expect(order.keys.value).toEqual(['a', 'b', 'c']);
});

test('another choice by the user is applied at once', () => {
  const { fresh, choice, order } = open('a', 'b');
  order.touch();
  choice.value = 'by margin';
  fresh.value = ['b', 'a'];
  expect(order.keys.value).toEqual(['b', 'a']);
});

test('rows added while others are removed keep their position', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'd', 'e'];
  expect(order.keys.value).toEqual(['a', 'd', 'e']);
  fresh.value = ['e', 'd', 'c', 'a'];
  expect(order.keys.value).toEqual(['a', 'c', 'd', 'e']);
});
