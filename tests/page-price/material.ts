import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import * as z from 'zod/mini';
import { build } from 'vite';
import { requireProgram } from '../../demo/programs';
import { type Sighting } from '../../utils/page-price/choose';
import { sharedPath } from '../support/shared';
import { PRICE_SOURCES } from '../../utils/model/page-script';

const truthSchema = z.record(
  z.string(),
  z.object({ url: z.string(), price: z.optional(z.array(z.string())) }),
);
const sightingsSchema = z.array(
  z.object({
    amount: z.string(),
    currency: z.optional(z.string()),
    from: z.enum(PRICE_SOURCES),
    rules: z.array(z.string()),
  }),
);

const AT_ONCE = 4;

export interface MeasuredPage {
  id: string;
  shop: string;
  url: string;
  /** Correct amounts; empty: the page has no price. */
  prices: readonly number[];
  sightings: Sighting[];
}

/** All pages with the prices found on them, in a Chromium without scripts and network. */
export async function readPages(): Promise<MeasuredPage[]> {
  const folder = (...parts: string[]) => sharedPath('data', 'product-pages', ...parts);
  const truth = truthSchema.parse(JSON.parse(readFileSync(folder('ground-truth.json'), 'utf8')));
  const entries = Object.entries(truth);
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: await requireProgram('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const read = async ([id, { url, price = [] }]: (typeof entries)[number]) => {
      const html = gunzipSync(readFileSync(folder('html', `${id}.html.gz`))).toString();
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.route('**', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
          ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const seen: unknown = await page.evaluate(`${script}; collectPrices()`);
      await page.close();
      return {
        id: id.slice(0, 8),
        shop: shopOf(url),
        url,
        prices: CORRECTED[id.slice(0, 8)] ?? price.map(Number),
        sightings: sightingsSchema.parse(seen).map(withoutUndefined),
      };
    };
    const pages: MeasuredPage[] = [];
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      pages.push(...(await Promise.all(entries.slice(at, at + AT_ONCE).map(read))));
    }
    return pages;
  } finally {
    await browser.close();
  }
}

function withoutUndefined({ currency, ...rest }: z.infer<typeof sightingsSchema>[number]) {
  return { ...rest, ...(currency !== undefined && { currency }) };
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

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'pagePrice',
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error('The script of the pages was built empty.');
  return script.code;
}
