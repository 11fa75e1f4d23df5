import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { openScene, type Scene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';

const SEEN = '[data-testid=offer][data-seen-here]';
const OFFERS = 20;
const products = makeProducts(OFFERS);
/** A worker starts, on a busy computer. */
const PATIENT = { timeout: 20_000 };

/** Before each script of the extension: which workers were started, and when the first offer was painted. */
const WATCH = `if (globalThis.document && globalThis.watched === undefined) {
  globalThis.watched = { paintedAt: undefined, startedAt: undefined };
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...given) {
      super(...given);
      globalThis.watched.startedAt ??= performance.now();
    }
  };
  new MutationObserver(() => {
    if (document.querySelector('[data-testid=offer]') === null) return;
    requestAnimationFrame(() => setTimeout(() => (globalThis.watched.paintedAt ??= performance.now())));
  }).observe(document, { childList: true, subtree: true });
}`;

const open = (everywhere = WATCH) =>
  openScene({
    hosts: SERVICE_HOSTS,
    everywhere,
    gateway: { products, callsPerSecond: 100 },
  });

/** Origins that the panel and its workers have asked. */
const asked = new Set<string>();

/** A search of a service that says nothing of likeness, unless it is to say it. */
async function search(scene: Scene, kinds: readonly string[] = ['no-similarity']): Promise<Page> {
  const faults = JSON.stringify(kinds.map((kind) => ({ kind })));
  await fetch(`${scene.gateway.url}/__faults`, { method: 'POST', body: faults });
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  (await scene.openPanel()).on('request', (request) => asked.add(new URL(request.url()).origin));
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return panel;
}

const seenHere = (panel: Page) => panel.locator(SEEN).count();
const troubleSaid = async (scene: Scene) => {
  const options = await openExtensionPage(scene.browser, 'options.html');
  const said = await options.getByTestId('likeness-trouble').textContent();
  await options.close();
  return said;
};
/** Addresses that the database has vectors for. */
const keptVectors = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('results');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('vectors').objectStore('vectors').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );

describe('likeness where the service says nothing of it', () => {
  let scene: Scene;
  let panel: Page;
  beforeAll(async () => {
    scene = await open();
    panel = await search(scene);
  });
  afterAll(() => scene.close());

  test('is seen on this computer, for every offer', async () => {
    await expect.poll(() => seenHere(panel), PATIENT).toBe(OFFERS);
    const shares = await panel
      .locator(SEEN)
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('data-offer-id'), one.getAttribute('data-similarity')]),
      );
    const [best] = shares.toSorted(([, a], [, b]) => Number(b) - Number(a));
    expect(best?.[0]).toBe(firstProduct.offerId);
    expect(await panel.locator(SEEN).first().textContent()).toContain('seen on this computer');
  });

  test('is computed by a worker that began after the first offer was painted', async () => {
    const { paintedAt, startedAt } = await panel.evaluate(() => ({
      paintedAt: Number(Reflect.get(Reflect.get(globalThis, 'watched'), 'paintedAt')),
      startedAt: Number(Reflect.get(Reflect.get(globalThis, 'watched'), 'startedAt')),
    }));
    expect(startedAt).toBeGreaterThan(paintedAt);
  });

  test('is computed without asking anybody but those who show the offers', () => {
    const own = ['null', 'chrome-extension://', scene.gateway.url, 'https://api.frankfurter.dev'];
    expect([...asked]).toContain(scene.gateway.url);
    expect([...asked].filter((origin) => !own.some((one) => origin.startsWith(one)))).toEqual([]);
  });

  test('is kept, so that the next panel starts no worker for the pictures of offers', async () => {
    await expect.poll(() => keptVectors(panel), PATIENT).toBe(OFFERS);
    const next = await search(scene);
    await expect.poll(() => seenHere(next), PATIENT).toBe(OFFERS);
    expect(await keptVectors(next)).toBe(OFFERS);
  });

  test('the numbers of a service that says them of every offer stay', async () => {
    const other = await search(scene, []);
    await other.locator('[data-testid=offer][data-similarity]').first().waitFor();
    expect(await seenHere(other)).toBe(0);
    expect((await offerIds(other))[0]).toBe(firstProduct.offerId);
  });

  test('off: as before, and what was kept is gone', async () => {
    const options = await openExtensionPage(scene.browser, 'options.html#likeness-on');
    await options.getByTestId('likeness-on').click();
    await options.locator('[data-testid=likeness-on]:not(:checked)').waitFor();
    const other = await search(scene);
    await other.getByTestId('offer').first().waitFor();
    await other.waitForTimeout(2_000); // longer than a worker takes
    expect(await seenHere(other)).toBe(0);
    expect(await keptVectors(other)).toBe(0);
    await options.getByTestId('likeness-on').click();
    await expect.poll(() => seenHere(other), PATIENT).toBe(OFFERS);
    await options.close();
  });
});

describe('where pictures cannot be compared', () => {
  test('a damaged model: the list stands, and the options say why', async () => {
    const scene = await openScene({
      hosts: SERVICE_HOSTS,
      gateway: { products, callsPerSecond: 100 },
      damage: 'eye.bin',
    });
    try {
      const panel = await search(scene);
      await expect.poll(() => troubleSaid(scene), PATIENT).toContain('damaged');
      expect(await panel.getByTestId('offer').count()).toBe(OFFERS);
      expect(await seenHere(panel)).toBe(0);
    } finally {
      await scene.close();
    }
  });

  test.each([
    ['SIMD', `if (globalThis.WebAssembly) WebAssembly.validate = () => false;`, 'SIMD'],
    ['WebAssembly', `delete globalThis.WebAssembly;`, 'WebAssembly'],
    [
      'a worker',
      `globalThis.Worker = class { constructor() { throw new Error('no'); } };`,
      'ended',
    ],
  ])(
    'a browser without %s: the list stands, and the options say why',
    async (_what, everywhere, words) => {
      const scene = await open(everywhere);
      try {
        const panel = await search(scene);
        await expect.poll(() => troubleSaid(scene), PATIENT).toContain(words);
        expect(await panel.getByTestId('offer').count()).toBe(OFFERS);
        expect(await seenHere(panel)).toBe(0);
      } finally {
        await scene.close();
      }
    },
  );
});
