import path from 'node:path';
import { OUTPUT } from './build';
import type { DemoServices } from './services';
import { CHECK_PRODUCTS } from './shop';
import type { CheckProduct } from './shop/check-products';
import { findOnPage, type Visitor } from './visit';

const FOLDER = path.join(OUTPUT, 'demo-check');
/** The right product must be among the first so many offers. */
export const GOOD_RANK = 5;
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
