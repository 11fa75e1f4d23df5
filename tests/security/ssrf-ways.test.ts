import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { listPictures, waitForBatch } from '../support/browser/batch';
import { dispatchCommand } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { handOver } from '../support/browser/hand-over';
import { openOwnNetwork } from '../support/browser/network';
import { waitForStatus } from '../support/browser/panel';
import { drag, waitForOverlay } from '../support/browser/page';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';
import { openPanelMenu } from '../support/browser/panel-controls';

/** Every other way to a picture than the menu on its own address, which is `ssrf.test.ts`. */
const png = await firstProduct.mosaic.png();
const network = await openOwnNetwork(png);
const { port, publicPort, via, publicPicture } = network;
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [publicPort] });
afterAll(async () => {
  await scene.close();
  await network.close();
});
const { page, browser } = scene;

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const PLACE = 'style="position:absolute;left:0;top:0;width:300px;height:300px"';
/** The page asks for nothing itself: a script of its would load it later. */
const lazy = (url: string) => `<img src="${PIXEL}" data-src="${url}" ${PLACE}>`;
const shown = (more = '') =>
  `<img src="${scene.site.picture({ body: png, cors: true })}" ${PLACE} ${more}>`;

async function idlePanel(): Promise<Page> {
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await panel.locator('[data-status=idle]').waitFor();
  return panel;
}
const ended = (panel: Page) =>
  panel.locator('[data-status=done], [data-status=failed]').waitFor({ timeout: 20_000 });

async function give(type: 'drop' | 'paste', texts: Record<string, string>): Promise<void> {
  await scene.show('<p>A page without pictures</p>');
  const panel = await idlePanel();
  await handOver(panel, type, texts);
  await ended(panel);
}

const WAYS: Record<string, (url: string) => Promise<void>> = {
  pasted: (url) => give('paste', { 'text/plain': url }),
  dropped: (url) => give('drop', { 'text/html': `<a href="/"><img src="${url}"></a>` }),
  typed: async (url) => {
    await scene.show('<p>A page without pictures</p>');
    const panel = await idlePanel();
    await handOver(panel, 'paste', {}, [{ name: 'mug.png', type: 'image/png', bytes: png }]);
    await waitForStatus(panel, 'done');
    await openPanelMenu(panel, 'other-picture');
    await panel.getByTestId('picture-address').fill(url);
    await panel.getByTestId('picture-address').press('Enter');
    await panel.locator('[data-way=paste]').waitFor({ state: 'detached' });
    await ended(panel);
  },
  'a zoom of what is clicked': async (url) => {
    await scene.show(shown(`data-zoom-image="${url}"`));
    await ended(await scene.click(page.locator('img')));
  },
  'what lies below it': async (url) => {
    await scene.show(lazy(url) + shown());
    await page.mouse.click(150, 150, { button: 'right' });
    const panel = await scene.click(page.locator('img').last());
    await ended(panel);
    await panel.getByTestId('choose-area').click();
    await panel.getByTestId('alternative').waitFor();
  },
  'the shortcut': async (url) => {
    await scene.show(lazy(url));
    await page.mouse.move(150, 150);
    const panel = await idlePanel();
    await dispatchCommand(browser, 'find-under-pointer');
    await ended(panel);
  },
  'a batch': async (url) => {
    await scene.show(lazy(url));
    const panel = await idlePanel();
    if (!(await panel.getByTestId('batch-open').isVisible())) {
      await panel.getByTestId('batch-back').click(); // open from before
    }
    await listPictures(panel);
    await panel.getByTestId('batch-start').click();
    await waitForBatch(panel, 'ended');
    await panel.getByTestId('batch-back').click();
  },
};

const LEADS: Record<string, { url: string; visited: boolean }> = {
  'a public picture': { url: publicPicture, visited: true },
  'an address of it': { url: `http://127.0.0.1:${port}/picture.png`, visited: false },
  'a name that leads to it': { url: `http://rebinding.test:${port}/picture.png`, visited: false },
  'a redirect to it': { url: via(`http://127.0.0.1:${port}/`), visited: true },
};

for (const [way, search] of Object.entries(WAYS)) {
  for (const [lead, { url, visited }] of Object.entries(LEADS)) {
    security('ssrf', `${way}: ${lead}`, { asked: 0, visited }, async () => {
      network.forget();
      await search(url);
      // A small picture beside the search may come after its end.
      if (visited) await expect.poll(network.visits).toBeGreaterThan(0);
      else await page.waitForTimeout(500);
      return { asked: network.requests.length, visited: network.visits() > 0 };
    });
  }
}

security('ssrf', 'a region above a picture of it', { asked: 0, way: 'region' }, async () => {
  await scene.show(lazy(`http://127.0.0.1:${port}/picture.png`) + shown());
  network.forget();
  const panel = await idlePanel();
  await panel.getByTestId('select-region').click();
  await waitForOverlay(page);
  await drag(page, { from: [10, 10], to: [200, 200] });
  await waitForStatus(panel, 'done');
  const way = await panel.getByTestId('query-image').getAttribute('data-way');
  return { asked: network.requests.length, way: String(way) };
});
