import type { Page } from '@playwright/test';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { OfferPageTruth } from '../../demo/gateway/web/offer-facts';
import { extensionWorker } from '../../demo/browser/extension';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { sheetsOf, withLibreOffice } from '../office/libreoffice';
import { downloads } from '../support/browser/download';
import { openSiteAccess } from '../support/browser/extensions-page';
import { errorCode, offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { unfoldOrder } from '../support/browser/panel-controls';
import { readRecord } from '../support/browser/storage';
import {
  expectCards,
  openWithoutKey,
  readStoredDetails,
  readStoredOffers,
} from '../support/browser/without-key';
import { factsOf, offersOf } from '../support/card-facts';
import { US_SEA, byHand } from '../support/order/by-hand';
import {
  fenOf,
  isBySku,
  isByTiers,
  landedByHand,
  rowOf,
  saidOn,
} from '../support/order/offer-page-by-hand';
import { tableOf } from '../support/order/sheet-rows';
import { DOLLARS } from '../support/order/stored-pins';
import { STAND_IN_HOSTS } from '../support/stand-in-1688';

const { standIn, scene, search, tabs, closeTabs, close } = await openWithoutKey();
afterAll(close);
beforeEach(closeTabs);
const { browser } = scene;

/** A tab of the user's own, in front. */
async function openTab(url: string): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  return tab;
}

const openWords = (words: string) =>
  openTab(`https://s.1688.com/selloffer/offer_search.htm?keywords=${encodeURIComponent(words)}`);

const openOffer = (offerId: string) => openTab(`https://detail.1688.com/offer/${offerId}.html`);

/** The panel that the toolbar button opens beside the tab. */
async function panelBeside(tab: Page): Promise<Page> {
  await pressToolbarButton(browser, tab);
  return panelPage(browser);
}

/** Cards of a word list that are offers: an advertisement whose report lacks its number names none anywhere. */
const listed = () =>
  offersOf(standIn.cards.filter(({ advertisement = 'reported' }) => advertisement === 'reported'));

const unread = () => standIn.cards.length - listed().length;

const factsIn = async (panel: Page) => (await readStoredOffers(panel)).map(factsOf);

const cents = (amount: number) => Math.round(amount * 100);

/** The first offer of the list whose page is of that kind. */
function listedOffer(isWanted: (truth: OfferPageTruth) => boolean): OfferPageTruth {
  const cards = standIn.cards.slice(0, 60).filter(({ advertisement }) => !advertisement);
  const truth = cards.map(({ offerId }) => standIn.offerPageTruth(offerId)).find(isWanted);
  if (!truth) throw new Error('The list has no such offer');
  return truth;
}

/** Waits until the page has the picture. */
const waitForUpload = (panel: Page) =>
  panel
    .locator('[data-testid=way][data-step="3"], [data-testid=way][data-step="4"]')
    .waitFor({ timeout: 20_000 });

const cardOf = (panel: Page, offerId: string) =>
  panel.locator(`[data-testid=offer][data-offer-id="${offerId}"]`);

/** A search without a key, whose money is that of the calculation by hand. */
async function searchInDollars(): Promise<Page> {
  const panel = await search();
  await panel.evaluate((money) => chrome.storage.local.set({ money }), DOLLARS);
  await expectCards(panel, standIn);
  return panel;
}

test('the offers of a list of words are read beside it, and Show more reads what it shows since', async () => {
  standIn.behave();
  const tab = await openWords('杯');
  const panel = await panelBeside(tab);
  await panel.getByTestId('read-page').click();
  await waitForStatus(panel, 'done', 20_000);
  const first = listed();
  expect(first.length).toBeGreaterThan(50);
  expect(await factsIn(panel)).toEqual(first);
  const counted = panel.getByTestId('unreadable');
  expect(await counted.getAttribute('data-value')).toBe(String(unread()));

  // The list goes on below when it is scrolled to its end.
  await tab.evaluate((address) => {
    const goOn = async () => {
      const next = await (await fetch(address)).text();
      const { body } = new DOMParser().parseFromString(next, 'text/html');
      const cards = body.querySelector('.space-common-offerlist')?.children ?? [];
      document.querySelector('.space-common-offerlist')?.append(...cards);
    };
    addEventListener('scroll', () => void goOn(), { once: true });
  }, '/selloffer/offer_search.htm?keywords=%E7%81%AF');
  await showMore(panel);
  await expect.poll(async () => (await readRecord(panel)).pages, { timeout: 20_000 }).toBe(2);
  await waitForStatus(panel, 'done');
  const known = new Set(first.map(({ offerId }) => offerId));
  const further = listed().filter(({ offerId }) => !known.has(offerId));
  expect(further.length).toBeGreaterThan(50);
  expect(await factsIn(panel)).toEqual([...first, ...further]);
  expect(standIn.uploads).toEqual([]);
});

test.each([
  [
    'by tiers',
    isByTiers,
    (truth: OfferPageTruth) => truth.tiers.findLast(({ from }) => from <= 200)?.price,
  ],
  ['by SKU', isBySku, (truth: OfferPageTruth) => truth.price],
] as const)(
  'the details of an offer %s are in the list once the user has opened its page, with its own weight in the landed cost',
  async (_, isWanted, priceOf) => {
    const panel = await searchInDollars();
    const truth = listedOffer(isWanted);
    const card = cardOf(panel, truth.offerId);
    const estimated = async () => (await card.getAttribute('data-estimated'))?.split(',');
    await expect.poll(estimated).toContain('weight');
    const before = await card.getAttribute('data-landed');

    const address = await card.getByTestId('offer-link').getAttribute('href');
    await openTab(address ?? '');
    await card.and(panel.locator('[data-details=known]')).waitFor();
    expect(await readStoredDetails(panel, truth.offerId)).toMatchObject(saidOn(truth));
    expect(await estimated()).not.toContain('weight');
    const price = priceOf(truth) ?? '';
    expect(await card.getAttribute('data-unit-price')).toBe(price);
    const landed = await card.getAttribute('data-landed');
    expect(landed).toBe(landedByHand(truth, price));
    expect(landed).not.toBe(before);
  },
);

test('an offer’s page that no list names makes a list of that offer with its details', async () => {
  const panel = await search();
  await expectCards(panel, standIn);
  const known = new Set(standIn.cards.map(({ offerId }) => offerId));
  const tab = await openWords('灯');
  const other = standIn.cards.find(
    ({ offerId }) => !known.has(offerId) && isByTiers(standIn.offerPageTruth(offerId)),
  );
  const truth = standIn.offerPageTruth(other?.offerId ?? '');
  await tab.goto(`https://detail.1688.com/offer/${truth.offerId}.html`);
  await panel.getByTestId('read-page').click();
  await expect.poll(() => offerIds(panel), { timeout: 20_000 }).toEqual([truth.offerId]);
  await waitForStatus(panel, 'done');
  const [offer] = await readStoredOffers(panel);
  expect(offer).toMatchObject({ title: truth.title, seller: { name: truth.seller.name } });
  expect(await readStoredDetails(panel, truth.offerId)).toMatchObject(saidOn(truth));
});

describe('an order sheet in LibreOffice', withLibreOffice, () => {
  test('the SKUs of a page that was read stand there with name and price, and cost with their weight what they do by hand', async () => {
    const panel = await searchInDollars();
    const truth = listedOffer(isBySku);
    const card = cardOf(panel, truth.offerId);
    await openOffer(truth.offerId);
    await card.and(panel.locator('[data-details=known]')).waitFor();
    await card.getByTestId('pin').click();
    await panel.getByTestId('tray-toggle').click();
    await panel.getByTestId('tray-order').click();
    await unfoldOrder(panel);
    const units = panel.getByTestId('order-sku-units');
    await units.nth(0).fill('120');
    await units.nth(1).fill('80');
    const [file] = await downloads(panel, async () => {
      await panel.getByTestId('order-export').click();
      await panel.getByTestId('export-order').click();
    });
    const sheets = await sheetsOf(new Blob([file?.bytes ?? '']));
    const ordered = tableOf(sheets.get('Order sheet'), 'Variant');
    const amounts = [120, 80];
    const rows = truth.skus.map(({ price = '' }, at) => rowOf(truth, amounts[at] ?? 0, price));
    const lines = ordered.map((line) => ({
      name: line['Variant']?.split(' · ')[0], // its reading in English follows
      units: Number(line['Units ordered']),
      fen: fenOf(line['Price per unit (CNY)'] ?? ''),
    }));
    expect(lines).toEqual(
      truth.skus.map(({ properties, price = '' }, at) => ({
        name: Object.values(properties).join(' / '),
        units: amounts[at],
        fen: fenOf(price),
      })),
    );
    for (const [at, end] of ['low', 'high'].entries()) {
      const { landed } = byHand(US_SEA, at === 0 ? 0 : 1, rows);
      const title = `Landed cost of the line (USD), ${end}`;
      const sum = ordered.reduce((total, line) => total + Number(line[title]), 0);
      const sheet = sheets.get('Order sheet') ?? [];
      const head = sheet.find((row) => row.includes(title)) ?? [];
      const total = sheet.find((row) => row.includes('Landed cost of the order'));
      expect([sum, Number(total?.[head.indexOf(title)])].map(cents)).toEqual(
        [landed, landed].map(cents),
      );
    }
  });
});

test('a tab of 1688 that is moved to another window in the middle is read there, and Show the tab shows it', async () => {
  const panel = await search({ uploadMs: 4_000 });
  await waitForUpload(panel);
  const { way } = await readRecord(panel);
  const worker = await extensionWorker(browser);
  const moved = await worker.evaluate(async (tabId = -1) => {
    const made = await chrome.windows.create({ tabId, focused: false });
    await chrome.tabs.create({ windowId: made?.id, url: 'about:blank' });
    return made?.id;
  }, way?.tabId);
  await expectCards(panel, standIn);
  expect(tabs()).toHaveLength(1);
  await panel.getByTestId('panel-menu').click();
  await panel.getByTestId('show-tab').click();
  const shown = () =>
    worker.evaluate(async (tabId = -1) => {
      const { active, windowId } = await chrome.tabs.get(tabId);
      return { active, windowId, front: (await chrome.windows.getLastFocused()).id };
    }, way?.tabId);
  await expect.poll(shown).toEqual({ active: true, windowId: moved, front: moved });
  await worker.evaluate((id = -1) => chrome.windows.remove(id), moved);
});

test('a search whose access to 1688 is taken back in the middle ends, and asks for it with one button', async () => {
  const access = await openSiteAccess(browser, STAND_IN_HOSTS);
  const panel = await search({ uploadMs: 20_000 });
  await waitForUpload(panel);
  await access.take('https://*.1688.com/*');
  expect(await errorCode(panel)).toBe('access-missing');
  const message = panel.locator('section', { has: panel.getByTestId('allow-site') }).last();
  const actions = await message
    .locator('button, a')
    .evaluateAll((all) => all.map((one) => one.dataset['testid']));
  expect(actions).toEqual(['allow-site']);
  expect(await message.innerText()).toContain('1688.com');
  expect(await offerIds(panel)).toEqual([]);
});
