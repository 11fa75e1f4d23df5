import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { createClosers } from '../../demo/closers';
import { ALL_SITES, openBuild } from '../support/browser/build';
import { enterDeveloperMode } from '../support/browser/extensions-page';
import { PRODUCTS } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { extensionPages, updateExtension } from '../support/browser/update';
import { stopWorker, wakeWorker, workerTarget } from '../support/browser/worker';

/** A tab that would open has opened by then. */
const OPENS_MS = 1_000;

const closers = createClosers();
afterAll(() => closers.closeAll());

describe('the welcome page', () => {
  let browser: ExtensionBrowser;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    ({ folder } = await closers.keep(openBuild([ALL_SITES]))); // a copy, whose version can be raised
    browser = await closers.keep(
      launchBrowser({ extension: folder, headless: true, keepWelcome: true }),
    );
    url = `chrome-extension://${browser.extensionId}/welcome.html`;
  });

  test('opens at the installation, in front', async () => {
    const opened = () => extensionPages(browser);
    await expect.poll(opened).toEqual([url]);
    const worker = await extensionWorker(browser);
    const active = () => worker.evaluate(readActive);
    await expect.poll(active).toEqual([url]);
  });

  test('does not open again with another worker', async () => {
    const options = await openExtensionPage(browser, 'options.html');
    await stopWorker(browser, options);
    await wakeWorker(options);
    await expect.poll(() => workerTarget(browser)).toBeDefined();
    await pause(OPENS_MS);
    expect((await extensionPages(browser)).filter((page) => page === url)).toEqual([url]);
    await options.close();
  });

  test('does not open on an update', async () => {
    await enterDeveloperMode(browser);
    const worker = await updateExtension(browser, folder);
    await expect.poll(() => worker.evaluate(hasMenu)).toBe(true); // the update was heard of
    await pause(OPENS_MS);
    expect(await extensionPages(browser)).toEqual([]);
  });
});

test('the picture on the welcome page leads to offers, and no page is named for it', async () => {
  const scene = await closers.keep(openScene());
  const welcome = await openExtensionPage(scene.browser, 'welcome.html');
  await pressToolbarButton(scene.browser, welcome);
  const panel = await panelPage(scene.browser);
  await waitForStatus(panel, 'idle');
  await dispatchMenuClick(scene.browser, welcome, welcome.getByTestId('try-picture'));

  await waitForStatus(panel, 'done');
  expect(await queryImage(panel)).toEqual({ way: 'data', width: 512, height: 512 });
  expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
  expect(await panel.locator('body').innerText()).not.toContain(scene.browser.extensionId);
});

test('the welcome page chooses a service, and leads to the options for a key', async () => {
  const scene = await closers.keep(openScene());
  await scene.forgetService();
  const welcome = await openExtensionPage(scene.browser, 'welcome.html');
  await welcome.getByTestId('use-demo').click();
  await welcome.getByText('Chosen.').waitFor();
  const worker = await extensionWorker(scene.browser);
  expect(await worker.evaluate(readService)).toBe('demo');

  const [options] = await Promise.all([
    scene.browser.context.waitForEvent('page'),
    welcome.getByTestId('use-own').click(),
  ]);
  await options.waitForURL(/\/options\.html$/);
});

test('nothing on the welcome page is smaller than 11 pixels', async () => {
  const scene = await closers.keep(openScene());
  const welcome = await openExtensionPage(scene.browser, 'welcome.html');
  await welcome.locator('main').waitFor();
  expect(await welcome.evaluate(smallestText)).toBeGreaterThanOrEqual(11);
});

/** Runs in the worker, as do the next two. */
async function readActive(): Promise<(string | undefined)[]> {
  return (await chrome.tabs.query({ active: true })).map(({ url: address }) => address);
}

async function hasMenu(): Promise<boolean> {
  const update = chrome.contextMenus.update('find', {});
  return Promise.resolve(update).then(
    () => true,
    () => false,
  );
}

async function readService(): Promise<unknown> {
  const { settings }: { settings?: { service?: unknown } } =
    await chrome.storage.local.get('settings');
  return settings?.service;
}

/** Runs in the page: pixels. */
function smallestText(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes: number[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const around = node.parentElement;
    if (around && node.textContent?.trim())
      sizes.push(parseFloat(getComputedStyle(around).fontSize));
  }
  return Math.min(...sizes);
}
