import path from 'node:path';
import { OUTPUT } from './build';
import { type DemoServices, startOwnPages } from './services';
import { CHECK_PRODUCTS } from './shop';
import type { CheckProduct } from './shop/check-products';
import { findOnPage, type Visitor, firstPage, PICTURE } from './visit';
import { type ExtensionBrowser, launchBrowser, type LaunchOptions } from './browser/launch';
import { plannedOffers } from './catalogue';
import type { Closers } from './closers';
import type { StandIn } from './gateway/web/stand-in';
import { openHand } from './hand';
import { readPanel, type ShownOffer } from './offers-on-screen';

const FOLDER = path.join(OUTPUT, 'demo-check');
/** The right product must be among the first so many offers. */
const GOOD_RANK = 5;
/** Ways that must both have occurred: the original, and a screenshot where the shop hands out none. */
const WAYS = ['fetch', 'crop'];

interface Finding {
  what: string;
  way: string;
  /** Place of the first offer of the right product, from 1; absent where none was shown. */
  rank?: number;
}

/** Looks for five known products of the shop. True where all were found, in both ways. */
export async function check(services: DemoServices, visitor: Visitor): Promise<boolean> {
  const findings: Finding[] = [];
  for (const product of CHECK_PRODUCTS) {
    const finding = await look(product, services, visitor);
    console.log(describe(finding));
    findings.push(finding);
  }
  const missing = WAYS.filter((way) => !findings.some((finding) => finding.way === way));
  for (const way of missing) console.error(`No picture was acquired by ${way}.`);
  const found = findings.filter(({ rank }) => rank !== undefined && rank <= GOOD_RANK);
  console.log(`${found.length} of ${findings.length} among the first ${GOOD_RANK} · ${FOLDER}`);
  return missing.length === 0 && found.length === findings.length;
}

async function look(
  { path: page, product, what }: CheckProduct,
  { shop, offers }: DemoServices,
  visitor: Visitor,
): Promise<Finding> {
  const right = new Set(
    offers.filter((offer) => offer.product === product).map(({ offerId }) => offerId),
  );
  const shown = await findOnPage(visitor, {
    url: new URL(page, shop.url).href,
    screenshot: path.join(FOLDER, `${product}.png`),
  });
  const place = shown.offers.findIndex(({ offerId }) => right.has(offerId));
  return { what, way: shown.way, ...(place < 0 ? {} : { rank: place + 1 }) };
}

function describe({ what, way, rank }: Finding): string {
  const place = rank === undefined ? 'not found' : `rank ${rank}`;
  return `${place.padEnd(10)} ${way.padEnd(6)} ${what}`;
}

const SCREENSHOT = path.join(OUTPUT, 'demo-without-key.png');

/** The published extension. */
type Options = Pick<LaunchOptions, 'extension' | 'sandboxed'>;

/** A browser for the user, until it is closed. The names of 1688's hosts lead to a stand-in on this computer. */
export async function leaveOpenWithoutKey(closers: Closers, options: Options): Promise<void> {
  const { browser } = await openProductPage(closers, options);
  // The command's own answer: what to do now.
  console.log(
    'Right-click the picture, choose "Find on 1688" and then 1688 without a key in the panel: the pages of 1688 that open are a stand-in on this computer. Ctrl+C ends the demo.',
  );
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
}

/**
 * The whole way in a fresh browser: a right click on a product's picture, the item, the service, Allow. True where the
 * product is among the first offers, and each offer on screen has the price of its card on the stand-in's page.
 */
export async function checkWithoutKey(closers: Closers, options: Options): Promise<boolean> {
  const hand = await openHand(closers);
  const { browser, standIn } = await openProductPage(closers, { ...options, ...hand.launch });
  const page = await firstPage(browser);
  const began = Date.now();
  const panel = await hand.find(browser, page, page.locator(PICTURE));
  await panel.getByTestId('use-web').click();
  await hand.allow();
  const { offers } = await readPanel(panel);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  await panel.waitForLoadState('networkidle'); // the offers' pictures, for the screenshot
  await hand.screenshot(panel, SCREENSHOT);
  const rank = offers.findIndex(({ offerId }) => RIGHT.has(offerId)) + 1;
  const priced = offers.filter((offer) => isPricedAs(standIn, offer)).length;
  // The command's own answer: what the check found.
  console.log(
    `${rank === 0 ? 'not found' : `rank ${rank}`} of ${offers.length} offers, ${priced} at their card's price, ${seconds} s after the right click · ${SCREENSHOT}`,
  );
  return rank > 0 && rank <= GOOD_RANK && priced === offers.length;
}

const [PRODUCT] = CHECK_PRODUCTS;

/** Offers of the product. */
const RIGHT = new Set(
  plannedOffers().flatMap(({ offer }) => (offer.product === PRODUCT?.product ? offer.offerId : [])),
);

function isPricedAs({ cards }: StandIn, { offerId, price }: ShownOffer): boolean {
  const card = cards.find((one) => one.offerId === offerId);
  return card !== undefined && Number(card.price) === Number(price);
}

async function openProductPage(
  closers: Closers,
  options: LaunchOptions,
): Promise<{ browser: ExtensionBrowser; standIn: StandIn }> {
  const { standIn, shop } = await startOwnPages(closers);
  const { resolverRules: standIns, publicKeyHash } = standIn;
  const browser = await closers.keep(launchBrowser({ ...options, standIns, publicKeyHash }));
  const page = await firstPage(browser);
  await page.goto(new URL(PRODUCT?.path ?? '/', shop.url).href);
  return { browser, standIn };
}
