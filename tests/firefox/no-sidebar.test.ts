/** Firefox for Android has no sidebar: Firefox gives that API to none whose manifest names no sidebar. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createClosers } from '../../demo/closers';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { BUILD } from '../support/firefox/extension';
import { openScene } from '../support/firefox/scene';
import { findTabBelow, type Tab } from '../support/firefox/tab';
import { pressToolbarButton } from '../support/firefox/toolbar';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  declarativeNetRequest: typeof chrome.declarativeNetRequest;
};

const closers = createClosers();
afterAll(() => closers.closeAll());

const manifestSchema = z.looseObject({
  sidebar_action: z.unknown(),
  commands: z.record(z.string(), z.unknown()),
});

async function buildWithoutSidebar() {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-no-sidebar-'));
  await cp(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const { sidebar_action: _, commands, ...others } = manifest;
  const { _execute_sidebar_action: __, ...kept } = commands;
  await writeFile(file, JSON.stringify({ ...others, commands: kept }));
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

const { folder } = await closers.keep(buildWithoutSidebar());
const scene = await closers.keep(openScene({ folder }));
const panelAddress = `${scene.extension.origin}/sidepanel.html?window=`;
const findPanel = () => findTabBelow(scene.marionette, panelAddress);

/** The ids of the offers, from the top, once there are all. */
async function offersOf(panel: Tab): Promise<string[]> {
  const ids = async () => z.array(z.string()).parse(await panel.evaluate(readOffers));
  await vi.waitFor(async () => expect(await ids()).toHaveLength(PRODUCTS.length), 15_000);
  return ids();
}

test('the toolbar button opens the panel in a window of its own', async () => {
  await scene.show('<h1>A page</h1>');
  await pressToolbarButton(scene.marionette, scene.extension.id);
  const panel = await findPanel();
  await expect.poll(() => panel.evaluate(readStatus)).toBe('idle');
  await panel.close();
});

test('a right click leads to offers in that window', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}" style="margin: 90px auto">`);
  await scene.click();
  expect((await offersOf(await findPanel()))[0]).toBe(firstProduct.offerId);
});

test('the rule that keeps pictures out of the own network is set all the same', async () => {
  const rules = await scene.options.evaluate(() =>
    browser.declarativeNetRequest.getSessionRules().then((all) => all.length),
  );
  expect(rules).toBe(1);
});

/** These run in the panel. */
function readStatus(): string | null {
  return document.querySelector('[data-testid=panel]')?.getAttribute('data-status') ?? null;
}

function readOffers(): string[] {
  const offers = document.querySelectorAll('[data-testid=offer]');
  return Array.from(offers, (offer) => offer.getAttribute('data-offer-id') ?? '');
}
