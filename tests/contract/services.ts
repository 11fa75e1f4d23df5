/** The services as the contract tests ask them: where each listens at the gateway, and its key. */
import '../support/services/json-source';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { beforeEach, onTestFinished, vi } from 'vitest';
import { SERVICE_CHECKS } from '@/utils/io/services/checks';
import { DEMO_AK } from '../../demo/gateway/accounts';
import type { GatewayOffer } from '../../demo/gateway/catalogue';
import type { GatewayDeps, RunningGateway } from '../../demo/gateway/gateway';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Connection, ServiceId } from '@/utils/core/model/settings';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import type { ServicePicture, SearchPage, SearchRequest } from '@/utils/io/services/service';
import { picture as draw, offerWith, startTestGateway } from '../support/gateway/test-gateway';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';

export interface Contracted {
  id: ServiceId;
  /** Below the gateway's address. */
  path: string;
  key: Credentials;
  /** The paths of one search's requests, in their order, for faults to be aimed at. */
  calls: readonly string[];
}

const APP: Credentials = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
const api = (name: string) => `/openapi/param2/1/${name}/`;

/** Services that are asked by requests, all of them. `web` is read from its own pages: `web.test.ts`. */
export const SERVICES: readonly Contracted[] = [
  {
    id: 'open-platform',
    path: '',
    key: APP,
    calls: [api('com.alibaba.product/alibaba.product.image.search')],
  },
  {
    id: 'cross-border',
    path: '',
    key: APP,
    calls: [
      api('com.alibaba.fenxiao.crossborder/product.image.upload'),
      api('com.alibaba.fenxiao.crossborder/product.search.imageQuery'),
    ],
  },
  {
    id: 'similar-offer',
    path: '',
    key: APP,
    calls: [api('com.alibaba.linkplus/alibaba.cross.similar.offer.search')],
  },
  { id: 'ak', path: '/ak', key: { ak: DEMO_AK }, calls: ['/ak/api/find_product/1.0.0'] },
  {
    id: 'onebound',
    path: '/onebound',
    key: { appKey: 'demo-key', secret: 'demo-secret' },
    calls: ['/onebound/1688/upload_img', '/onebound/1688/item_search_img'],
  },
  {
    id: 'tmapi',
    path: '/tmapi',
    key: { token: 'demo-token' },
    calls: ['/tmapi/1688/tools/image/convert_url', '/tmapi/1688/search/image'],
  },
];

/** Services with their names in front, for the titles of tests. */
export const named = (services: readonly Contracted[]) =>
  services.map((service) => [service.id, service] as const);

export const PLATFORM_SERVICES = SERVICES.filter(({ path }) => path === '');
export const serviceOf = (id: ServiceId) => SERVICES.find((service) => service.id === id);

/** Services with an app of the gateway's that is not subscribed, or has used up its package. */
export const APPS = {
  unsubscribed: {
    appKey: '1000001',
    secret: 'unsubscribed-secret',
    token: 'unsubscribed-token',
  },
  usedUp: { appKey: '1000002', secret: 'used-up-secret', token: 'used-up-token' },
} satisfies Record<string, Credentials>;

export function reachOf(gateway: RunningGateway, { path, key }: Contracted) {
  const connection: Connection = { baseUrl: `${gateway.url}${path}` };
  return { connection, credentials: key };
}

interface GatewayOptions extends Partial<GatewayDeps> {
  /** How many offers look like every picture, or these. */
  found?: number | readonly GatewayOffer[];
}

/** A gateway for the running test, which answers a hundred calls a second. */
export function startWith({ found = 3, ...deps }: GatewayOptions = {}): Promise<RunningGateway> {
  const offers =
    typeof found === 'number'
      ? Array.from({ length: found }, (_, at) => offerWith(String(101 + at)))
      : found;
  const hits = offers.map(({ offerId }, at) => ({ id: offerId, similarity: 0.99 - at / 100 }));
  const retriever = {
    search: (_: Uint8Array, limit: number) => Promise.resolve(hits.slice(0, limit)),
  };
  return startTestGateway({ callsPerSecond: 100, offers, retriever, ...deps });
}

/** The faults take the place of those that were set before. */
export async function setFaults({ url }: RunningGateway, ...faults: object[]): Promise<void> {
  const body = JSON.stringify(faults);
  const { status } = await fetch(`${url}/__faults`, { method: 'POST', body });
  if (status !== 200) throw new Error(`The gateway does not take ${body}`);
}

/** A picture, which a web server has as well. */
export async function publishPicture(): Promise<ServicePicture> {
  const bytes = Uint8Array.from(await draw({ width: 300, height: 256 }));
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'image/jpeg').end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  const publicUrl = `http://127.0.0.1:${address.port}/picture.jpg`;
  return { mime: 'image/jpeg', bytes, publicUrl };
}

type More = Partial<SearchRequest> & { signal?: AbortSignal };

/** One page of a search with a picture. */
export async function search(
  gateway: RunningGateway,
  service: Contracted,
  more: More = {},
): Promise<SearchPage> {
  const picture = more.picture ?? (await publishPicture());
  const request = { ...reachOf(gateway, service), ...more, picture };
  return askOf(SERVICE_CLIENTS[service.id]).search(request, { signal: more.signal ?? signal });
}

/** Every page of a search. */
export async function searchAll(
  gateway: RunningGateway,
  service: Contracted,
): Promise<SearchPage[]> {
  const picture = await publishPicture();
  const pages: SearchPage[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(gateway, service, { picture, cursor });
    pages.push(page);
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
}

export function check(
  gateway: RunningGateway,
  service: Contracted,
  credentials = service.key,
  now = Date.now(),
): Promise<void> {
  const { connection } = reachOf(gateway, service);
  return SERVICE_CHECKS[service.id]({ connection, credentials }, { signal, now });
}

/** Node 20 has no `navigator`. */
export function beOnline(): void {
  beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
}
