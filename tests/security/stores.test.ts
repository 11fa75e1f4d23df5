import { afterAll, expect, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { CANARY } from '../../demo/gateway/canary';
import { firstProduct } from './harness/gateway';
import { offerIds, waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';

const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'http://*.test/*'] });
afterAll(() => scene.close());

const KEY = {
  appKey: CANARY.app.key,
  secret: CANARY.app.secret,
  token: CANARY.app.token,
};

/** What a content script of the extension gets from its storage, as one text. */
async function readByContentScript(): Promise<string> {
  await scene.show('<p>A page</p>');
  const worker = await extensionWorker(scene.browser);
  return worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const read = async (area: 'local' | 'session') => {
          try {
            return JSON.stringify(await chrome.storage[area].get(null));
          } catch (error) {
            return `refused: ${String(error)}`;
          }
        };
        return `${await read('local')}\n${await read('session')}`;
      },
    });
    return String(result?.result);
  }, scene.page.url());
}

/** All that this area holds, as one text. */
async function stored(area: 'local' | 'session'): Promise<string> {
  const worker = await extensionWorker(scene.browser);
  return worker.evaluate(
    async (name) => JSON.stringify(await chrome.storage[name].get(null)),
    area,
  );
}

async function keep(choice: 'remembered' | 'untilClosed'): Promise<void> {
  const options = await openExtensionPage(scene.browser, 'options.html');
  await options.getByTestId('keep-keys').selectOption(choice);
  await options.getByText('Moved. Nothing is left where they were.').waitFor();
  await options.close();
}

async function search(): Promise<void> {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
}

test('a content script reads no key, and nothing else that is stored', async () => {
  await scene.useOwnKey(scene.gateway.url, KEY);
  expect(await stored('local')).toContain(KEY.secret);
  // A new worker closes the stores after its first steps.
  await expect.poll(readByContentScript, { timeout: 10_000 }).toMatch(/^refused.*\nrefused/);
  expect(await readByContentScript()).not.toContain(KEY.secret);
});

test('keys until the browser closes are in memory alone, and searches go on', async () => {
  await keep('untilClosed');
  expect(await stored('local')).not.toContain(KEY.secret);
  expect(await stored('session')).toContain(KEY.secret);
  expect(await readByContentScript()).not.toContain(KEY.secret);
  // Not `scene.click`: it clears the memory, as a browser does that is closed.
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
});

test('remembered again they are on this computer, and no longer in memory', async () => {
  await keep('remembered');
  expect(await stored('session')).not.toContain(KEY.secret);
  await search();
});
