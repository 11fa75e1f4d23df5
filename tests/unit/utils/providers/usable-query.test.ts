import { expect, it } from 'vitest';
import type { Query } from '@/utils/model/query';
import type { ServiceId } from '@/utils/model/settings';
import { factsOf } from '@/utils/providers';
import { usableQuery } from '@/utils/providers/usable-query';

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
  expect(usableQuery(query, factsOf(service).capabilities)).toEqual(usable);
});
