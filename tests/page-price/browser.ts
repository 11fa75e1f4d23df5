/** Reads pages with the extension's reader, in a Chromium without scripts and network. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import * as z from 'zod/mini';
import { bundleScript } from '../../demo/browser/bundle';
import { requireProgram } from '../../demo/programs';
import { PRICE_SOURCES } from '../../utils/core/model/page-script';
import { type Sighting } from '../../utils/core/page-price/candidates';

const sightingsSchema = z.array(
  z.object({
    amount: z.string(),
    currency: z.optional(z.string()),
    from: z.enum(PRICE_SOURCES),
    rules: z.array(z.string()),
  }),
);

const AT_ONCE = 4;

const clicksSchema = z.object({ plain: sightingsSchema, clicked: sightingsSchema });

const collectedSchema = z.object({
  ...clicksSchema.shape,
  other: z.optional(sightingsSchema),
  altered: z.array(clicksSchema),
});

interface Clicks {
  plain: Sighting[];
  /** The prices found after a click on the product's picture. */
  clicked: Sighting[];
}

export interface Collected extends Clicks {
  /** The prices found after a click on another product's picture, where the page has one. */
  other?: Sighting[];
  /** After each alteration, if asked for. */
  altered: Clicks[];
}

export interface WrittenPage {
  url: string;
  html: string;
}

/** Defined in each tab by `in-page.ts`. */
declare const collectPrices: (isAltered: boolean) => unknown;

const KEPT = new URL('../../node_modules/.cache/page-price/', import.meta.url);

/** The prices found on each page, in the same order. What a script found on a page is kept for the next run. */
export async function collectIn(
  pages: readonly WrittenPage[],
  { isAltered = false } = {},
): Promise<Collected[]> {
  const script = await bundleScript(new URL('in-page.ts', import.meta.url));
  const hash = createHash('sha256')
    .update(script + JSON.stringify([isAltered, pages]))
    .digest('hex');
  const file = new URL(`${hash}.json`, KEPT);
  try {
    return z
      .array(collectedSchema)
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(typed);
  } catch {
    const found = await collectByBrowser(pages, script, isAltered);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, JSON.stringify(found));
    return found;
  }
}

async function collectByBrowser(
  pages: readonly WrittenPage[],
  script: string,
  isAltered: boolean,
): Promise<Collected[]> {
  const browser = await chromium.launch({
    executablePath: await requireProgram('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const found: Collected[] = [];
    const sites = new Map<string, [number, WrittenPage][]>();
    for (const [at, page] of pages.entries()) {
      const { origin } = new URL(page.url);
      const own = sites.get(origin) ?? [];
      sites.set(origin, own);
      own.push([at, page]);
    }
    const rest = [...sites];
    const work = async () => {
      const tab = await browser.newPage({ javaScriptEnabled: false });
      await tab.route('**', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
          ? route.fulfill({ body: '', contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      for (let next = rest.pop(); next; next = rest.pop()) {
        const [origin, own] = next;
        await tab.goto(origin);
        await tab.evaluate(script);
        // A site's pages are written into one document: a new one each would load the reader again.
        for (const [at, { url, html }] of own) {
          await tab.evaluate((address) => history.replaceState(null, '', address), url);
          await tab.setContent(html, { waitUntil: 'domcontentloaded' });
          const seen: unknown = await tab.evaluate((all) => collectPrices(all), isAltered);
          found[at] = typed(collectedSchema.parse(seen));
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found;
  } finally {
    await browser.close();
  }
}

function typed({ plain, clicked, other, altered }: z.infer<typeof collectedSchema>): Collected {
  return {
    plain: plain.map(withoutUndefined),
    clicked: clicked.map(withoutUndefined),
    ...(other && { other: other.map(withoutUndefined) }),
    altered: altered.map((clicks) => ({
      plain: clicks.plain.map(withoutUndefined),
      clicked: clicks.clicked.map(withoutUndefined),
    })),
  };
}

function withoutUndefined({
  currency,
  ...rest
}: z.infer<typeof sightingsSchema>[number]): Sighting {
  return { ...rest, ...(currency !== undefined && { currency }) };
}
