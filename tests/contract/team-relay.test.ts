/** All services of a member through a real relay, which checks what it is sent, to the demo's gateway. */
import { describe, expect, it } from 'vitest';
import type { GatewayOffer } from '../../demo/gateway/catalogue';
import { offerWith } from '../support/gateway/test-gateway';
import { checkConnection } from '@/entrypoints/options/service/check-connection';
import type { Offer } from '@/utils/core/model/offer';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
} from '@/utils/core/model/settings';
import { TEAM_SERVICES } from '@/utils/core/model/team';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import type {
  CallContext,
  SearchPage,
  SearchRequest,
  ServiceClient,
} from '@/utils/io/services/service';
import { askTeam } from '@/utils/io/services/team';
import { ANA, startTestRelay } from '../relay/server/support/relay';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';
import { beOnline, publishPicture, reachOf, serviceOf, startWith } from './services';

beOnline();

/** Each order, filter, word and part of the picture leads to others of them, or to another order. */
const FOUND = Array.from({ length: 25 }, (_, at): GatewayOffer => ({
  ...offerWith(String(101 + at)),
  title: at % 2 === 0 ? '红色保温杯' : '保温杯',
  price: `${10 + ((at * 7) % 25)}.20`,
  sold30d: (at * 11) % 25,
  repurchaseRate: `${(at * 3) % 25}%`,
  shipWithinHours: 24 * (1 + (at % 3)),
  isFactory: at % 4 === 0,
  ...(at % 5 === 0 && { isOnePsale: true }),
}));

/** Another picture is like the same offers in another order. */
function findBySize({ length }: Uint8Array, limit: number) {
  const first = length % FOUND.length;
  const turned = [...FOUND.slice(first), ...FOUND.slice(0, first)];
  const hits = turned.map(({ offerId }, at) => ({ id: offerId, similarity: 0.99 - at / 100 }));
  return Promise.resolve(hits.slice(0, limit));
}

async function join() {
  const gateway = await startWith({ found: FOUND, retriever: { search: findBySize } });
  const relay = await startTestRelay({ upstream: gateway.url });
  const team = await askTeam({ baseUrl: relay.url, member: ANA }, { signal });
  const settings: Settings = { ...DEFAULT_SETTINGS, team };
  const contextOf = (id: ServiceId): CallContext => ({
    connection: connectionOf(settings, id),
    credentials: { member: ANA, origin: relay.url },
  });
  return { gateway, relay, team, contextOf };
}

it('the relay says whose it is, and what it provides', async () => {
  const { team, relay } = await join();
  const services = [...TEAM_SERVICES];
  expect(team).toEqual({ baseUrl: relay.url, name: 'Team <canary>', services });
  const unknown = askTeam({ baseUrl: relay.url, member: `${ANA.slice(0, -1)}_` }, { signal });
  await expect(unknown).rejects.toMatchObject({ code: 'member-unknown', detail: { status: 401 } });
});

/** A dozen searches, twice each. */
const PATIENT = { timeout: 30_000 };
const AREA = { left: 0.1, top: 0.1, width: 0.5, height: 0.5 };

/** All that a search with a picture can be asked for beyond the picture, by name. */
function searchesOf({ capabilities }: ServiceClient): [string, Partial<SearchRequest>][] {
  const { sort, filters, crop, wordsWithPicture = false } = capabilities;
  const searches: [string, Partial<SearchRequest>][] = [
    ...sort.map((order): [string, Partial<SearchRequest>] => [order, { sort: order }]),
    ...filters.map((one): [string, Partial<SearchRequest>] => [one, { filters: [one] }]),
  ];
  if (crop) searches.push(['an area', { area: AREA }]);
  if (wordsWithPicture) searches.push(['words', { words: '红色' }]);
  return searches;
}

/** What a member is answered at a relay, which must be what the holder of a key is at the service. */
type Asked = <Answer>(ask: (context: CallContext) => Promise<Answer>) => Promise<Answer>;

describe.each(TEAM_SERVICES)('%s', (id) => {
  it('answers a member as it does the holder of a key, with all that it can', PATIENT, async () => {
    const service = serviceOf(id);
    if (!service) throw new Error(`There is no service ${id}`);
    const { gateway, contextOf } = await join();
    const reach = { member: contextOf(id), own: reachOf(gateway, service) };
    const client = askOf(SERVICE_CLIENTS[id]);
    const { connection, credentials } = reach.member;
    expect(await checkConnection(id, connection, credentials)).toBeUndefined();

    const asked: Asked = async (ask) => {
      const answer = await ask(reach.member);
      expect(answer).toEqual(await ask(reach.own));
      return answer;
    };
    const { capabilities } = client;
    await searchAsMember(id, asked);
    if (capabilities.words) {
      const found = await asked((context) =>
        offersOf(client.words?.({ ...context, query: '红色' }, { signal })),
      );
      expect(found).toHaveLength(13);
    }
    for (const market of capabilities.markets ?? []) {
      const picture = await publishPicture();
      const page = await asked(async (context) =>
        client.market?.({ ...context, picture, market }, { signal }),
      );
      expect(page?.listings.length, market).toBeGreaterThan(0);
    }
    const ids = capabilities.details ? ['101', '102'] : [];
    const details = await asked((context) =>
      Promise.all(ids.map(async (offerId) => client.details?.(offerId, context, { signal }))),
    );
    expect(details.map((one) => one?.offerId)).toEqual(ids);
    if (capabilities.sellerOffers) {
      const sellerId = details[0]?.seller?.id ?? '';
      const found = await asked((context) =>
        offersOf(client.sellerOffers?.({ ...context, sellerId }, { signal })),
      );
      expect(found).toHaveLength(20);
    }
  });
});

async function offersOf(page: Promise<SearchPage> | undefined): Promise<Offer[] | undefined> {
  return (await page)?.offers;
}

/** All pages of a picture's offers; and by each order, filter, area and word, others than those. */
async function searchAsMember(id: ServiceId, asked: Asked): Promise<void> {
  const client = askOf(SERVICE_CLIENTS[id]);
  const { capabilities } = client;
  const picture = await publishPicture();
  const search = (more: Partial<SearchRequest> = {}) =>
    asked(async (context) => {
      const request = { ...context, picture, ...more };
      const { offers, next } = await client.search(request, { signal });
      if (next === undefined) return [offers];
      const second = await client.search({ ...request, cursor: next }, { signal });
      return [offers, second.offers];
    });
  const plain = await search();
  expect(plain).toHaveLength(capabilities.paging ? 2 : 1);
  expect(plain[0]?.[0]).toMatchObject({ provider: id });
  const ids = plain.flat().map(({ offerId }) => offerId);
  expect(ids.toSorted()).toEqual(FOUND.map(({ offerId }) => offerId));
  for (const [name, more] of searchesOf(SERVICE_CLIENTS[id])) {
    const selected = await search(more);
    expect(selected[0]?.length, name).toBeGreaterThan(0);
    expect(selected, name).not.toEqual(plain);
  }
}
