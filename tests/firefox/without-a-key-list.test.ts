/** Cards that 1688's page draws only where they are seen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openKeylessScene } from '../support/firefox/without-a-key';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  tabs: {
    get(id: number): Promise<{ url?: string }>;
    onActivated: { addListener(listen: (tab: { tabId: number }) => Promise<void>): void };
  };
};

const scene = await openKeylessScene();
afterAll(() => scene.close());
const { options } = scene;

beforeAll(async () => {
  await scene.search();
  await scene.choose();
  await scene.expectOffers();
});

test('a tab whose cards are drawn only in sight is shown once, and then the user’s tab again', async () => {
  await options.evaluate(noteShownTabs);
  await scene.search({ drawnOnlyVisible: true });
  await scene.expectOffers();
  await expect.poll(() => scene.inFront()).toBe(scene.products[0]);
  const shown = z
    .array(z.string())
    .parse(await options.evaluate(() => Reflect.get(window, 'shown')));
  expect(shown.filter((host) => host.endsWith('1688.com'))).toHaveLength(1);
});

/** Runs in a page of the extension. */
function noteShownTabs(): void {
  const shown: string[] = [];
  Reflect.set(window, 'shown', shown);
  browser.tabs.onActivated.addListener(async ({ tabId }) => {
    const { url = '' } = await browser.tabs.get(tabId);
    if (URL.canParse(url)) shown.push(new URL(url).hostname);
  });
}
