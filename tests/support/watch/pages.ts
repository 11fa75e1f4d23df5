/** Pages of the extension that read and write the stored watches, and offers that can be watched there. */
import type { Page } from '@playwright/test';
import { createClosers } from '../../../demo/closers';
import { bundleScript } from '../../../demo/browser/bundle';
import { openExtensionPage } from '../../../demo/browser/extension';
import { type ExtensionBrowser, launchBrowser } from '../../../demo/browser/launch';
import type { Watch } from '../../../utils/core/model/watch';
import { openBuild } from '../browser/build';
import { watch } from './watch';

export const NOW = Date.now();
export const DAY = 86_400_000;

/** Two pages of one browser, with `window.watched` of `in-page.ts`. */
export async function openWatchPages(): Promise<{
  browser: ExtensionBrowser;
  page: Page;
  other: Page;
  close: () => Promise<void>;
}> {
  const closers = createClosers();
  const build = await closers.keep(openBuild());
  const browser = await closers.keep(launchBrowser({ extension: build.folder, headless: true }));
  const script = await bundleScript(new URL('in-page.ts', import.meta.url));
  const open = async () => {
    const page = await openExtensionPage(browser, 'options.html');
    await page.evaluate(script);
    return page;
  };
  return { browser, page: await open(), other: await open(), close: () => closers.closeAll() };
}

/** A watch that is not due, so that the worker leaves it alone. */
export function make(index: number): Watch {
  const known = { at: NOW, state: 'found' as const, price: 1000 + index };
  return watch({
    offer: { offerId: `${index}` },
    createdAt: NOW - 1,
    known,
    last: known,
    dueAt: NOW + DAY,
  });
}

export const many = (count: number) => Array.from({ length: count }, (_, index) => make(index));
