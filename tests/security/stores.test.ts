import { afterAll, expect } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { CANARY } from '../../demo/gateway/accounts';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

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
  const options = await openExtensionPage(scene.browser, 'options.html#keep-keys');
  await options.getByTestId('keep-keys').selectOption(choice);
  await options.getByText('Moved. Nothing is left where they were.').waitFor();
  await options.close();
}

/** Where the secret lies, of the places that it could lie in. */
async function places(): Promise<string[]> {
  const texts = {
    local: await stored('local'),
    session: await stored('session'),
    'content script': await readByContentScript(),
  };
  return Object.entries(texts).flatMap(([place, text]) =>
    text.includes(KEY.secret) ? [place] : [],
  );
}

/** The memory stays, which `scene.click` clears, as a browser does that is closed. */
async function search(): Promise<string | undefined> {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle], [data-status=done]').waitFor();
  await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img'));
  await expect.poll(async () => (await readRecord(panel)).target.srcUrl).toBe(src);
  await waitForStatus(panel, 'done');
  return (await offerIds(panel))[0];
}

const REFUSED = { local: 'refused', session: 'refused' };

security('secret', 'a content script reads the stores', REFUSED, async () => {
  await scene.useOwnKey(scene.gateway.url, KEY);
  expect(await stored('local')).toContain(KEY.secret);
  // A new worker closes the stores after its first steps.
  const isRefused = async () => /^refused.*\nrefused/.test(await readByContentScript());
  await expect.poll(isRefused, { timeout: 10_000 }).toBe(true);
  const [local = '', session = ''] = (await readByContentScript()).split('\n');
  return { local: local.split(':', 1)[0], session: session.split(':', 1)[0] };
});

const found = firstProduct.offerId;

security('secret', 'kept until the browser closes', { places: ['session'], found }, async () => {
  await keep('untilClosed');
  return { places: await places(), found: (await search()) ?? '' };
});

security('secret', 'remembered again', { places: ['local'], found }, async () => {
  await keep('remembered');
  return { places: await places(), found: (await search()) ?? '' };
});
