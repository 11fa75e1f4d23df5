import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { openDisplay } from '../../demo/browser/display';
import { openExtensionPage } from '../../demo/browser/extension';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { allow, refuse } from '../../demo/browser/prompt';
import { openPanelMenu } from '../support/browser/panel-controls';

/** What one prompt gives in Chrome. */
const WANTED = {
  origins: ['*://*/*'],
  permissions: ['declarativeNetRequestWithHostAccess'],
} as const;

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('access to all sites', () => {
  test('is given in the panel, used at once, and taken back in the options', async () => {
    const display = await openDisplay();
    const scene = await openScene({ display: display.name });
    try {
      const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
      await scene.show(`<img src="${src}" style="margin: 90px auto">`);
      await chooseFromMenu(display, scene.page, scene.page.locator('img'));
      const panel = await panelPage(scene.browser);
      await waitForStatus(panel, 'done');
      expect((await queryImage(panel)).way).toBe('crop');

      await openPanelMenu(panel, 'allow-all-sites');
      await refuse(display);
      await panel.getByText('Access was not given.').waitFor();
      await openPanelMenu(panel, 'allow-all-sites');
      await allow(display);
      await expect
        .poll(async () => (await queryImage(panel)).way, { timeout: 10_000 })
        .toBe('fetch');
      expect(await has(panel)).toBe(true);

      const options = await openExtensionPage(scene.browser, 'options.html#access');
      expect(await options.getByTestId('all-sites').isChecked()).toBe(true);
      await options.getByTestId('all-sites').click();
      await expect.poll(() => options.getByTestId('all-sites').isChecked()).toBe(false);
      expect(await has(panel)).toBe(false);
    } finally {
      await scene.close();
      await display.close();
    }
  });
});

function has(extensionPage: Page): Promise<boolean> {
  return extensionPage.evaluate(
    ({ origins, permissions }) =>
      chrome.permissions.contains({ origins: [...origins], permissions: [...permissions] }),
    WANTED,
  );
}
