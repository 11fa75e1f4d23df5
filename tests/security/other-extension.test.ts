import { afterAll, beforeEach } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { everyCommand, knock, listenToEverything, takeHeard } from '../support/browser/messages';
import { ALL_SITES, BUILD, filesOf } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { loadOtherExtension } from '../support/browser/extensions-page';
import { storedKeys } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const scene = await openScene({ hosts: [ALL_SITES] });
const worker = await extensionWorker(scene.browser);
await listenToEverything(worker);
const options = await openExtensionPage(scene.browser, 'options.html');
const other = await loadOtherExtension(scene.browser, ['http://shop.test/*']);
afterAll(async () => {
  await scene.close();
  await other.close();
});

const { extensionId } = scene.browser;
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
const windowId = await options.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
const messages = everyCommand(windowId, src);
const url = (file: string) => `chrome-extension://${extensionId}/${file}`;

beforeEach(async () => {
  await takeHeard(worker);
});

/** What has come of it on our side. */
async function done() {
  await options.waitForTimeout(300); // a command would write something down at once
  return {
    heard: await takeHeard(worker),
    stored: await storedKeys(options),
    searches: scene.gateway.queries.length,
    fetched: scene.site.requestsOf(src).length,
  };
}
const NOTHING = { heard: [], stored: [], searches: 0, fetched: 0 };
const REFUSED = { messages: ['nobody there'], port: 'nobody there', ...NOTHING };

security('other extension', 'an extension that accepts messages receives one', 'heard', () =>
  worker.evaluate((id) => chrome.runtime.sendMessage(id, {}), other.id),
);

security('other extension', 'sends every command, and opens a port', REFUSED, async () => {
  const came = await other.worker.evaluate(knock, { id: extensionId, messages });
  return { ...came, ...(await done()) };
});

security('other extension', 'sends them from a page of its own', REFUSED, async () => {
  const page = await scene.browser.context.newPage();
  await page.goto(`chrome-extension://${other.id}/page.html`);
  const came = await page.evaluate(knock, { id: extensionId, messages });
  await page.close();
  return { ...came, ...(await done()) };
});

const files = await filesOf(BUILD);

security('other extension', 'reads our files', { tried: files.length, read: [] }, async () => {
  const read = await other.worker.evaluate(async (urls) => {
    const answers = await Promise.allSettled(urls.map((address) => fetch(address)));
    return urls.filter((_, place) => answers[place]?.status === 'fulfilled');
  }, files.map(url));
  return { tried: files.length, read };
});

security('other extension', 'reads a file of its own by the same way', 1, () =>
  other.worker.evaluate(async () => {
    const answers = await Promise.allSettled([fetch(chrome.runtime.getURL('page.html'))]);
    return answers.filter(({ status }) => status === 'fulfilled').length;
  }),
);

security('other extension', 'shows our pages in a frame', [], async () => {
  const page = await scene.browser.context.newPage();
  await page.goto(`chrome-extension://${other.id}/page.html`);
  for (const file of ['sidepanel.html', 'options.html']) {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, url(file));
  }
  const shown = page
    .frames()
    .flatMap((frame) => (frame.url().startsWith(url('')) ? frame.url() : []));
  await page.close();
  return shown;
});

security('other extension', 'runs a script in our options', 'refused', () =>
  other.worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    if (tab?.id === undefined) return 'no such tab';
    try {
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => 1 });
      return 'run';
    } catch (error) {
      return /Cannot access/.test(String(error)) ? 'refused' : String(error);
    }
  }, url('options.html')),
);

security('web page', 'a web page is heard by an extension that lets it', 'heard', async () => {
  await scene.page.bringToFront();
  await scene.show('<p>A page that may talk to the other extension</p>');
  return scene.page.evaluate((id) => chrome.runtime.sendMessage(id, {}), other.id);
});

security('web page', 'sends us every command, and opens a port', REFUSED, async () => {
  await scene.show('<p>A page that has chrome.runtime by the other extension</p>');
  const came = await scene.page.evaluate(knock, { id: extensionId, messages });
  return { ...came, ...(await done()) };
});
