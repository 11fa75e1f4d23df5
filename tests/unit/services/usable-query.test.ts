import { expect, it } from 'vitest';
import type { Query } from '@/utils/core/model/query';
import type { ServiceId } from '@/utils/core/model/settings';
import { appliesWholeQuery, serviceInfoOf, usableQuery } from '@/utils/io/services/registry';

const ALL: Query = { words: 'cup', sort: 'repurchase-desc', filters: ['one-piece'] };

it.each<[ServiceId, Query, Query]>([
  ['cross-border', ALL, ALL],
  ['ak', { ...ALL, sort: 'price-asc' }, { words: 'cup', sort: 'price-asc' }],
  ['ak', ALL, { words: 'cup' }],
  ['demo', ALL, {}], // words, but not together with a picture
  ['demo', { ...ALL, isWordsOnly: true }, { words: 'cup', isWordsOnly: true }],
  ['tmapi', { ...ALL, isWordsOnly: true }, {}],
  ['cross-border', {}, {}],
])('%s makes of %j what it can', (service, query, usable) => {
  expect(usableQuery(query, serviceInfoOf(service).capabilities)).toEqual(usable);
});

it.each<[ServiceId, Query, boolean]>([
  ['tmapi', {}, true],
  ['tmapi', { sort: 'repurchase-desc' }, true], // an order does not leave out offers
  ['tmapi', { words: 'cup' }, false],
  ['ak', { words: 'cup' }, true],
  ['demo', { words: 'cup' }, false],
  ['demo', { words: 'cup', isWordsOnly: true }, true],
  ['ak', { filters: ['one-piece'] }, false],
  ['cross-border', ALL, true],
])('%s leaves out what %j does: %s', (service, query, does) => {
  expect(appliesWholeQuery(query, serviceInfoOf(service).capabilities)).toBe(does);
});
