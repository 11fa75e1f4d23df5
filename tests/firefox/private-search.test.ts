import { afterAll, expect, test } from 'vitest';
import { heldInDatabases } from '../support/browser/databases';
import { firstProduct } from '../support/browser/gateway';
import { chooseItem } from '../support/firefox/menu';
import { MENU_ITEM, openScene } from '../support/firefox/scene';
import { createSidebar } from '../support/firefox/sidebar';
import { openTab } from '../support/firefox/tab';
import { PRIVATE_KINDS } from '../support/private-kinds';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  extension: { getViews(filter: { type: 'sidebar' }): Window[] };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: Record<'local' | 'session', { get(key: null): Promise<object> }>;
  windows: { getCurrent(): Promise<{ id?: number }> };
};

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());

const inMemory = () => scene.options.evaluate(readMemory);
const offersWithDetails = () => scene.options.evaluate(readOffersWithDetails);
const onDisk = async () => ({
  local: await scene.options.evaluate(readDisk),
  databases: await scene.options.evaluate(heldInDatabases),
});
/** How many calls, and which service was chosen: nothing of the private window. */
const NOTHING_ON_DISK = { local: ['meter', 'meter$', 'settings'], databases: {} };

test('what a private window finds is in memory alone, and goes with the window', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  const body = `<h1>Of nobody's business</h1><img src="${src}"><p class="price">$18.90</p>`;
  const shop = await openTab(scene.marionette, { type: 'window', private: true });
  await shop.goTo(scene.site.page(body));
  await shop.press('right', 'img');
  await chooseItem(scene.marionette, MENU_ITEM.en);
  const desk = await openTab(scene.marionette); // in the window in front
  await desk.goTo(`${scene.extension.origin}/options.html`);
  const sidebar = createSidebar(scene.marionette, desk);
  expect((await sidebar.waitFor('done')).offerIds[0]).toBe(firstProduct.offerId);
  await expect.poll(offersWithDetails).toContain(firstProduct.offerId);
  await desk.evaluate(pinAndChooseQuantity);
  await shop.press('left', 'h1'); // pictures are listed of the tab in front
  await desk.evaluate(tellWorker, 'listPictures');
  await expect.poll(inMemory).toContain('batch-item');
  await desk.evaluate(tellWorker, 'startBatch');
  await expect.poll(inMemory).toEqual(PRIVATE_KINDS);
  expect(await onDisk()).toEqual(NOTHING_ON_DISK);

  await desk.evaluate(pressInPanel, ['panel-menu', 'list-open']);
  await expect.poll(() => desk.evaluate(textInPanel, 'list-no-service')).toMatch(/private/i);
  expect(await onDisk()).toEqual(NOTHING_ON_DISK);

  await desk.close();
  await shop.close();
  await expect.poll(inMemory).toEqual([]);
  expect(await onDisk()).toEqual(NOTHING_ON_DISK);
});

/** These run in a page of the private window. */
async function pinAndChooseQuantity(): Promise<void> {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  const press = (testId: string) =>
    view?.document.querySelector<HTMLElement>(`[data-testid=${testId}]`)?.click();
  press('pin');
  press('terms');
  await new Promise(requestAnimationFrame);
  const quantity = view?.document.querySelector<HTMLInputElement>('[data-testid=quantity]');
  if (!quantity) throw new Error('There is no field for the quantity');
  quantity.value = '40';
  quantity.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
  quantity.dispatchEvent(new Event('blur'));
}

async function pressInPanel(testIds: string[]): Promise<void> {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  for (const testId of testIds) {
    const button = view?.document.querySelector<HTMLElement>(`[data-testid=${testId}]`);
    if (!button) throw new Error(`There is no ${testId}`);
    button.click();
    await new Promise(requestAnimationFrame);
  }
}

function textInPanel(testId: string): string {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  return view?.document.querySelector(`[data-testid=${testId}]`)?.textContent ?? '';
}

async function tellWorker(type: string): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  await browser.runtime.sendMessage({ type, data: { windowId: id, ids: [0] } });
}

/** These run in a page of an ordinary window. */
async function readDisk(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get(null)).toSorted();
}

async function readMemory(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const kinds = keys.flatMap((key) => key.split(':', 1));
  return [...new Set(kinds)].filter((kind) => kind !== 'extra').toSorted(); // details may be on their way
}

/** The offers whose details were asked for, and answered. */
async function readOffersWithDetails(): Promise<string[]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored
    .filter(([key, value]) => key.startsWith('extra:') && JSON.stringify(value).includes('images'))
    .map(([key]) => key.slice(key.lastIndexOf(':') + 1));
}
