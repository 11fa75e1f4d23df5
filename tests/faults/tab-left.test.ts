import { afterAll } from 'vitest';
import type { Page } from '@playwright/test';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { openWindow } from '../support/browser/windows';
import { fault } from '../support/tables/row';

// No access but that of the click, which ends with the page.
const scene = await openScene();
afterAll(() => scene.close());

const { browser, site } = scene;
const png = await firstProduct.mosaic.png();

/** The window stays: it has another tab. */
async function close(shopPage: Page): Promise<void> {
  await Promise.all([
    shopPage.context().waitForEvent('page'),
    shopPage.evaluate(() => window.open('about:blank')),
  ]);
  await shopPage.close();
}

async function navigate(shopPage: Page): Promise<void> {
  await shopPage.goto(site.page('Another page'));
}

const FOUND = { way: 'fetch', first: firstProduct.offerId };
const NO_PICTURE = { code: 'access-missing', isHostNamed: true, posts: 0 };

for (const [item, leave] of [
  ['tab closed', close],
  ['tab navigated', navigate],
] as const) {
  fault(item, 'without access: the original is found all the same', FOUND, async () => {
    const slow = site.slowPicture(png, 1_500);
    const shop = await openWindow(browser, site.page(`<img src="${slow}">`));
    await shop.click(shop.page.locator('img'));
    await shop.panel.locator('[data-stage=acquiring]').waitFor();
    await leave(shop.page);

    await waitForStatus(shop.panel, 'done');
    const { way } = await queryImage(shop.panel);
    const [first] = await offerIds(shop.panel);
    await shop.close();
    return { way, first };
  });

  fault(item, 'before its screenshot: the panel says why', NO_PICTURE, async () => {
    const refused = site.picture({ body: png });
    const shop = await openWindow(browser, site.page(`<img src="${refused}">`));
    // Always moving: no screenshot is taken of it.
    await shop.page.locator('img').evaluate((image) => {
      image.animate({ marginLeft: ['0', '400px'] }, { duration: 1_000, iterations: Infinity });
    });
    await shop.click(shop.page.locator('img'));
    await shop.panel.locator('[data-stage=acquiring]').waitFor();
    await leave(shop.page);

    const code = await errorCode(shop.panel);
    const text = await shop.panel.getByTestId('panel').innerText();
    const { posts } = await readRecord(shop.panel);
    await shop.close();
    return { code, isHostNamed: text.includes('pictures.test'), posts };
  });
}
