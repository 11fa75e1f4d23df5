/** What becomes of the connection to the service: the panel names the service, and the picture is kept. */
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Breakage } from '../support/browser/listen';
import { offers, openService } from '../support/browser/service';
import { firstProduct, openGateway, PRODUCTS } from '../support/browser/gateway';
import {
  errorCode,
  failureSentence,
  offerIds,
  queryImage,
  waitForStatus,
} from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { searchAgain } from '../support/browser/panel-controls';

const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'http://pictures.test/*'] });
const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
/** Nothing listens there any more. */
const { port, url: deserted } = scene.gateway;
await scene.gateway.close();
afterAll(async () => {
  await scene.browser.close();
  await scene.site.close();
});

const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
/** The time of a request, the 20 s that our own deadline allows, and the picture before it. */
const MAX_MS = 25_000;

async function click(url: string): Promise<Page> {
  await scene.useOwnKey(url, KEY);
  await scene.show(`<img src="${src}">`);
  return scene.click(scene.page.locator('img'));
}

interface Case {
  item: Breakage;
  name: string;
  code: string;
  says: string;
  posts: number;
}

const SLOW = { code: 'timed-out', says: '127.0.0.1 took too long to answer', posts: 1 };
/** Such a request is repeated, twice. */
const GONE = { code: 'service-down', says: '127.0.0.1 does not answer', posts: 3 };
const CASES: Case[] = [
  { item: 'hang', name: 'of the service', ...SLOW },
  { item: 'reset', name: 'of the service', ...GONE },
];

for (const { item, name, posts, ...end } of CASES) {
  const expected = {
    ...end,
    'under 25 s': true,
    way: 'fetch',
    received: posts,
    recorded: posts,
    'left open': 0,
  };
  fault(item, name, expected, async () => {
    const service = await openService({ ...offers({ count: 1, total: 1 }), broken: item });
    onTestFinished(() => service.close());
    const panel = await click(service.url);
    const before = Date.now();
    const code = String(await errorCode(panel, MAX_MS + 5_000));
    const isInTime = Date.now() - before < MAX_MS;
    const open = () => service.searches() - service.dropped();
    await expect.poll(open).toBe(0);
    return {
      code,
      'under 25 s': isInTime,
      says: await failureSentence(panel),
      way: String((await queryImage(panel)).way),
      received: service.searches(),
      recorded: (await readRecord(panel)).posts,
      'left open': open(),
    };
  });
}

/** Asks for what is kept, and says what that finds and how often the picture was loaded. */
async function foundAgain(panel: Page, requestsBefore: number) {
  await searchAgain(panel);
  await waitForStatus(panel, 'done');
  return {
    offers: (await offerIds(panel)).length,
    'picture loaded again': scene.site.requestsOf(src).length > requestsBefore,
  };
}

const FOUND = { offers: PRODUCTS.length, 'picture loaded again': false };

fault(
  'refused',
  'by the service, which listens later',
  { code: 'service-down', says: '127.0.0.1 does not answer', way: 'fetch', later: FOUND, posts: 1 },
  async () => {
    const panel = await click(deserted);
    const code = String(await errorCode(panel));
    const says = await failureSentence(panel);
    const { way } = await queryImage(panel);
    const requests = scene.site.requestsOf(src).length;
    const gateway = await openGateway({ port });
    onTestFinished(() => gateway.close());
    const later = await foundAgain(panel, requests);
    return { code, says, way: String(way), later, posts: gateway.stats.imageSearches };
  },
);

fault(
  'offline',
  'until the connection is back',
  { code: 'offline', says: 'This computer is offline', way: 'crop', later: FOUND, posts: 1 },
  async () => {
    const gateway = await openGateway();
    onTestFinished(() => gateway.close());
    await scene.useOwnKey(gateway.url, KEY);
    await scene.show(`<img src="${src}">`);
    const requests = scene.site.requestsOf(src).length;
    await scene.browser.context.setOffline(true);
    const panel = await scene.click(scene.page.locator('img'));
    const code = String(await errorCode(panel));
    const says = await failureSentence(panel);
    const { way } = await queryImage(panel);
    await scene.browser.context.setOffline(false);
    const later = await foundAgain(panel, requests);
    return { code, says, way: String(way), later, posts: gateway.stats.imageSearches };
  },
);
