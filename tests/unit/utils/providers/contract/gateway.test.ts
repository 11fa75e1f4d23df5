import '../json-source';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DEMO_AK } from '../../../../../demo/gateway/ak/keys';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { picture as draw, startTestGateway } from '../../../demo/gateway/test-gateway';
import type { OfferDetails } from '@/utils/model/offer';
import type { Connection, Credentials } from '@/utils/model/settings';
import { ak } from '@/utils/providers/ak';
import { crossBorder } from '@/utils/providers/cross-border';
import { demo } from '@/utils/providers/demo';
import { onebound } from '@/utils/providers/onebound';
import { openPlatform } from '@/utils/providers/open-platform';
import type { Provider } from '@/utils/providers/provider';
import { similarOffer } from '@/utils/providers/similar-offer';
import { tmapi } from '@/utils/providers/tmapi';
import { pageOf, signal } from '../service';

const APP: Credentials = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

/** Each with its path below the gateway, its key, and a key that is refused. */
const SERVICES: [string, Provider, string, Credentials, Credentials, string][] = [
  ['open-platform', openPlatform, '', APP, { ...APP, secret: 'wrong' }, 'secret-wrong'],
  ['cross-border', crossBorder, '', APP, { ...APP, token: 'wrong' }, 'token-expired'],
  ['similar-offer', similarOffer, '', APP, { ...APP, appKey: '42' }, 'key-unknown'],
  ['ak', ak, '/ak', { ak: DEMO_AK }, { ak: `${DEMO_AK}AAAA` }, 'key-unknown'],
  [
    'onebound',
    onebound,
    '/onebound',
    { appKey: 'demo-key', secret: 'demo-secret' },
    { appKey: 'demo-key', secret: 'wrong' },
    'key-unknown',
  ],
  ['tmapi', tmapi, '/tmapi', { token: 'demo-token' }, { token: 'wrong' }, 'key-unknown'],
];
const COUNT = 45;

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const start = (options: { callsPerSecond?: number } = {}) =>
  startTestGateway({
    similarities: Array.from({ length: COUNT }, (_, at) => 0.99 - at / 100),
    ...options,
  });

/** A web server with one picture. */
async function serveAsPublic(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'image/jpeg').end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return `http://127.0.0.1:${address.port}/picture.jpg`;
}

describe.each(SERVICES)('the gateway, asked by %s', (_id, provider, path, key, wrongKey, code) => {
  const to = ({ url }: RunningGateway): Connection => ({ baseUrl: `${url}${path}` });

  it('answers all pages, each offer once', async () => {
    const gateway = await start({ callsPerSecond: 100 });
    const bytes = Uint8Array.from(await draw({ width: 300, height: 256 }));
    const publicUrl = await serveAsPublic(bytes);
    const picture = { mime: 'image/jpeg' as const, bytes, publicUrl };
    const request = { picture, connection: to(gateway), credentials: key };
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOf(await provider.search({ ...request, cursor }, { signal }));
      ids.push(...page.offers.map(({ offerId }) => offerId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids).toHaveLength(COUNT);
  });

  it('passes the connection test', async () => {
    const connection = to(await start());
    const checked = provider.check(connection, key, { signal, now: Date.now() });
    await expect(checked).resolves.toBeUndefined();
  });

  it('names a wrong key', async () => {
    const connection = to(await start());
    const checked = provider.check(connection, wrongKey, { signal, now: Date.now() });
    await expect(checked).rejects.toMatchObject({ code });
  });

  it('says that it is asked too often', async () => {
    const connection = to(await start({ callsPerSecond: 1 }));
    const ask = () => provider.check(connection, key, { signal, now: Date.now() });
    const asked = Promise.all([ask(), ask(), ask(), ask()]);
    await expect(asked).rejects.toMatchObject({ code: 'rate-limited' });
  });
});

it('the demo takes details, words and a seller’s offers from the cross-border API', async () => {
  const gateway = await start({ callsPerSecond: 100 });
  const reach = { connection: { baseUrl: gateway.url }, credentials: {} };
  const found: OfferDetails[] = [];
  const onDetails = (details: OfferDetails) => found.push(details);
  await demo.details?.(['101', '102', '999'], reach, { signal, onDetails });
  expect(found.map(({ offerId }) => offerId).toSorted()).toEqual(['101', '102']);
  expect(found[0]).toMatchObject({ provider: 'demo', price: 1420, moq: 2 });

  const words = await demo.words?.({ query: '保温杯', ...reach }, { signal });
  expect(words?.total).toBe(COUNT);
  const sellerId = found[0]?.seller?.id ?? '';
  const shop = await demo.sellerOffers?.({ sellerId, ...reach }, { signal });
  expect(shop?.total).toBe(COUNT);
});
