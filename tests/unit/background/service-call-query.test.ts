import { expect, test, vi } from 'vitest';
import { makePlan } from '@/entrypoints/background/plan';
import { searchService } from '@/entrypoints/background/service-call';
import type { Query } from '@/utils/core/model/query';
import type { FakeService } from '../../support/background/fake-service';
import { openEdge } from '../../support/background/worker-edge';

const picture = { mime: 'image/jpeg' as const, bytes: Uint8Array.of(255) };

async function asked(query: Query | undefined, canWords = true) {
  const search = vi.fn<NonNullable<FakeService['search']>>().mockResolvedValue({ offers: [] });
  const words = vi.fn<NonNullable<FakeService['words']>>();
  words.mockResolvedValue({ offers: [] });
  const knowsWords = { service: 'ak', client: { search, words } } as const;
  await openEdge(canWords ? knowsWords : { service: 'open-platform', client: { search } });
  await searchService(await makePlan(), {
    picture,
    query,
    cursor: '2',
    windowId: 1,
    signal: new AbortController().signal,
    beforePost: () => Promise.resolve(),
  });
  return { search: search.mock.calls[0]?.[0], words: words.mock.calls[0]?.[0] };
}

test('words, order and filters go with the picture', async () => {
  const query: Query = { words: 'cup', sort: 'price-asc', filters: ['one-piece'] };
  const { search, words } = await asked(query);
  expect(search).toMatchObject({ ...query, picture, cursor: '2' });
  expect(words).toBeUndefined();
});

test('words alone are sent without the picture', async () => {
  const { search, words } = await asked({ words: 'cup', isWordsOnly: true, sort: 'price-asc' });
  expect(words).toMatchObject({ query: 'cup', sort: 'price-asc', cursor: '2' });
  expect(search).toBeUndefined();
});

test('a service without word search gets the picture', async () => {
  const { search } = await asked({ words: 'cup', isWordsOnly: true }, false);
  expect(search).toMatchObject({ picture });
});
