/** Real pages with their prices, of both collections (`data/README.md`). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { sharedPath } from '../support/shared';
import type { WrittenPage } from './browser';
import { halfOf, type Half } from './split';

const truthSchema = z.record(
  z.string(),
  z.object({ url: z.string(), price: z.optional(z.array(z.string())) }),
);

const rowSchema = z.object({
  id: z.string(),
  file: z.string(),
  url: z.string(),
  shop: z.string(),
  price: z.array(z.string()),
});

export interface RealPage extends WrittenPage {
  id: string;
  shop: string;
  /** Correct amounts; empty: the page has no price. */
  prices: readonly number[];
  /** Prices as the data set says them, uncorrected. */
  stated: readonly number[];
}

/** The pages that the rules were written with. */
export function firstPages(): RealPage[] {
  const folder = (...parts: string[]) => sharedPath('data', 'product-pages', ...parts);
  const truth = truthSchema.parse(JSON.parse(readFileSync(folder('ground-truth.json'), 'utf8')));
  return Object.entries(truth).map(([id, { url, price = [] }]) => ({
    id: id.slice(0, 8),
    shop: shopOf(url),
    url,
    html: gunzipSync(readFileSync(folder('html', `${id}.html.gz`))).toString(),
    prices: CORRECTED[id.slice(0, 8)] ?? price.map(Number),
    stated: price.map(Number),
  }));
}

/** The pages that came later, of the shops in one half of the split. */
export function laterPages(half: Half): RealPage[] {
  const folder = (...parts: string[]) => sharedPath('data', 'product-pages-2', ...parts);
  return readFileSync(folder('manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .filter(({ shop }) => halfOf(shop) === half)
    .map(({ id, file, url, shop, price }) => ({
      id,
      shop,
      url,
      html: gunzipSync(readFileSync(folder(file))).toString(),
      prices: price.map(Number),
      stated: price.map(Number),
    }));
}

/** Corrections of the labels (`data/README.md`), by the start of the page's name. */
const CORRECTED: Readonly<Record<string, readonly number[]>> = {
  '0d1c8923': [23_450], // it writes thousands with a point
  '453f5cc0': [4386, 5263.2], // without and with the tax, side by side
  bc5a68d0: [3.56, 4.27],
};

/** Country domains and sections of one shop are one: `amazon`, `craigslist`. */
function shopOf(url: string): string {
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  return labels.findLast((label) => !/^(?:www|com|co)$/u.test(label)) ?? url;
}
