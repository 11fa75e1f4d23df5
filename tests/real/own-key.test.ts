import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../demo/browser/display';
import { openExtensionPage } from '../../demo/browser/extension';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openAdvanced } from '../support/browser/options';
import { openScene, type Scene } from '../support/browser/scene';
import { allow, refuse } from '../../demo/browser/prompt';
import { serviceInPanel } from '../support/browser/panel-controls';

const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a key of one’s own', () => {
  test('is entered, tested and saved, its host allowed in the prompt, and used', () =>
    onOptionsPage(async ({ display, scene, options }) => {
      await options.getByTestId('test').click();
      await allow(display);
      await options.locator('[data-testid=test-connection][data-verdict=ok]').waitFor();
      await options.getByTestId('save').click();
      await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
      await options.close();

      const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
      await scene.show(`<img src="${src}" style="margin: 90px auto">`);
      await chooseFromMenu(display, scene.page, scene.page.locator('img'));
      const panel = await panelPage(scene.browser);
      await waitForStatus(panel, 'done');
      expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
      expect(await serviceInPanel(panel)).toBe('open-platform');
    }));

  test('is tested without access where the prompt is refused, and asks again', () =>
    onOptionsPage(async ({ display, options }) => {
      await options.getByTestId('test').click();
      await refuse(display);
      await options.locator('[data-testid=test-connection][data-verdict=access-missing]').waitFor();
      await options.getByTestId('test').click();
      await allow(display);
      await options.locator('[data-testid=test-connection][data-verdict=ok]').waitFor();
    }));
});

interface Opened {
  display: Display;
  scene: Scene;
  /** The key is filled in, for the local gateway. */
  options: Page;
}

/** A browser with a window of its own, showing the options. */
async function onOptionsPage(run: (opened: Opened) => Promise<void>): Promise<void> {
  const display = await openDisplay();
  const scene = await openScene({ display: display.name });
  try {
    const options = await openExtensionPage(scene.browser, 'options.html');
    await fillIn(options, scene.gateway.url);
    await run({ display, scene, options });
  } finally {
    await scene.close();
    await display.close();
  }
}

async function fillIn(options: Page, baseUrl: string): Promise<void> {
  await options.locator('input[type=radio]').nth(1).check(); // the open platform
  await openAdvanced(options);
  for (const [name, value] of Object.entries({ ...KEY, baseUrl })) {
    await options.locator(`#${name}`).fill(value);
  }
}
