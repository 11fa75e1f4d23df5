import type { Page } from '@playwright/test';
import { afterAll, describe, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { PART_IDS } from '../../entrypoints/options/part';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

/** Firefox's sidebar to a tab. */
const WIDTHS = [252, 300, 360, 420, 600, 900, 1400];

const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await waitForStatus(panel, 'done');
const options = await Promise.all(
  PART_IDS.map(async (part) => ({
    name: `options, ${part}`,
    view: await openExtensionPage(scene.browser, `options.html#${part}`),
  })),
);
const welcome = await openExtensionPage(scene.browser, 'welcome.html');

describe.each([{ name: 'panel', view: panel }, ...options, { name: 'welcome', view: welcome }])(
  '$name',
  ({ view }) => {
    test.each(WIDTHS)('fits into %i pixels', async (width) => {
      await view.setViewportSize({ width, height: 800 });
      expect(await widest(view)).toBeLessThanOrEqual(width);
    });

    test.each(['light', 'dark'] as const)(
      'has no accessibility violations in %s',
      async (colorScheme) => {
        await view.setViewportSize({ width: 360, height: 800 });
        await view.emulateMedia({ colorScheme });
        expect(await violations(view)).toEqual([]);
      },
    );
  },
);

/** Right edge of whatever reaches furthest, in CSS pixels. */
function widest(view: Page): Promise<number> {
  return view.evaluate(() => document.documentElement.scrollWidth);
}
