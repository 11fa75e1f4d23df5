import { afterAll, expect, test } from 'vitest';
import { openScene } from './harness/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  runtime: {
    getBackgroundPage(): Promise<{ findOn1688Parts?: object } | null>;
    sendMessage(message: object): Promise<unknown>;
  };
  windows: { getCurrent(): Promise<{ id?: number }> };
};

const scene = await openScene();
afterAll(() => scene.close());

/** In a page of the extension; wakes the background. */
const hasLoadedParts = () =>
  scene.options.evaluate(() =>
    browser.runtime.getBackgroundPage().then((page) => page?.findOn1688Parts !== undefined),
  );

test('a background page that has ended loads the batch by a command of the panel', async () => {
  await scene.extension.endBackground();
  expect(await hasLoadedParts()).toBe(false);
  await scene.options.evaluate(() =>
    browser.windows
      .getCurrent()
      .then(({ id }) =>
        browser.runtime.sendMessage({ type: 'listPictures', data: { windowId: id } }),
      ),
  );
  await expect.poll(hasLoadedParts).toBe(true);
});
