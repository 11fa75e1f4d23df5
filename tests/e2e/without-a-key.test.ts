import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { PRODUCTS, firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openWindow } from '../support/browser/windows';
import { expectCards, openWithoutKey, readStoredOffers } from '../support/browser/without-key';
import { factsOf, offersOf } from '../support/card-facts';

const { standIn, scene, search, searchNext, tabs, close } = await openWithoutKey();
afterAll(close);

const [, secondProduct = firstProduct] = PRODUCTS;
const SLOWLY = { timeout: 120_000 };
const FORGED = 'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=999';

/** The search has put its picture in, and its button hears no script. */
const waitForHand = (panel: Page) => panel.getByTestId('show-tab').waitFor({ timeout: 40_000 });

const pressSearch = async (tab: Page | undefined) =>
  tab?.getByText('搜索图片', { exact: true }).click();

const waitForLogin = (panel: Page) =>
  panel.locator('[data-testid=way][data-state=login]').waitFor({ timeout: 40_000 });

const pressLogin = async (tab: Page | undefined) =>
  tab?.getByRole('button', { name: '登录' }).click();

/** A search of another picture in a window of its own, which the test's end closes. */
async function searchInWindow() {
  const src = scene.site.picture({ body: await secondProduct.mosaic.png(), cors: true });
  const window = await openWindow(scene.browser, scene.site.page(`<img src="${src}">`));
  onTestFinished(() => window.close());
  await window.click(window.page.locator('img'));
  return window;
}

/** What the last result page shows before it is scrolled. */
const shownOffers = () => offersOf(standIn.cards.slice(0, 60));

const PRESSED = { isTrusted: false, isTaken: true };

test.each<[string, Partial<Behaviour>]>([
  ['the preview waits for its button', {}],
  ['the page shows no preview', { afterPicture: 'goes' }],
  [
    'the page shows neither a preview nor that it loads',
    { afterPicture: 'goes', loadingSign: false, goesMs: 200 },
  ],
  ['the page goes on alone from its preview', { afterPicture: 'preview-goes', goesMs: 500 }],
  ['the page ignores the change and takes the paste', { takes: ['paste'] }],
  ['the page ignores the paste as well and takes the drop', { takes: ['drop'] }],
  ['the input is made late and has another name', { inputMs: 2_000, input: 'renamed' }],
  [
    'the button is in a closed shadow root and listens to pointerdown',
    { shadow: 'closed', button: 'pointerdown' },
  ],
  ['recommendations stand below the results', { recommendationsBelow: true }],
  ['the upload is slow and the cards come late', { uploadMs: 4_000, cardsMs: 3_000 }],
  ['the classes have unknown names', { classNames: 'unknown' }],
  ['the cards are those of 2024', { layout: 'words-2024', advertisements: false }],
])(
  'a right click without a key shows the offers of 1688’s own page where %s',
  async (_, behaviour) => {
    await expectCards(await search(behaviour), standIn);
    // Nothing else was taken by the page, and nothing was pressed where it goes on alone.
    expect(standIn.taken).toEqual(behaviour.takes ?? ['change']);
    expect(standIn.presses).toEqual(behaviour.afterPicture ? [] : [PRESSED]);
  },
);

test.each<[string, Partial<Behaviour>]>([
  ['a new tab on s.1688.com', { opens: 'new-tab', address: 'search' }],
  [
    'a new tab without an opener on pages-fast.1688.com',
    { opens: 'new-tab-noopener', address: 'pages-fast' },
  ],
])(
  'results in %s, which Chromium ties to no search, are read at one press',
  async (_, behaviour) => {
    const panel = await search(behaviour);
    await panel.getByTestId('take-tab').click({ timeout: 40_000 });
    await expectCards(panel, standIn);
    expect(standIn.presses).toEqual([PRESSED]);
  },
);

test('where a button hears no script, the user presses it, and forged results that a page behind opens over the search’s tab are only asked about', async () => {
  const panel = await search({ button: 'trusted-click' });
  await waitForHand(panel);
  const [own] = tabs();
  const open = `window.open('${FORGED}', '_blank', 'noopener')`;
  await scene.show(`<button onclick="setTimeout(() => ${open}, 1500)">Win</button>`);
  await scene.page.getByRole('button').click();
  // Chromium (156) names the tab in front as the opener.
  const [forged] = await Promise.all([
    scene.browser.context.waitForEvent('page'),
    own?.bringToFront(),
  ]);
  await panel.getByTestId('take-tab').waitFor({ timeout: 20_000 });
  expect(await panel.getByTestId('offer').count()).toBe(0);
  await forged.goto(scene.site.page('<p>Another page'));
  await expect.poll(() => panel.getByTestId('take-tab').count(), { timeout: 20_000 }).toBe(0);
  expect(await panel.getByTestId('way').getAttribute('data-step')).toBe('3');
  await pressSearch(own);
  await expectCards(panel, standIn);
  expect(standIn.presses).toEqual([
    { isTrusted: false, isTaken: false },
    { isTrusted: true, isTaken: true },
  ]);
});

test(
  'results that a page opens in one of two windows are those of its own window’s search, though both wait',
  SLOWLY,
  async () => {
    const first = await search({ button: 'trusted-click', opens: 'new-tab-noopener' });
    await expect.poll(() => tabs().length, { timeout: 20_000 }).toBe(1); // before another page opens
    const second = await searchInWindow();
    await Promise.all([first, second.panel].map(waitForHand));
    const [tabOfFirst, tabOfSecond] = tabs();
    await pressSearch(tabOfSecond);
    await second.panel.getByTestId('take-tab').waitFor({ timeout: 20_000 });
    await first.waitForTimeout(1_000); // it was told of the tab as well
    expect(await first.getByTestId('take-tab').count()).toBe(0);
    await second.panel.getByTestId('take-tab').click();
    await waitForStatus(second.panel, 'done', 25_000);
    expect((await readStoredOffers(second.panel)).map(factsOf)).toEqual(shownOffers());
    await waitForStatus(first, 'handed-off');

    await pressSearch(tabOfFirst);
    await first.getByTestId('take-tab').click({ timeout: 20_000 });
    await waitForStatus(first, 'done', 25_000);
    expect((await readStoredOffers(first)).map(factsOf)).toEqual(shownOffers());
  },
);

test(
  'of two windows that wait at one login, each reads offers in its own tab alone, once the user has logged in there',
  SLOWLY,
  async () => {
    const first = await search({ loginAt: 'results' });
    await expect.poll(() => tabs().length, { timeout: 20_000 }).toBe(1);
    const second = await searchInWindow();
    await Promise.all([first, second.panel].map(waitForLogin));
    const [tabOfFirst, tabOfSecond] = tabs();
    await pressLogin(tabOfSecond);
    await waitForStatus(second.panel, 'done', 25_000);
    expect((await readStoredOffers(second.panel)).map(factsOf)).toEqual(shownOffers());
    await first.waitForTimeout(1_000); // its tab could be looked at meanwhile
    await waitForLogin(first);
    expect(await readStoredOffers(first)).toEqual([]);
    expect(await first.getByTestId('take-tab').count()).toBe(0);

    await pressLogin(tabOfFirst);
    await waitForStatus(first, 'done', 25_000);
    expect((await readStoredOffers(first)).map(factsOf)).toEqual(shownOffers());
  },
);

test('a tab of ours in which the user writes a mail is neither led to the next search nor closed', async () => {
  const panel = await search();
  await expectCards(panel, standIn);
  const [own] = tabs();
  await own?.goto(scene.site.page('<textarea>Dear</textarea>'));
  await searchNext();
  await expectCards(panel, standIn, { timeout: 40_000 });
  expect(await own?.locator('textarea').inputValue()).toBe('Dear');
  expect(tabs()).toHaveLength(1);
});
