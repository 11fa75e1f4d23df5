import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { fixOrder } from '../../../../entrypoints/sidepanel/compare/listing';

function open(...keys: string[]) {
  const fresh = signal<readonly string[]>(keys);
  const choice = signal('by price');
  return { fresh, choice, order: fixOrder(fresh, choice) };
}

test('untouched rows follow what becomes known', () => {
  const { fresh, order } = open('a', 'b', 'c');
  fresh.value = ['c', 'a', 'b'];
  expect(order.keys.value).toEqual(['c', 'a', 'b']);
  expect(order.moved.value).toBe(0);
});

test('touched rows stay, and the news is counted until it is taken', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'c', 'b'];
  expect(order.keys.value).toEqual(['a', 'b', 'c']);
  expect(order.moved.value).toBe(2);
  order.resort();
  expect(order.keys.value).toEqual(['a', 'c', 'b']);
  expect(order.moved.value).toBe(0);
});

test('after news was taken the rows still do not move by themselves', () => {
  const { fresh, order } = open('a', 'b');
  order.touch();
  fresh.value = ['b', 'a'];
  order.resort();
  fresh.value = ['a', 'b'];
  expect(order.keys.value).toEqual(['b', 'a']);
});

test('the next page comes below, whatever its prices, and stays where it came', () => {
  const { fresh, order } = open('b', 'd');
  order.touch();
  fresh.value = ['a', 'b', 'c', 'd'];
  expect(order.keys.value).toEqual(['b', 'd', 'a', 'c']);
  fresh.value = ['c', 'a', 'b', 'd'];
  expect(order.keys.value).toEqual(['b', 'd', 'a', 'c']);
});

test('what a filter takes away goes, and comes back where it stood', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'c'];
  expect(order.keys.value).toEqual(['a', 'c']);
  fresh.value = ['a', 'b', 'c'];
  expect(order.keys.value).toEqual(['a', 'b', 'c']);
});

test('another choice by the user is obeyed at once', () => {
  const { fresh, choice, order } = open('a', 'b');
  order.touch();
  choice.value = 'by margin';
  fresh.value = ['b', 'a'];
  expect(order.keys.value).toEqual(['b', 'a']);
});

test('what comes while something else goes stays where it came as well', () => {
  const { fresh, order } = open('a', 'b', 'c');
  order.touch();
  fresh.value = ['a', 'd', 'e'];
  expect(order.keys.value).toEqual(['a', 'd', 'e']);
  fresh.value = ['e', 'd', 'c', 'a'];
  expect(order.keys.value).toEqual(['a', 'c', 'd', 'e']);
});
