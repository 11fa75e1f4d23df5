/** Other markets by the picture: through the client, with a key, as the demo, and through a team's relay. */
import { describe, expect, it } from 'vitest';
import { ANA, startTestRelay } from '../relay/server/support/relay';
import { offerWith } from '../support/gateway/test-gateway';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';
import {
  listingLink,
  listingSchema,
  OTHER_MARKETS,
  type OtherMarket,
} from '@/utils/core/model/listing';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import {
  beOnline,
  publishPicture,
  reachOf,
  serviceOf,
  setFaults,
  startWith,
  type Contracted,
} from './services';

beOnline();

function contracted(): Contracted {
  const service = serviceOf('onebound');
  if (!service) throw new Error('There is no such service.');
  return service;
}

const onebound = askOf(SERVICE_CLIENTS.onebound);
const found = [101, 102, 103, 104, 105, 106].map((id) => offerWith(String(id)));
const start = (options: object = {}) => startWith({ found, ...options });
type Gateway = Awaited<ReturnType<typeof start>>;

async function ask(gateway: Gateway, market: OtherMarket, more: object = {}) {
  const picture = await publishPicture();
  const request = { ...reachOf(gateway, contracted()), picture, market, ...more };
  return onebound.market?.(request, { signal });
}

const CALLS: Record<OtherMarket, [string, string]> = {
  alibaba: ['/onebound/1688/upload_img', '/onebound/alibaba/item_search_img'],
  aliexpress: ['/onebound/aliexpress/upload_img', '/onebound/aliexpress/item_search_img'],
};

it('a service that documents no other market offers none', () => {
  const offering = Object.values(SERVICE_CLIENTS).filter((client) => 'market' in client);
  expect(offering.map(({ id }) => id)).toEqual(['demo', 'onebound']);
  for (const { capabilities } of offering) expect(capabilities.markets).toEqual(OTHER_MARKETS);
  expect(SERVICE_CLIENTS.tmapi.capabilities.markets).toBeUndefined();
});

describe('onebound', () => {
  describe.each(OTHER_MARKETS)('%s', (market) => {
    it('market: listings in dollars, each with a link that leads there', async () => {
      const gateway = await start();
      const { listings = [], total } = (await ask(gateway, market)) ?? {};
      expect(listings.length).toBeGreaterThan(2);
      expect(total).toBe(listings.length);
      for (const listing of listings) {
        expect(listingSchema.safeParse(listing).success).toBe(true);
        expect(listing).toMatchObject({ provider: 'onebound', market, currency: 'USD' });
        expect(listing.url).toBe(listingLink(listing));
        expect(listing.url).not.toContain('?');
        expect(listing.price).toBeGreaterThan(200); // of 14.20 CNY
      }
      expect(gateway.stats.calls).toMatchObject(
        Object.fromEntries(CALLS[market].map((path) => [`${path}/`, 1])),
      );
    });

    it('market: nothing found is no listing', async () => {
      expect(await ask(await start({ found: 0 }), market)).toEqual({ listings: [] });
    });

    it('market: names a wrong key', async () => {
      const asked = ask(await start(), market, {
        credentials: { appKey: 'demo-key', secret: 'x' },
      });
      await expect(asked).rejects.toMatchObject({ code: 'key-unknown' });
    });

    it.each([
      ['4000', 'service-down'],
      ['4003', 'service-refused'],
      ['4005', 'key-unknown'],
      ['4008', 'rate-limited'],
      ['4009', 'service-down'],
    ])('market: %s inside 200 is %s', async (refusal, code) => {
      const gateway = await start();
      await setFaults(gateway, { kind: 'refuse', code: refusal, path: CALLS[market][1] });
      await expect(ask(gateway, market)).rejects.toMatchObject({ code });
    });

    it.each([
      [{ kind: 'html' }, 'bad-answer'],
      [{ kind: 'status', status: 502 }, 'service-down'],
      [{ kind: 'charset' }, 'bad-answer'],
    ])('market: %j is %s', async (fault, code) => {
      const gateway = await start();
      await setFaults(gateway, { ...fault, path: CALLS[market][1] });
      await expect(ask(gateway, market)).rejects.toMatchObject({ code });
    });

    it("market: through a team's relay the same listings", async () => {
      const gateway = await start();
      const relay = await startTestRelay({ upstream: gateway.url });
      const picture = await publishPicture();
      const own = await ask(gateway, market, { picture });
      const connection = { baseUrl: relay.url, relay: relay.url };
      const credentials = { member: ANA, origin: relay.url };
      const request = { picture, connection, credentials, market };
      const member = await onebound.market?.(request, { signal });
      expect(member).toEqual(own);
    });
  });
});

describe('demo', () => {
  it.each(OTHER_MARKETS)('market: %s needs no key', async (market) => {
    const gateway = await start();
    const connection = { baseUrl: gateway.url };
    const request = { picture: await publishPicture(), connection, credentials: {}, market };
    const { listings = [] } =
      (await askOf(SERVICE_CLIENTS.demo).market?.(request, { signal })) ?? {};
    expect(listings.length).toBeGreaterThan(2);
    expect(new Set(listings.map(({ provider }) => provider))).toEqual(new Set(['demo']));
  });
});
