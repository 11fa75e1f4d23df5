import { expect, it } from 'vitest';
import { hashKey, type KeyParts } from '@/entrypoints/background/call-cache';
import type { Connection } from '@/utils/core/model/settings';

const bytes = new Uint8Array([1, 2, 3]);
const connection: Connection = { baseUrl: 'https://gw.open.1688.com', titleLanguage: 'en' };
const key = (parts: Partial<KeyParts> = {}) =>
  hashKey({ service: 'cross-border', connection, kind: 'search', query: {}, bytes, ...parts });

it('equal queries have the same cache key, whatever the order of their fields', async () => {
  expect(await key()).toMatch(/^[0-9a-f]{64}$/);
  const query = { cursor: '2', region: { left: 0, top: 0, width: 1, height: 1 } };
  const reversed = { region: query.region, sort: undefined, cursor: '2' };
  expect(await key({ query: reversed })).toBe(await key({ query }));
});

it('a cache key differs for everything that changes the answer', async () => {
  const keys = await Promise.all([
    key(),
    key({ kind: 'details' }),
    key({ bytes: new Uint8Array([1, 2, 4]) }),
    key({ query: { url: 'https://cdn.shop.example/1.jpg' } }),
    key({ query: { cursor: '2' } }),
    key({ query: { sort: 'price-asc' } }),
    key({ query: { filters: ['one-piece'] } }),
    key({ query: { words: '杯' } }),
    key({ query: { region: { left: 0, top: 0, width: 0.5, height: 1 } } }),
    key({ service: 'demo' }),
    key({ connection: { ...connection, baseUrl: 'https://relay.example' } }),
    key({ connection: { ...connection, titleLanguage: 'ru' } }),
    key({ connection: { ...connection, similarDegree: 0.6 } }),
    key({ connection: { ...connection, market: 'taobao' } }),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});
