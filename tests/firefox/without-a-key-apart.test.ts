/** Searches without a key from a container tab and from a private window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { containerAt, openInContainer } from '../support/firefox/containers';
import { evaluate } from '../support/firefox/evaluate';
import { chooseItem } from '../support/firefox/menu';
import { MENU_ITEM } from '../support/firefox/scene';
import { createSidebar } from '../support/firefox/sidebar';
import { findTab, openTab } from '../support/firefox/tab';
import { openKeylessScene } from '../support/firefox/without-a-key';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  storage: Record<'local' | 'session', { get(key: null): Promise<object> }>;
  windows: {
    getCurrent(): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
};

declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { backgroundState: string } };
};

const scene = await openKeylessScene({ allowPrivate: true });
afterAll(() => scene.close());
const { extension, marionette, options, standIn } = scene;
const [product = ''] = scene.products;

beforeAll(async () => {
  await scene.search();
  await scene.choose();
  await scene.expectOffers();
});

const RESULTS =
  'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=999';
const QUESTION = 'Does it show your picture?';
const keysSchema = z.array(z.string());
const inMemory = async () => keysSchema.parse(await options.evaluate(keysIn, 'session'));
const onDisk = () => options.evaluate(keysIn, 'local');

test('a search of a container tab finds its offers in a tab of no container', async () => {
  standIn.behave();
  await openInContainer(marionette, product);
  const shop = await findTab(marionette, product);
  await shop.press('right', 'img');
  await chooseItem(marionette, MENU_ITEM.en);
  await scene.expectOffers();
  expect(await containerAt(marionette, '1688.com')).toBe(0);
});

test('a page that is loaded and a tab that is closed do not wake the background page that has ended', async () => {
  await extension.endBackground();
  for (let tabs = 0; tabs < 5; tabs += 1) {
    const tab = await openTab(marionette);
    await tab.goTo(product);
    await tab.close();
  }
  expect(await evaluate(marionette, 'chrome', backgroundState, extension.id)).toBe('stopped');
});

test('results in a tab of another container are not asked about by a search that waits in none', async () => {
  await scene.search({ button: 'trusted-click' });
  await scene.sidebar.waitFor('handed-off');
  await openInContainer(marionette, RESULTS);
  await pause(2_000);
  expect((await scene.sidebar.waitFor('handed-off')).text).not.toContain(QUESTION);
  const beside = await openTab(marionette);
  await beside.goTo(RESULTS);
  await expect.poll(async () => (await scene.sidebar.read()).text).toContain(QUESTION);
  await beside.close();
});

test('results that a private window opens are not taken by a search that waits in an ordinary one', async () => {
  await scene.search({ button: 'trusted-click' });
  await scene.sidebar.waitFor('handed-off');
  const strange = await openTab(marionette, { type: 'window', private: true });
  await strange.goTo(RESULTS);
  await pause(2_000);
  const waiting = await scene.sidebar.waitFor('handed-off');
  expect(waiting.text).not.toContain(QUESTION);
  await strange.close();
});

test('a search of a private window finds its offers there, and leaves nothing when the window is closed', async () => {
  const disk = await onDisk();
  standIn.behave();
  const shop = await openTab(marionette, { type: 'window', private: true });
  await shop.goTo(product);
  await shop.press('right', 'img');
  await chooseItem(marionette, MENU_ITEM.en);
  const desk = await openTab(marionette); // in the window in front
  await desk.goTo(`${extension.origin}/options.html`);
  const panel = await createSidebar(marionette, desk).waitFor('done');
  const shown = new Set(standIn.cards.map(({ offerId }) => offerId));
  expect(panel.offerIds.length).toBeGreaterThan(3);
  expect(panel.offerIds.filter((id) => !shown.has(id))).toEqual([]);
  expect(standIn.uploads).toHaveLength(1);
  const id = z.number().parse(await desk.evaluate(windowId));
  const kept = async () => (await inMemory()).filter((key) => key.split(':')[1] === `${id}`);
  expect(await kept()).toContain(`offers:${id}:0`);

  await desk.evaluate(closeWindow);
  await expect.poll(kept).toEqual([]);
  expect(await onDisk()).toEqual(disk);
});

/** Runs in the browser's window. */
function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id).extension.backgroundState;
}

/** These run in a page of the extension. */
async function keysIn(area: 'local' | 'session'): Promise<string[]> {
  return Object.keys(await browser.storage[area].get(null)).toSorted();
}

async function windowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id;
}

async function closeWindow(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  setTimeout(() => void browser.windows.remove(id), 100); // once this is answered
}
