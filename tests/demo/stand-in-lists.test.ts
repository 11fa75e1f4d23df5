/** The stand-in's lists in Chromium: how their cards come, and what stands in their place. */
import { chromium, type Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue } from '../../demo/catalogue';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { requireProgram } from '../../demo/programs';
import { openStandIn, standInFlags } from '../support/stand-in-1688';
import { setVisibility, tellVisibility } from '../support/stand-in-visibility';

const [offer] = openCatalogue();
if (!offer) throw new Error('The catalogue is empty');
const standIn = await openStandIn();
const browser = await chromium.launch({
  executablePath: await requireProgram('chromium'),
  args: standInFlags(standIn),
});
const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
const page = await context.newPage();
afterAll(async () => {
  await browser.close();
  await standIn.close();
});

/** The address of a picture's results. */
const address = await (async () => {
  standIn.behave({ afterPicture: 'goes' });
  await page.goto('https://www.1688.com/');
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await offer.picture() };
  await page.setInputFiles('#img-search-upload', file);
  await page.waitForURL(/imageId=/);
  return page.url();
})();

const CARD = '[data-aplus-report]';
const cards = (on: Page = page) => on.locator(CARD).count();

async function open(changes: Partial<Behaviour>, at = address): Promise<void> {
  standIn.behave(changes);
  await page.goto(at);
}

async function scrollToEnd(): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

test('sixty cards come first, and the others after scrolling', async () => {
  await open({});
  await expect.poll(cards).toBe(60);
  expect(standIn.cards).toHaveLength(120);
  expect(standIn.cards[0]?.offerId).toBe(offer.offerId);
  await scrollToEnd();
  await expect.poll(cards).toBe(120);
});

test('a virtual list of 120 keeps sixty in the page, and shows the last ones at its end', async () => {
  await open({ list: 'virtual' });
  await expect.poll(cards).toBe(60);
  await scrollToEnd();
  const last = standIn.cards.findLast(({ advertisement }) => advertisement === undefined);
  await page.locator(`[data-renderkey$="_${last?.offerId}"]`).waitFor();
  expect(await cards()).toBe(60);
});

test('cards come late', async () => {
  await open({ cardsMs: 1_500, list: 'whole' });
  await page.waitForTimeout(800);
  expect(await cards()).toBe(0);
  await expect.poll(cards).toBe(120);
});

test('cards that are drawn in a visible tab alone are not there while it is hidden', async () => {
  const own = await browser.newContext();
  await tellVisibility(own);
  const hidden = await own.newPage();
  standIn.behave({ drawnOnlyVisible: true });
  await hidden.goto(address);
  await hidden.waitForTimeout(1_200);
  expect(await cards(hidden)).toBe(0);
  await setVisibility(hidden, 'visible');
  await expect.poll(() => cards(hidden)).toBe(60);
  await own.close();
});

test('three kinds of advertisements stand among the cards', async () => {
  await open({ list: 'whole' });
  await expect.poll(cards).toBe(120);
  const shown = await page.locator(CARD).evaluateAll((elements) =>
    elements.map((element) => ({
      isReported: /offerType:(?:e_)?p4p/.test(element.getAttribute('data-aplus-report') ?? ''),
      isLed: element.querySelector('a')?.host === 'dj.1688.com',
      isNumbered: element.hasAttribute('data-renderkey'),
    })),
  );
  for (const [index, { advertisement }] of standIn.cards.entries()) {
    expect(shown[index]).toEqual({
      isReported: advertisement !== undefined,
      isLed: advertisement === 'led' || advertisement === 'unnumbered',
      isNumbered: advertisement !== 'unnumbered',
    });
  }
  expect(new Set(standIn.cards.map(({ advertisement }) => advertisement)).size).toBe(4);
});

test('class names are those that are known with a hash, or unknown', async () => {
  await open({});
  await page.locator(CARD).first().waitFor();
  const [known = ''] = await classNames();
  expect(known).toMatch(/^searchOfferWrapper--[A-Za-z]{8}$/);
  await open({ classNames: 'unknown' });
  await page.locator(CARD).first().waitFor();
  expect((await classNames()).join()).not.toMatch(/--|Offer|price|title/i);
});

const classNames = () =>
  page
    .locator(CARD)
    .first()
    .evaluate((card) => [card, ...card.querySelectorAll('*')].map((one) => one.className));

test('an address without its tab shows recommendations, and 猜你喜欢 may stand below results', async () => {
  await open({}, address.replace('tab=imageSearch&', ''));
  await page.getByRole('heading', { name: '猜你喜欢' }).waitFor();
  expect(standIn.pages).toEqual(['recommendations']);
  await open({ recommendationsBelow: true });
  await page.getByRole('heading', { name: '猜你喜欢' }).waitFor();
  await expect.poll(cards).toBe(80);
  expect(standIn.pages).toEqual(['results']);
});

test('an older list carries its offers in an object of the page', async () => {
  for (const [layout, name] of [
    ['initial-state', '__INITIAL_STATE__'],
    ['window-data', 'data'],
  ] as const) {
    await open({ layout });
    const json = await page.evaluate((key) => JSON.stringify(Reflect.get(window, key)), name);
    expect(json).toContain(`"offerId":"${offer.offerId}"`);
    await page.locator('.sm-offer-item').first().waitFor();
  }
});

test.each(['login', 'passport', 'taobao'] as const)(
  'the sign-in on %s stands in the place of the results, and leads back to them',
  async (loginOn) => {
    await open({ loginAt: 'results', loginOn });
    expect(page.url()).toContain('/member/signin.htm');
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(address);
    await expect.poll(cards).toBe(60);
    expect(standIn.pages).toEqual(['login', 'results']);
  },
);

test.each(['redirect', 'in-place', 'dialog'] as const)(
  'the slider as %s hides the results until it is passed',
  async (check) => {
    await open({ checkAt: 'results', check });
    await page.waitForTimeout(600);
    expect(await cards()).toBe(0);
    const where = check === 'dialog' ? page.frameLocator('#baxia-dialog-content') : page;
    await where.locator('#nc_1_n1z').click();
    await page.waitForURL(address);
    await expect.poll(cards).toBe(60);
  },
);

test('a press on a card of the guest page opens its offer, which no link names', async () => {
  await open({});
  const source = await page.locator('[class*="mainImg--"]').first().getAttribute('src');
  const guest = new URL(
    'https://aibuy.1688.com/landingpage/home/inventory/products.html?bizType=ERP',
  );
  guest.searchParams.set('outImageAddress', String(source));
  await open({}, guest.href);
  const card = page.locator('[class*="productCard--"]').first();
  await card.waitFor();
  expect(await page.content()).not.toContain(offer.offerId);
  const opened = context.waitForEvent('page');
  await card.click();
  const shown = await opened;
  await shown.waitForURL(`https://detail.1688.com/offer/${offer.offerId}.html`);
  await shown.close();
});
