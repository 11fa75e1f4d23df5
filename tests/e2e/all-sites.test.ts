import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { openScene } from '../support/browser/scene';
import { openSiteAccess, type SiteAccess } from '../support/browser/extensions-page';

const ALL_SITES = '*://*/*';
/** A frame of each kind without an address of its own, and one of another origin. */
const FRAMES = `
  <iframe srcdoc="<p>srcdoc</p>"></iframe>
  <iframe src="about:blank"></iframe>
  <iframe srcdoc="<p>sandboxed</p>" sandbox></iframe>
  <iframe src="data:text/html,data"></iframe>`;

const scene = await openScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());
const worker = await extensionWorker(scene.browser);

const registered = () =>
  worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );

/** Presses the mouse in every frame, then says in how many of them the script has run. */
async function framesWithLook(): Promise<string> {
  for (const frame of scene.page.frames()) await frame.locator('html').click();
  const results = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1, allFrames: true },
      func: () => 'findOn1688' in globalThis,
    });
  });
  return `${results.filter(({ result }) => result).length} of ${results.length}`;
}

async function showFrames(): Promise<void> {
  const other = scene.site.page('<p>Another origin</p>', 'other.test');
  await scene.show(`${FRAMES}<iframe src="${other}"></iframe>`);
}

describe('access to all sites, given from the start', () => {
  test('the content script runs in every frame of a page, about:blank included', async () => {
    await expect.poll(registered).toEqual(['content-script']);
    await showFrames();
    expect(await framesWithLook()).toBe('6 of 6');
  });
});

describe('where access is taken and given', () => {
  let access: SiteAccess;
  beforeAll(async () => {
    access = await openSiteAccess(scene.browser);
    await scene.page.bringToFront();
  });

  test('after the access is revoked nothing is registered or injected', async () => {
    await expect.poll(registered).toEqual([]);
    await showFrames();
    await scene.openPanel(); // activeTab: the top frame and those of its origin can be asked
    expect(await framesWithLook()).toMatch(/^0 of [1-6]$/);
  });

  test('access to one site registers no content script', async () => {
    await access.give('http://pictures.test/*');
    await scene.page.waitForTimeout(500);
    expect(await registered()).toEqual([]);
  });

  test('an open page gets the content script when access is granted', async () => {
    await showFrames();
    await access.give(ALL_SITES);
    await expect.poll(registered).toEqual(['content-script']);
    await expect.poll(framesWithLook).toBe('6 of 6');
  });
});
