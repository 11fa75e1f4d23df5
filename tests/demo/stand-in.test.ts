/** What the stand-in's pages are in Chromium, where a search that ends well does not tell. */
import { chromium } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue } from '../../demo/catalogue';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { requireProgram } from '../../demo/programs';
import { openStandIn } from '../support/stand-in-1688';

const [offer] = openCatalogue();
if (!offer) throw new Error('The catalogue is empty');
const standIn = await openStandIn();
const browser = await chromium.launch({
  executablePath: await requireProgram('chromium'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${standIn.resolverRules.join(', ')}`,
  ],
});
const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
const page = await context.newPage();
afterAll(async () => {
  await browser.close();
  await standIn.close();
});

const UPLOAD = 'https://www.1688.com/';
/** The address of a picture's results. */
const address = await (async () => {
  standIn.behave({ afterPicture: 'goes' });
  await page.goto(UPLOAD);
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await offer.picture() };
  await page.setInputFiles('#img-search-upload', file);
  await page.waitForURL(/imageId=/);
  return page.url();
})();

const CARD = '[data-aplus-report]';
const cards = () => page.locator(CARD).count();

async function open(changes: Partial<Behaviour>, at = address): Promise<void> {
  standIn.behave(changes);
  await page.goto(at);
}

test('a virtual list of 120 keeps sixty in the page, and shows the last ones at its end', async () => {
  await open({ list: 'virtual' });
  await expect.poll(cards).toBe(60);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = standIn.cards.findLast(({ advertisement }) => advertisement === undefined);
  await page.locator(`[data-renderkey$="_${last?.offerId}"]`).waitFor();
  expect(await cards()).toBe(60);
});

test('class names are those that are known with a hash, or unknown', async () => {
  const first = page.locator(CARD).first();
  const classNames = () =>
    first.evaluate((card) => [card, ...card.querySelectorAll('*')].map((one) => one.className));
  await open({});
  await first.waitFor();
  const [known = ''] = await classNames();
  expect(known).toMatch(/^searchOfferWrapper--[A-Za-z]{8}$/);
  await open({ classNames: 'unknown' });
  await first.waitFor();
  expect((await classNames()).join()).not.toMatch(/--|Offer|price|title/i);
});

test('twenty cards stand below results and a heading of recommendations', async () => {
  await open({ recommendationsBelow: true });
  await page.getByRole('heading', { name: '猜你喜欢' }).waitFor();
  await expect.poll(cards).toBe(80);
});

test.each([
  ['document-never-ends', 'loading'],
  ['load-never-ends', 'interactive'],
] as const)('a page of the kind %s is in the state "%s" for good', async (rough, state) => {
  standIn.behave({ roughAt: 'upload', rough });
  const other = await context.newPage();
  await other.goto(UPLOAD, { waitUntil: 'commit' });
  await other.locator('input.image-file-reader-wrapper').waitFor();
  await other.waitForTimeout(500);
  expect(await other.evaluate(() => document.readyState)).toBe(state);
  await other.close();
});

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
