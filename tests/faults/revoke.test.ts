import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished } from 'vitest';
import {
  type ServiceAnswer,
  type ServiceSearch,
  offers,
  openService,
  tooManyCalls,
} from '../support/browser/service';
import { firstProduct } from '../support/browser/gateway';
import { openHeldServer } from '../support/browser/held-server';
import { errorCode, queryImage, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { refererRules } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { openSiteAccess } from '../support/browser/extensions-page';
import { fault } from '../support/tables/row';

const SHOP = 'http://pictures.test/*';
const SERVICE = 'http://127.0.0.1/*';
const ALL_SITES = '*://*/*';
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

const png = await firstProduct.mosaic.png();
const slowShop = await openHeldServer(png);
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [slowShop.port] });
afterAll(async () => {
  await scene.close();
  await slowShop.close();
});
const access = await openSiteAccess(scene.browser);
beforeEach(async () => {
  await access.give(SHOP);
  await access.give(SERVICE);
});

const picture = scene.page.locator('img');

type Answer = ServiceAnswer | ((search: ServiceSearch) => ServiceAnswer);

/** The service is one's own, and its picture may be read only with access. */
async function searchAt(answer: Answer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useOwnKey(service.url, KEY);
  await scene.show(`<img src="${scene.site.picture({ body: png })}">`);
  const panel = await scene.click(picture);
  const counts = async () => ({
    posts: (await readRecord(panel)).posts,
    received: service.searches(),
  });
  return { service, panel, counts };
}

/** Whom the panel asks access for: on the button, or in the menu of a screenshot. */
async function askedFor(panel: Page): Promise<string> {
  const screenshot = panel.getByTestId('screenshot');
  const isInMenu = await screenshot.isVisible();
  if (isInMenu) await screenshot.click();
  const asking = isInMenu ? panel.locator(':popover-open') : panel.getByTestId('allow-site');
  const words = await asking.innerText();
  return /127\.0\.0\.1|pictures\.test/.exec(words)?.[0] ?? words;
}

/** How it failed, and what the message lets the user do about it. */
async function failureIn(panel: Page) {
  const code = await errorCode(panel);
  const message = panel.locator('section', { has: panel.getByTestId('allow-site') }).last();
  const actions = await message
    .locator('button, a')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-testid')));
  return { code, asksFor: await askedFor(panel), actions };
}

const found = offers({ count: 2, total: 2 });
const ASKS = { code: 'access-missing', asksFor: '127.0.0.1', actions: ['allow-site'] };
const ONCE = { posts: 1, received: 1 };

const NOT_SENT = { ...ASKS, posts: 0, received: 0 };
fault('access revoked before', 'access to the service: nothing is sent', NOT_SENT, async () => {
  await access.take(SERVICE);
  const { panel, counts } = await searchAt(found);
  return { ...(await failureIn(panel)), ...(await counts()) };
});

const AFTERWARDS = { before: 'access-missing', way: 'fetch', ...ONCE };
fault(
  'access revoked before',
  'access that is given again: the picture is searched',
  AFTERWARDS,
  async () => {
    await access.take(SERVICE);
    const { panel, counts } = await searchAt(found);
    const before = await errorCode(panel);
    await access.give(SERVICE);
    await scene.click(picture);
    await waitForStatus(panel, 'done');
    return { before, way: (await queryImage(panel)).way, ...(await counts()) };
  },
);

const CROPPED = { way: 'crop', asksFor: 'pictures.test', ...ONCE };
fault(
  'access revoked before',
  'access to the picture: it is cut out of the screen',
  CROPPED,
  async () => {
    await access.take(SHOP);
    const { panel, counts } = await searchAt(found);
    await waitForStatus(panel, 'done');
    const { way } = await queryImage(panel);
    return { way, asksFor: await askedFor(panel), ...(await counts()) };
  },
);

const BROKEN_OFF = { way: 'crop', rules: [1, 0], isDropped: true, asksFor: 'pictures.test' };
for (const [name, pattern] of [
  ['to the picture', SHOP],
  ['to all sites', ALL_SITES],
] as const) {
  fault('access revoked in flight', `${name}, while it loads: a crop`, BROKEN_OFF, async () => {
    if (pattern !== SHOP) await access.take(SHOP);
    await access.give(pattern);
    await scene.useService(scene.gateway.url);
    slowShop.judge((_, earlier) => (earlier.length === 0 ? 'given' : 'held')); // the page's is first
    await scene.show(`<img src="http://pictures.test:${slowShop.port}/${crypto.randomUUID()}">`);
    const panel = await scene.click(picture);
    await expect.poll(() => slowShop.requests.length).toBe(2);
    const held = slowShop.requests[1];
    const during = (await refererRules(panel)).length;
    slowShop.judge(() => 'refused');
    await access.take(pattern);
    await expect.poll(() => held?.isDropped).toBe(true);
    await waitForStatus(panel, 'done');
    await expect.poll(() => refererRules(panel)).toEqual([]);
    const rules = [during, (await refererRules(panel)).length];
    const { way } = await queryImage(panel);
    return { way, rules, isDropped: held?.isDropped ?? false, asksFor: await askedFor(panel) };
  });
}

const ENDED = { ...ASKS, ...ONCE, dropped: 1 };
fault(
  'access revoked in flight',
  'to the service that hangs: it is broken off',
  ENDED,
  async () => {
    const { service, panel, counts } = await searchAt({});
    await expect.poll(() => service.searches()).toBe(1);
    await access.take(SERVICE);
    const failure = await failureIn(panel);
    await expect.poll(() => service.dropped()).toBe(1);
    return { ...failure, ...(await counts()), dropped: service.dropped() };
  },
);

const NOT_REPEATED = { ...ASKS, ...ONCE };
fault('access revoked in flight', 'during a wait: nothing more is sent', NOT_REPEATED, async () => {
  const { panel, counts } = await searchAt(() => tooManyCalls(3));
  await panel.locator('[data-stage=waiting]').waitFor();
  await access.take(SERVICE);
  const failure = await failureIn(panel);
  await panel.waitForTimeout(3_500); // the wait would be over by now
  return { ...failure, ...(await counts()) };
});

const GOES_ON = { way: 'fetch', ...ONCE };
fault(
  'access revoked in flight',
  'access to another site: the search goes on',
  GOES_ON,
  async () => {
    const { service, panel, counts } = await searchAt({ ...found, delayMs: 2_000 });
    await expect.poll(() => service.searches()).toBe(1);
    await access.take(SHOP);
    await waitForStatus(panel, 'done');
    return { way: (await queryImage(panel)).way, ...(await counts()) };
  },
);
