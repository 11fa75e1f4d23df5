import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';

const BOTTLE = '厂家批发日式墨绿色304不锈钢保温瓶 750ml 防漏 支持一件代发';
const GLOSS = 'Japanese-style dark green 304 stainless steel vacuum bottle, 750ml, leakproof';
const TALK = '爆款新款 厂家直销 一件代发';
const LATIN = 'Travel tumbler 500ml';
const titles = [BOTTLE, TALK, LATIN, '陶瓷马克杯', '北欧玻璃花瓶'];
const products = makeProducts(titles.length);
for (const [index, product] of products.entries()) {
  product.more = { ...product.more, title: titles[index] ?? BOTTLE };
}

/**
 * Stands in for the browser's Translator, which needs a model that no test can download. How it behaves is
 * kept in the extension's own `localStorage`.
 */
const STAND_IN = `if (globalThis.document && location.protocol === 'chrome-extension:') {
  const kind = () => localStorage.getItem('translator') ?? 'absent';
  const never = () => new Promise(() => undefined);
  const Translator = {
    availability: async () => {
      if (kind() === 'silent') return never();
      return kind() === 'downloadable' ? 'downloadable' : 'available';
    },
    create: async ({ monitor, signal }) => {
      if (kind() === 'downloadable') {
        const progress = new EventTarget();
        monitor?.(progress);
        progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
        await new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          addEventListener('downloaded', resolve);
        });
      }
      return {
        translate: async (text) => 'Translated: ' + text.length,
        destroy: () => undefined,
      };
    },
  };
  Object.defineProperty(globalThis, 'Translator', {
    configurable: true,
    value: kind() === 'absent' ? undefined : Translator,
  });
}`;

const scene = await openScene({
  hosts: SERVICE_HOSTS,
  everywhere: STAND_IN,
  gateway: { products, callsPerSecond: 100 },
});
afterAll(() => scene.close());

type Kind = 'absent' | 'working' | 'silent' | 'downloadable';

async function behave(kind: Kind): Promise<void> {
  const page = await openExtensionPage(scene.browser, 'options.html');
  await page.evaluate((chosen) => localStorage.setItem('translator', chosen), kind);
  await page.close();
}

/** A search in a panel that was opened after the Translator had changed. */
async function search(): Promise<Page> {
  const opened = await scene.openPanel();
  // The offers of the search before would be asked for otherwise, and a click forgets what came of it.
  await opened.evaluate(() => chrome.storage.session.clear());
  await opened.reload();
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return panel;
}

/** Titles in the order of the products. */
const readBy = (panel: Page) =>
  panel
    .getByTestId('offer')
    .evaluateAll((cards) =>
      cards
        .toSorted((a, b) => Number(a.dataset['offerId']) - Number(b.dataset['offerId']))
        .map(
          (card) => card.querySelector<HTMLElement>('h3 [data-read-by]')?.dataset['readBy'] ?? '-',
        ),
    );
const GLOSSED = ['gloss', '-', '-', 'gloss', 'gloss'];

beforeEach(() => behave('absent'));

test('glosses stand where nothing translates, and the seller’s own words are one hover or key away', async () => {
  const panel = await search();
  await expect.poll(() => readBy(panel)).toEqual(GLOSSED);
  const card = panel.getByTestId('offer').filter({ hasText: GLOSS });
  const heading = card.getByRole('heading');
  expect(await heading.innerText()).toContain('Word by word');
  expect((await heading.getAttribute('title'))?.split('\n')).toEqual([
    GLOSS,
    BOTTLE,
    'Word by word',
  ]);

  const link = card.getByTestId('offer-link');
  await card.getByTestId('offer-menu').focus();
  for (let steps = 0; steps < 8; steps += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) break;
    await panel.keyboard.press('Shift+Tab');
  }
  expect(await panel.getByRole('tooltip').innerText()).toBe(BOTTLE);
  const isWhole = ({ scrollWidth, clientWidth }: Element) => scrollWidth <= clientWidth;
  expect(await panel.getByRole('tooltip').evaluate(isWhole)).toBe(true);
  await panel.keyboard.press('Escape');
  await panel.getByRole('tooltip').waitFor({ state: 'detached' });

  await card.getByTestId('offer-menu').click();
  await panel.getByTestId('ask').click();
  expect(await panel.getByTestId('question-zh').innerText()).toContain(BOTTLE);
  await panel.keyboard.press('Escape');
});

test('the browser’s translation comes before a gloss, for titles with Chinese', async () => {
  await behave('working');
  const panel = await search();
  await expect
    .poll(() => readBy(panel))
    .toEqual(titles.map((title) => (title === LATIN ? '-' : 'browser')));
});

test('a Translator that never says whether it is there is as none', async () => {
  await behave('silent');
  const panel = await search();
  await expect.poll(() => readBy(panel)).toEqual(GLOSSED);
});

test('a language pack is downloaded in a click alone, with its progress, and can be cancelled', async () => {
  await behave('downloadable');
  expect(await readBy(await search())).not.toContain('browser');
  const options = await openExtensionPage(scene.browser, 'options.html#titles');
  const translator = options.getByTestId('translator');
  await options.getByTestId('translator-download').click();
  await expect.poll(() => translator.innerText()).toContain('40');
  await options.getByTestId('translator-cancel').click();
  await options.getByTestId('translator-download').click();
  await expect.poll(() => translator.innerText()).toContain('40');
  await options.evaluate(() => dispatchEvent(new Event('downloaded')));
  await expect.poll(() => translator.getAttribute('data-state')).toBe('available');
  await options.close();
});
