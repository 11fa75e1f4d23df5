import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../demo/browser/display';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { panelPage } from '../../demo/browser/panel';
import { openMenuAt, pressKeys } from '../../demo/browser/right-click';
import { firstProduct } from '../support/browser/gateway';
import { readRecord } from '../support/browser/storage';
import { openScene, type Scene } from '../support/browser/scene';

/** No other item of these menus begins with it, where "Forward" is out of order. */
const ITEM_KEY = 'f';
/** A frame's menu has "View frame source", which is underlined there, as well. */
const FRAME_KEYS = ['Up', 'Up', 'Up', 'Up', 'Up', 'Return'];

/** What a product picture may hide behind; `%s` is its address. */
const PLACES = {
  'a div': '<div id="it" style="background: url(%s); width: 300px; height: 300px"></div>',
  'a link': '<a id="it" href="/x" style="display: block; height: 300px">Link</a>',
  'a linked picture': '<a href="/x"><img id="it" src="%s"></a>',
  'a canvas': '<canvas id="it" width="300" height="300"></canvas>',
  'a frame without an address':
    '<iframe id="it" srcdoc="<p>Text</p>" style="height: 300px"></iframe>',
  'a text field': '<input id="it" value="Text" style="height: 300px">',
} as const;

describe.skipIf(process.platform !== 'linux')('the item of the browser’s own menu', () => {
  let display: Display;
  let scene: Scene;
  beforeAll(async () => {
    display = await openDisplay();
    scene = await openScene({ display: display.name, hosts: ['*://*/*'] });
  });
  afterAll(async () => {
    await scene.close();
    await display.close();
  });
  beforeEach(async () => {
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(() => chrome.storage.session.clear());
  });

  async function chooseItem(keys = [ITEM_KEY]): Promise<void> {
    const box = await scene.page.locator('#it').boundingBox();
    if (!box) throw new Error('It is not on the page');
    await openMenuAt(display, scene.page, { x: box.x + 50, y: box.y + 50 });
    await pressKeys(display, ...keys);
  }

  test.each(Object.entries(PLACES))('is there once, and starts a search: %s', async (_, body) => {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(body.replace('%s', src));
    await chooseItem(body.startsWith('<iframe') ? FRAME_KEYS : undefined);
    const panel = await panelPage(scene.browser);
    await expect
      .poll(async () => (await readRecord(panel).catch(() => undefined))?.target)
      .toMatchObject({
        kind: body.includes('<img') ? 'image' : 'page',
      });
  });

  test('is on pictures alone once that is switched off in the options', async () => {
    const options = await openExtensionPage(scene.browser, 'options.html#access');
    await options.getByTestId('menu-everywhere').click();
    await expect.poll(() => options.getByTestId('menu-everywhere').isChecked()).toBe(false);
    await options.close();
    const panel = await scene.openPanel();

    await panel.evaluate(noteTargets);

    await scene.show(PLACES['a link']);
    await chooseItem();
    await pressKeys(display, 'Escape'); // the menu is still there, as none of its items was meant
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(PLACES['a linked picture'].replace('%s', src));
    await chooseItem();
    // Whatever the link would have begun is written down before what the picture begins.
    await expect.poll(() => panel.evaluate(notedTargets)).toContain('image');
    expect(new Set(await panel.evaluate(notedTargets))).toEqual(new Set(['image']));
  });
});

/** Runs in the panel: from now on, notes the kind of target of each search that is written down. */
function noteTargets(): void {
  const kinds: unknown[] = [];
  Object.assign(globalThis, { notedByTest: kinds });
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const target: unknown = Reflect.get(Object(newValue), 'target');
      if (key.startsWith('search:') && target) kinds.push(Reflect.get(Object(target), 'kind'));
    }
  });
}

/** Runs in the panel. */
function notedTargets(): unknown[] {
  return Reflect.get(globalThis, 'notedByTest');
}
