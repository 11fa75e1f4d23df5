import { describe, expect, test } from 'vitest';
import { openDisplay } from '../../demo/browser/display';
import { openExtensionPage } from '../../demo/browser/extension';
import { panelPage } from '../../demo/browser/panel';
import { chooseByKeys, chooseFromMenu } from '../../demo/browser/right-click';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('the picture on the welcome page', () => {
  test.each(['mouse', 'keys'] as const)(
    'is searched from the browser’s menu, by %s',
    async (by) => {
      const display = await openDisplay();
      const scene = await openScene({ display: display.name });
      try {
        const welcome = await openExtensionPage(scene.browser, 'welcome.html');
        const picture = welcome.getByTestId('try-picture');
        if (by === 'mouse') await chooseFromMenu(display, welcome, picture);
        else {
          await picture.focus();
          await chooseByKeys(display, welcome);
        }
        const panel = await panelPage(scene.browser);
        await waitForStatus(panel, 'done');
        expect((await queryImage(panel)).way).toBe('data');
      } finally {
        await scene.close();
        await display.close();
      }
    },
  );
});
