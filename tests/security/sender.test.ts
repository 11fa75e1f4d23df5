import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { ALL_SITES } from '../support/browser/build';
import { everyCommand } from '../support/browser/messages';
import { firstProduct } from '../support/browser/gateway';
import { dispatchCommand } from '../support/browser/click';
import { waitForOverlay } from '../support/browser/page';
import { waitForStatus } from '../support/browser/panel';
import { readRecord, storedKeys } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const scene = await openScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());
const { site, gateway, browser } = scene;

const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
const below = site.page('<p>A frame</p>', 'other.test');
await scene.show(`<iframe src="${below}"></iframe>`);
const panel = await scene.openPanel();
const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
const commands = everyCommand(windowId, src);

const REGION = { left: 0, top: 0, width: 200, height: 200, viewportWidth: 800 };
const region = (data: object) => [{ type: 'region', data }];

/** Sends the messages from the world of the content scripts, in the top frame or in the one below. */
async function sendFromPage(frame: 'top' | 'below', messages: object[]): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(
    async ({ url, isTop, sent }) => {
      const [tab] = await chrome.tabs.query({ url });
      const tabId = tab?.id ?? -1;
      const frames = await chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => window === window.top,
      });
      const frameId = frames.find(({ result }) => result === isTop)?.frameId;
      if (frameId === undefined) throw new Error('There is no such frame');
      await chrome.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        args: [sent],
        func: async (all) => {
          await Promise.allSettled(all.map((message) => chrome.runtime.sendMessage(message)));
        },
      });
    },
    { url: scene.page.url(), isTop: frame === 'top', sent: messages },
  );
}

/** All that a command would begin. A search is written down before anything else is done. */
async function begun() {
  await panel.waitForTimeout(300);
  const stored = await storedKeys(panel);
  return {
    stored,
    asked: site.requestsOf(src).length,
    searches: gateway.queries.length,
    status: await panel.getByTestId('panel').getAttribute('data-status'),
  };
}
const NOTHING = { stored: [], asked: 0, searches: 0, status: 'idle' };

security('sender', 'every command, from the top frame of a page', NOTHING, async () => {
  await sendFromPage('top', commands);
  return begun();
});

security('sender', 'every command, from a frame of another origin', NOTHING, async () => {
  await sendFromPage('below', commands);
  return begun();
});

security('sender', 'a region, from a frame that is not the page', NOTHING, async () => {
  await sendFromPage('below', region({ id: '', region: REGION }));
  return begun();
});

const BROKEN = [
  {},
  REGION,
  ...[
    { ...REGION, left: '0' },
    { ...REGION, width: null },
    { ...REGION, more: 1 },
    { ...REGION, height: undefined },
  ].map((broken) => ({ id: 'request', region: broken })),
];

security('sender', 'regions that are none, from the page', NOTHING, async () => {
  await sendFromPage('top', BROKEN.flatMap(region));
  return begun();
});

security('sender', 'messages that are no commands, from the panel', NOTHING, async () => {
  const sent = [null, 1, 'retry', [], {}, { type: 'retry' }, { type: '__proto__', data: {} }];
  const wrong = [
    { type: 'findUrl', data: { windowId: 1.5, url: src } },
    { type: 'findUrl', data: { windowId, url: 'javascript:alert(1)' } },
    { type: 'findUrl', data: { windowId, url: { href: src } } },
    { type: 'providePicture', data: { windowId, picture: { base64: '<svg/>' } } },
  ];
  await panel.evaluate(
    async (all) => {
      await Promise.allSettled(all.map((message) => chrome.runtime.sendMessage(message)));
    },
    [...sent, ...wrong],
  );
  return begun();
});

security('sender', 'one command, from the panel', { way: 'url', searches: 1 }, async () => {
  await panel.evaluate(
    (message) => chrome.runtime.sendMessage(message),
    commands.find(({ type }) => type === 'findUrl'),
  );
  await waitForStatus(panel, 'done');
  const { picture } = await readRecord(panel);
  return { way: String(picture?.way), searches: gateway.queries.length };
});

/** The user is asked to draw; resolves to the id that the page's part of the extension then has. */
async function askForRegion(): Promise<string> {
  await scene.show(`<img src="${src}" width="384" height="384"><iframe src="${below}"></iframe>`);
  await scene.openPanel(); // gives access to the page
  await dispatchCommand(browser, 'select-region');
  await waitForOverlay(scene.page);
  const worker = await extensionWorker(browser);
  return worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => globalThis.findOn1688?.regionRequest?.id ?? '',
    });
    return String(answer?.result);
  }, scene.page.url());
}

/** The kind of the search that the message begins; `none` where there is none for half a second. */
async function kindAfter(frame: 'top' | 'below', data: object): Promise<string> {
  const earlier = await readRecord(panel);
  await sendFromPage(frame, region(data));
  await panel.waitForTimeout(500);
  const { id, target } = await readRecord(panel);
  return id === earlier.id ? 'none' : target.kind;
}

/** The kind of the search that the message does begin, however slow the computer is. */
async function kindBegun(data: object): Promise<string> {
  const earlier = await readRecord(panel);
  await sendFromPage('top', region(data));
  await expect.poll(async () => (await readRecord(panel)).id).not.toBe(earlier.id);
  return (await readRecord(panel)).target.kind;
}

security('sender', 'a region that nobody asked for, from the page itself', 'none', async () => {
  await scene.show(`<img src="${src}" width="384" height="384">`);
  await scene.openPanel(); // gives access to the page
  return kindAfter('top', { id: crypto.randomUUID(), region: REGION });
});

const ONCE = { ofAnotherRequest: 'none', first: 'region', again: 'none' };
security('sender', 'a region that is asked for, from the page itself', ONCE, async () => {
  const id = await askForRegion();
  return {
    ofAnotherRequest: await kindAfter('top', { id: crypto.randomUUID(), region: REGION }),
    first: await kindBegun({ id, region: REGION }),
    again: await kindAfter('top', { id, region: REGION }),
  };
});

security('sender', 'a region that was cancelled, from the page itself', 'none', async () => {
  const id = await askForRegion();
  await scene.page.keyboard.press('Escape');
  await expect.poll(() => scene.page.locator('html > div').count()).toBe(0);
  await scene.page.waitForTimeout(300);
  return kindAfter('top', { id, region: REGION });
});

security(
  'sender',
  'a region that is asked for, from a frame that is not the page',
  'none',
  async () => {
    const id = await askForRegion();
    return kindAfter('below', { id, region: REGION });
  },
);
