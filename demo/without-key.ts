import path from 'node:path';
import { launchBrowser, type LaunchOptions } from './browser/launch';
import { buildOrdinary, OUTPUT } from './build';
import type { Closers } from './closers';
import { openHand } from './hand';
import { startOwnPages } from './services';
import { CHECK_PRODUCTS } from './shop';
import { firstPage, PICTURE } from './visit';

const SCREENSHOT = path.join(OUTPUT, 'demo-without-key.png');

/** How the browser is launched, beside what is needed here. */
type Options = Pick<LaunchOptions, 'sandboxed'> & { hasDisplay: boolean };

/**
 * The published extension, where the names of 1688's hosts lead to a stand-in on this computer: a browser for the
 * user, or without a display one right click and what it shows first.
 */
export async function showWithoutKey(
  closers: Closers,
  { sandboxed, hasDisplay }: Options,
): Promise<void> {
  const { standIn, shop } = await startOwnPages(closers);
  const { resolverRules: standIns, publicKeyHash } = standIn;
  const hand = hasDisplay ? undefined : await openHand(closers);
  const extension = await buildOrdinary();
  const options = { extension, sandboxed, standIns, publicKeyHash, ...hand?.launch };
  const browser = await closers.keep(launchBrowser(options));
  const page = await firstPage(browser);
  await page.goto(new URL(CHECK_PRODUCTS[0]?.path ?? '/', shop.url).href);
  console.log(
    'Right-click the picture, choose "Find on 1688" and then 1688 without a key in the panel: the pages of 1688 that open are a stand-in on this computer.',
  );
  if (hand === undefined) {
    console.log('Ctrl+C ends the demo.');
    await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
    return;
  }
  const panel = await hand.find(browser, page, page.locator(PICTURE));
  await panel.locator('main').waitFor();
  await hand.screenshot(panel, SCREENSHOT);
  console.log(`There is no display: a right click was made in memory. Screenshot: ${SCREENSHOT}`);
}
