import { expect, test, vi } from 'vitest';
import { post } from '@/entrypoints/background/service-call';
import type { Query } from '@/utils/model/query';
import { serviceInfoOf } from '@/utils/services/registry';
import type { ServiceClient } from '@/utils/services/service';
import { freeCalls } from './free-calls';
import { giveAccess } from './service-access';

const picture = { mime: 'image/jpeg' as const, bytes: Uint8Array.of(255) };

async function asked(query: Query | undefined, canWords = true) {
  const search = vi.fn<ServiceClient['search']>().mockResolvedValue({ kind: 'page', offers: [] });
  const words = vi.fn<NonNullable<ServiceClient['words']>>();
  words.mockResolvedValue({ kind: 'page', offers: [] });
  const provider: ServiceClient = {
    ...serviceInfoOf('ak'),
    check: () => Promise.resolve(),
    refresh: (_connection, credentials) => Promise.resolve(credentials),
    search,
    ...(canWords && { words }),
  };
  const connection = { baseUrl: 'https://s.test' };
  giveAccess();
  await post(
    {
      service: 'ak',
      provider,
      calls: freeCalls.of('ak'),
      connection,
      credentials: {},
      hasAccess: true,
    },
    {
      picture,
      query,
      cursor: '2',
      windowId: 1,
      signal: new AbortController().signal,
      beforePost: () => Promise.resolve(),
    },
  );
  return { search: search.mock.calls[0]?.[0], words: words.mock.calls[0]?.[0] };
}

test('words, order and filters go with the picture', async () => {
  const query: Query = { words: 'cup', sort: 'price-asc', filters: ['one-piece'] };
  const { search, words } = await asked(query);
  expect(search).toMatchObject({ ...query, picture, cursor: '2' });
  expect(words).toBeUndefined();
});

test('words alone are asked for in place of the picture', async () => {
  const { search, words } = await asked({ words: 'cup', isWordsOnly: true, sort: 'price-asc' });
  expect(words).toMatchObject({ query: 'cup', sort: 'price-asc', cursor: '2' });
  expect(search).toBeUndefined();
});

test('a service that knows no words is asked by the picture', async () => {
  const { search } = await asked({ words: 'cup', isWordsOnly: true }, false);
  expect(search).toMatchObject({ picture });
});
