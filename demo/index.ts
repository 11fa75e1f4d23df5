/**
 * `npm run demo`: a shop, a search service and a browser with the extension, in one command.
 * Without a display it shows itself what happens; with `--check` it looks for five products; `--without-key` shows
 * the search through 1688's own pages, in place of which a stand-in stands, and with `--check` goes that way for one
 * product.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, type LaunchOptions } from './browser/launch';
import { openSandboxed } from './browser/sandbox';
import { buildDemo, buildOrdinary, OUTPUT } from './build';
import { check, checkWithoutKey, leaveOpenWithoutKey } from './check';
import { closeOnSignals, createClosers } from './closers';
import { openHand } from './hand';
import { offersTable } from './offers-on-screen';
import { describeMissing, installMissing } from './programs';
import type { ProgramName } from './programs/table';
import { startServices, type DemoServices } from './services';
import { CHECK_PRODUCTS } from './shop';
import { findOnPage, firstPage, type Visitor } from './visit';

const SCREENSHOT = path.join(OUTPUT, 'demo.png');

const NEEDED: readonly ProgramName[] = ['chromium'];
/** What `openHand` acts with. */
const HAND: readonly ProgramName[] = ['xvfb', 'xdotool', 'imagemagick'];
/** Titles of offers would be boxes. */
const WANTED: readonly ProgramName[] = ['chinese-font'];

const NO_SANDBOX =
  "As root, Chromium runs here without its sandbox: visit no other page than the demo's with it.";

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    /** Through 1688's own pages, with the published extension. */
    'without-key': { type: 'boolean', default: false },
  },
});

const closers = createClosers();
closeOnSignals(closers);
try {
  await installForDemo(values.check || !hasDisplay() ? [...NEEDED, ...HAND] : NEEDED);
  const { program: sandboxed } = await closers.keep(openSandboxed());
  if (sandboxed === undefined) console.log(NO_SANDBOX);
  if (values['without-key']) await showOwnPages(sandboxed);
  else await showServices(sandboxed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closers.closeAll();
}

/** The search without a key: its offers come from the stand-in's pages. */
async function showOwnPages(sandboxed: string | undefined): Promise<void> {
  const options = { extension: await buildOrdinary(), sandboxed };
  if (!values.check && hasDisplay()) await leaveOpenWithoutKey(closers, options);
  else if (!(await checkWithoutKey(closers, options))) process.exitCode = 1;
}

/** The search with a service's key: its offers come from the gateway. */
async function showServices(sandboxed: string | undefined): Promise<void> {
  const services = await startServices(closers);
  const extension = await buildDemo(services.gateway.url);
  if (values.check) {
    const visitor = { hand: await openHand(closers), extension, sandboxed, closers };
    if (!(await check(services, visitor))) process.exitCode = 1;
  } else if (hasDisplay()) {
    await leaveOpen(services, { extension, sandboxed });
  } else {
    await showOnce(services, { hand: await openHand(closers), extension, sandboxed, closers });
  }
}

/** @throws Error that names what is missing of `needed`, and what installs it */
async function installForDemo(needed: readonly ProgramName[]): Promise<void> {
  const missing = await installMissing([...needed, ...WANTED]);
  const isNeeded = missing.filter((name) => needed.includes(name));
  if (isNeeded.length > 0) throw new Error(isNeeded.map(describeMissing).join('\n'));
  for (const name of missing) console.log(describeMissing(name));
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** A browser for the user, until it is closed. */
async function leaveOpen(services: DemoServices, options: LaunchOptions): Promise<void> {
  const browser = await closers.keep(launchBrowser(options));
  await (await firstPage(browser)).goto(services.shop.url);
  console.log(`The shop is open: ${services.shop.url}`);
  console.log('Right-click a picture and choose "Find on 1688". Ctrl+C ends the demo.');
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
}

/** No screen: one real right click on one in memory, its offers as text and as a screenshot. */
async function showOnce(services: DemoServices, visitor: Visitor): Promise<void> {
  const [product] = CHECK_PRODUCTS;
  if (!product) throw new Error('The shop names no product to look for');
  const url = new URL(product.path, services.shop.url).href;
  console.log(`A right click on the picture of ${url}`);
  const shown = await findOnPage(visitor, { url, screenshot: SCREENSHOT });
  console.log(`Picture acquired by ${shown.way}, ${shown.offers.length} offers on screen:`);
  for (const line of offersTable(shown.offers, services.offers)) console.log(line);
  console.log(`Screenshot: ${SCREENSHOT}`);
}
