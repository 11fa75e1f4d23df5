/**
 * Pages of 1688 that say everywhere who is logged in. Of a search by picture, storage may hold: what the user clicked
 * (picture, page of the shop), the facts of offers, settings, and the record of the way (numbers, times, fixed words,
 * the digits of the picture). Of a list that was read at a press also its address up to the path.
 */
import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { PLANTED } from '../../demo/gateway/web/layout';
import { HOSTS, HOST_NAMES } from '../../demo/gateway/web/sites';
import { leaksIn, storesOf } from '../support/browser/leaks';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openWithoutKey, readStoredOffers } from '../support/browser/without-key';
import { security } from '../support/tables/row';

const { standIn, scene, search, close } = await openWithoutKey();
afterAll(close);
// Who looks into all stores expects a key among them.
await scene.useOwnKey(scene.gateway.url, { appKey: '1000000', secret: 'demo-secret' });
const worker = await extensionWorker(scene.browser);
await scene.forgetService();

/** `leaksIn` looks for all but the last four characters of a secret. */
const whole = (text: string) => `${text}****`;
const ACCOUNT = Object.fromEntries(
  Object.entries(PLANTED).map(([name, text]) => [name, whole(text)]),
);
/** Pages; offers have addresses of their own pages, and of their pictures. */
const ADDRESSES = Object.fromEntries(
  HOST_NAMES.filter((host) => host !== HOSTS.pictures && host !== HOSTS.detail).map((host) => [
    host,
    whole(host),
  ]),
);

/** What of the account, and of the addresses of 1688's pages, is stored anywhere. */
const stored = async (wanted: Record<string, string>) => leaksIn(await storesOf(worker), wanted);

/** What the button copies. */
async function copiedReport(panel: Page): Promise<string> {
  await panel.evaluate(() => {
    const take = (text: string) => {
      Reflect.set(globalThis, 'copied', text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: take });
  });
  await panel.getByTestId('copy-seen').click();
  const copied = () => panel.evaluate(() => String(Reflect.get(globalThis, 'copied') ?? ''));
  await expect.poll(copied).not.toBe('');
  return copied();
}

const PLANTED_PAGE = { planted: true } as const;
async function searchWith(behaviour: Partial<Behaviour>, status: string): Promise<Page> {
  const panel = await search({ ...PLANTED_PAGE, ...behaviour });
  await waitForStatus(panel, status, 25_000);
  return panel;
}

security('account', 'the page says all of it', Object.keys(PLANTED).toSorted(), async () => {
  standIn.behave(PLANTED_PAGE);
  const page = await scene.browser.context.newPage();
  await page.goto(`https://${HOSTS.www}/`);
  const html = await page.content();
  await page.close();
  return leaksIn([{ name: 'page', text: html }], ACCOUNT)
    .map((leak) => leak.replace('page: ', ''))
    .toSorted();
});

const NOTHING = { report: [], stored: [], addresses: [] };
for (const [name, behaviour] of [
  ['the results are recommendations', { addressLacks: 'image-id' }],
  ['the page asks for a login', { loginAt: 'results' }],
  ['the page asks for a check', { checkAt: 'results', check: 'dialog' }],
  ['no way to give the picture is found', { takes: [], input: 'none' }],
] as const) {
  security('account', `${name}, and what was seen is copied`, NOTHING, async () => {
    const panel = await searchWith(behaviour, 'handed-off');
    const report = await copiedReport(panel);
    expect(report).toContain('"hints"');
    expect(report).not.toMatch(/https?:|1688\.com|[^\0-\x7F]/);
    return {
      report: leaksIn([{ name: 'report', text: report }], ACCOUNT),
      stored: await stored(ACCOUNT),
      addresses: await stored(ADDRESSES),
    };
  });
}

/** A seller's name is that of its card. */
async function sellersOf(panel: Page): Promise<string> {
  const shops = new Map(standIn.cards.map(({ offerId, shop }) => [offerId, shop]));
  const offers = await readStoredOffers(panel);
  const wrong = offers.filter(({ offerId, seller }) => seller?.name !== shops.get(offerId));
  return offers.length > 30 && wrong.length === 0 ? 'as on the cards' : JSON.stringify(wrong);
}

for (const layout of ['picture-2026', 'words-2024', 'initial-state'] as const) {
  const done = { offers: true, sellers: 'as on the cards', stored: [], addresses: [], seen: false };
  security('account', `the offers of the layout ${layout} are read`, done, async () => {
    const panel = await searchWith({ layout }, 'done');
    await panel.getByTestId('offer').first().waitFor();
    await panel.waitForTimeout(1_000); // the history is written after the search
    const { seen } = await readRecord(panel);
    const kept = await storesOf(worker);
    expect(kept.map(({ text }) => text).join('\n')).toContain(standIn.cards[0]?.offerId);
    return {
      offers: (await panel.getByTestId('offer').count()) > 3,
      sellers: await sellersOf(panel),
      stored: await stored(ACCOUNT),
      addresses: await stored(ADDRESSES),
      seen: /https?:|[^\0-\x7F]/.test(seen ?? ''),
    };
  });
}

const LIST = {
  account: [],
  query: [],
  pageUrl: `https://${HOSTS.search}`,
};

security('account', 'a list is read at a press', LIST, async () => {
  standIn.behave(PLANTED_PAGE);
  const { page } = scene;
  await page.goto(
    `https://${HOSTS.search}/selloffer/offer_search.htm?keywords=%B1%AD&_tb_token_=${PLANTED.token}`,
  );
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await panel.getByTestId('read-page').click();
  await waitForStatus(panel, 'done');
  await panel.waitForTimeout(1_000);
  return {
    account: await stored(ACCOUNT),
    query: await stored({
      path: whole('offer_search.htm'),
      query: whole('keywords='),
      token: whole('_tb_token_'),
    }),
    pageUrl: (await readRecord(panel)).target.pageUrl ?? '',
  };
});
