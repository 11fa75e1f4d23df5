import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { offers, openService } from '../support/browser/service';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

/** What is stored of the price of the page that the panel's search began on. */
async function storedPrice(panel: Page): Promise<unknown> {
  return panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `page-price:${id}`;
    return (await chrome.storage.session.get(key))[key];
  });
}

/** The search's page leaves its price in doubt. */
async function makeDoubtful(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `page-price:${id}`;
    const { [key]: stored } = await chrome.storage.session.get<Record<string, object>>(key);
    const price = {
      amount: '19.50',
      currency: 'USD',
      from: 'visible',
      isSure: false,
      others: [
        { amount: '24.00', from: 'visible' },
        { amount: '15.00', from: 'data' },
      ],
    };
    await chrome.storage.session.set({ [key]: { ...stored, price } });
  });
}

/** Keeps what the worker hands to the script that reads the price, or answers it. Runs in the panel. */
async function preferredInPage(shouldAnswer: boolean): Promise<unknown> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [shouldAnswer],
    func: (isEnd: boolean) => {
      if (isEnd) return Reflect.get(globalThis, 'handed');
      const shared = (globalThis.findOn1688 ??= {});
      Object.defineProperty(shared, 'preferredSource', {
        configurable: true,
        get: () => Reflect.get(globalThis, 'handed'),
        set: (value: unknown) => {
          Reflect.set(globalThis, 'handed', value);
        },
      });
      return undefined;
    },
  });
  return answer?.result;
}

async function searchOn(body: string): Promise<Page> {
  await scene.show(body);
  const panel = await scene.click(scene.page.locator('#picture'));
  await waitForStatus(panel, 'done');
  await expect.poll(() => storedPrice(panel)).toBeDefined();
  return panel;
}

test('the price in a page’s JSON-LD is stored with its source, beside the search', async () => {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Enamel mug, set of 4',
    offers: { '@type': 'Offer', price: '18.90', priceCurrency: 'EUR' },
  };
  const panel = await searchOn(
    `<script type="application/ld+json">${JSON.stringify(product)}</script>
    <h1>Enamel mug, set of 4</h1><img id="picture" src="${src}">`,
  );
  const { id } = await readRecord(panel);
  expect(await storedPrice(panel)).toEqual({
    searchId: id,
    price: expect.objectContaining({
      amount: '18.90',
      currency: 'EUR',
      pieces: 4,
      from: 'json-ld',
    }),
    host: 'shop.test',
    title: 'Shop',
  });
});

test('a visible price is stored as such; a page without a price stores none', async () => {
  const shown = await searchOn(
    `<h1>Enamel mug</h1><img id="picture" src="${src}">
    <p><s>$24.00</s> <span class="price">$19.50</span></p><button>Add to cart</button>`,
  );
  expect(await storedPrice(shown)).toMatchObject({
    price: { amount: '19.50', currency: 'USD', from: 'visible' },
  });

  const without = await searchOn(`<h1>Our 12 favourite mugs</h1><img id="picture" src="${src}">`);
  expect(await storedPrice(without)).not.toHaveProperty('price');
});

test('a doubtful price is settled by a press, and the next click on its site prefers its source', async () => {
  const panel = await searchOn(
    `<h1>Enamel mug</h1><img id="picture" src="${src}">
    <p><s>$24.00</s> <span class="price">$19.50</span></p><button>Add to cart</button>`,
  );
  await makeDoubtful(panel);
  const offer = panel.getByTestId('offer').first();
  const shown = () => offer.innerText();
  await expect.poll(shown).toMatch(/\d%\?/);
  await panel.getByRole('button', { name: 'Take $15.00 as the page’s price' }).click();
  await expect.poll(shown).toMatch(/\d%(?!\?)/);
  expect(await panel.getByTestId('page-price').innerText()).toBe('$15.00');
  const stored = () => panel.evaluate(() => chrome.storage.local.get('price-sources'));
  await expect.poll(stored).toEqual({ 'price-sources': [{ host: 'shop.test', from: 'data' }] });

  await panel.evaluate(preferredInPage, false);
  await scene.click(scene.page.locator('#picture'));
  await expect.poll(() => storedPrice(panel)).toBeDefined();
  expect(await panel.evaluate(preferredInPage, true)).toBe('data');
});

test('the stored price is deleted with the search', async () => {
  const panel = await searchOn(`<h1>Mug</h1><img id="picture" src="${src}">`);
  const earlier = await storedPrice(panel);
  await scene.show(`<h1>Another mug</h1><img id="picture" src="${src}">`);
  await scene.page.locator('#picture').waitFor();
  await scene.click(scene.page.locator('#picture'));
  await waitForStatus(panel, 'done');
  const { id } = await readRecord(panel);
  await expect.poll(() => storedPrice(panel)).toMatchObject({ searchId: id });
  expect(earlier).not.toMatchObject({ searchId: id });
});

test('nothing is stored of a page that the tab has navigated to meanwhile', async () => {
  const service = await openService({ ...offers({ count: 2, total: 2 }), delayMs: 1_500 });
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  await scene.show(`<h1>Mug</h1><img id="picture" src="${src}">`);
  const panel = await scene.click(scene.page.locator('#picture'));
  await expect.poll(() => service.searches()).toBe(1);
  await scene.page.evaluate(() => {
    history.pushState({}, '', '/plates');
    document.title = 'Plates';
    document.body.innerHTML = '<h1>Plate</h1><p class="price">$19.50</p><button>Buy</button>';
  });
  await waitForStatus(panel, 'done');
  const { id } = await readRecord(panel);
  await expect
    .poll(() => storedPrice(panel))
    .toEqual({ searchId: id, host: 'shop.test', title: 'Shop' });
});
