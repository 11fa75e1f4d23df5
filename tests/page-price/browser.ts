/** Reads pages with the extension's reader, in a Chromium without scripts and network. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import * as z from 'zod/mini';
import { bundleScript } from '../../demo/browser/bundle';
import { requireProgram } from '../../demo/programs';
import { PRICE_SOURCES } from '../../utils/core/model/page-script';
import { type Sighting } from '../../utils/core/page-price/choose';

const sightingsSchema = z.array(
  z.object({
    amount: z.string(),
    currency: z.optional(z.string()),
    from: z.enum(PRICE_SOURCES),
    rules: z.array(z.string()),
  }),
);

const AT_ONCE = 4;

const collectedSchema = z.object({ plain: sightingsSchema, clicked: sightingsSchema });

/** Selector of the picture that a user clicks, on pages that have it. */
const CLICKED = '#clicked';

export interface Collected {
  plain: Sighting[];
  clicked: Sighting[];
}

export interface WrittenPage {
  url: string;
  html: string;
}

const KEPT = new URL('../../node_modules/.cache/page-price/', import.meta.url);

/** The prices found on each page, in the same order. What a script found on a page is kept for the next run. */
export async function collectIn(pages: readonly WrittenPage[]): Promise<Collected[]> {
  const script = await bundleScript(new URL('in-page.ts', import.meta.url));
  const hash = createHash('sha256').update(script).update(JSON.stringify(pages)).digest('hex');
  const file = new URL(`${hash}.json`, KEPT);
  try {
    return z
      .array(collectedSchema)
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(typed);
  } catch {
    const found = await collectByBrowser(pages, script);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, JSON.stringify(found));
    return found;
  }
}

async function collectByBrowser(
  pages: readonly WrittenPage[],
  script: string,
): Promise<Collected[]> {
  const browser = await chromium.launch({
    executablePath: await requireProgram('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const found: Collected[] = [];
    const rest = [...pages.entries()].toReversed();
    const work = async () => {
      const tab = await browser.newPage({ javaScriptEnabled: false });
      let body = '';
      await tab.route('**', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
          ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      for (let next = rest.pop(); next; next = rest.pop()) {
        const [at, { url, html }] = next;
        body = html;
        await tab.goto(url, { waitUntil: 'domcontentloaded' });
        const seen: unknown = await tab.evaluate(
          `${script}; collectPrices(${JSON.stringify(CLICKED)})`,
        );
        found[at] = typed(collectedSchema.parse(seen));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found;
  } finally {
    await browser.close();
  }
}

function typed({ plain, clicked }: z.infer<typeof collectedSchema>): Collected {
  return { plain: plain.map(withoutUndefined), clicked: clicked.map(withoutUndefined) };
}

function withoutUndefined({ currency, ...rest }: z.infer<typeof sightingsSchema>[number]) {
  return { ...rest, ...(currency !== undefined && { currency }) };
}
