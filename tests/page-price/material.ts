import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { type Sighting } from '../../utils/core/page-price/choose';
import { sharedPath } from '../support/shared';
import { collectIn } from './browser';

const truthSchema = z.record(
  z.string(),
  z.object({ url: z.string(), price: z.optional(z.array(z.string())) }),
);

export interface MeasuredPage {
  id: string;
  shop: string;
  url: string;
  /** Correct amounts; empty: the page has no price. */
  prices: readonly number[];
  /** Prices as the data set says them, uncorrected. */
  stated: readonly number[];
  sightings: Sighting[];
}

/** All pages with the prices found on them. */
export async function readPages(): Promise<MeasuredPage[]> {
  const folder = (...parts: string[]) => sharedPath('data', 'product-pages', ...parts);
  const truth = truthSchema.parse(JSON.parse(readFileSync(folder('ground-truth.json'), 'utf8')));
  const entries = Object.entries(truth);
  const found = await collectIn(
    entries.map(([id, { url }]) => ({
      url,
      html: gunzipSync(readFileSync(folder('html', `${id}.html.gz`))).toString(),
    })),
  );
  return entries.map(([id, { url, price = [] }], at) => ({
    id: id.slice(0, 8),
    shop: shopOf(url),
    url,
    prices: CORRECTED[id.slice(0, 8)] ?? price.map(Number),
    stated: price.map(Number),
    sightings: found[at]?.plain ?? [],
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
