/** What lies over a page while a region is drawn on it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { drag, waitForOverlay } from '../../tests/support/browser/page';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import type { Scene } from '../../tests/support/browser/scene';
import { pathOf } from './capture';
import { STUDIO } from './material';

const PAGES = { light: ['#ffffff', '#1f1d1a'], dark: ['#0d0d0f', '#f1f1f1'] } as const;

/** A light and a dark page: the hint, a rectangle, and one that was too small. */
export async function captureRegions(scene: Scene, language: string): Promise<void> {
  const picture = scene.site.picture({
    body: await readFile(path.join(STUDIO, 'mug-navy-high.webp')),
    type: 'image/webp',
  });
  for (const [name, [ground, ink]] of Object.entries(PAGES)) {
    await scene.show(`<body style="background: ${ground}; color: ${ink}; font: 16px sans-serif">
      <h1 style="margin: 24px">Stoneware Mug</h1>
      <img src="${picture}" width="400" style="margin: 24px"></body>`);
    const panel = await scene.openPanel();
    await panel.getByTestId('select-region').click();
    await waitForOverlay(scene.page);
    const take = (what: string) =>
      scene.page.screenshot({ path: pathOf(`region-${what}-${name}-${language}`) });
    await take('hint');
    await drawHalf(scene.page);
    await take('drawn');
    await scene.page.mouse.up();
    await scene.page.waitForTimeout(300);
    await panel.getByTestId('choose-area').waitFor();
    await openPanelMenu(panel, 'other-picture');
    await panel.getByTestId('select-region').click();
    await waitForOverlay(scene.page);
    await drag(scene.page, { from: [60, 120], to: [66, 128] });
    await take('too-small');
    await scene.page.keyboard.press('Escape');
    const worker = scene.browser.context.serviceWorkers()[0];
    await worker?.evaluate(() => chrome.storage.session.clear());
  }
}

/** The mouse is still down. */
async function drawHalf(page: Page): Promise<void> {
  await page.mouse.move(60, 120);
  await page.mouse.down();
  await page.mouse.move(200, 250);
  await page.mouse.move(400, 460);
}
