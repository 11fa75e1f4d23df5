import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { ALL_SITES, openBuild } from '../support/browser/build';
import { enterDeveloperMode } from '../support/browser/extensions-page';
import { openSite } from '../support/browser/site';
import { endingRows } from './mid-search';

const closers = createClosers();
afterAll(() => closers.closeAll());
const [site, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openBuild([ALL_SITES])),
]);

/** The browser reloads the folder: with a higher version that is an update. */
async function update(browser: ExtensionBrowser): Promise<ExtensionBrowser> {
  const file = path.join(build.folder, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  const raised = manifest.replace(/"version":\s*"(\d+\.\d+)\.(\d+)"/, (_, rest, last) => {
    return `"version":"${rest}.${Number(last) + 1}"`;
  });
  expect(raised).not.toBe(manifest);
  await writeFile(file, raised);
  const old = await extensionWorker(browser);
  const ended = old.waitForEvent('close');
  await old.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // which ends it
  await ended;
  await expect.poll(() => extensionPages(browser)).toEqual([]); // the panel is closed
  const worker = await extensionWorker(browser);
  const version = await worker.evaluate(() => chrome.runtime.getManifest().version);
  expect(raised).toContain(`"version":"${version}"`);
  return browser;
}

async function extensionPages({ session, extensionId }: ExtensionBrowser): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.flatMap(({ type, url }) =>
    type !== 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`) ? [url] : [],
  );
}

await endingRows({
  item: 'update',
  site,
  closers,
  open: async () => {
    const options = { extension: build.folder, headless: true, publicPorts: site.ports };
    const browser = await closers.keep(launchBrowser(options));
    await enterDeveloperMode(browser);
    return browser;
  },
  end: update,
});
