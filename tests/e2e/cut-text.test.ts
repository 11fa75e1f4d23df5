import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { openViews } from '../../tools/screenshots/all-views';
import { showView } from '../../tools/screenshots/view';
import { LANGUAGES } from '../../utils/core/model/languages';
import { BUILD } from '../support/browser/build';
import { cutTexts } from '../support/browser/cut-text';

/** Firefox's sidebar to a tab. CSS pixels. */
const WIDTHS = [252, 280, 320, 360, 420, 600, 1000, 1400];
/** What these hold is seen without scrolling. */
const HEIGHT = 1600;

/** Each has much that no other has. */
const SHOWN = new Set([
  'compare-stock',
  'compare-price-doubtful',
  'compare-tray',
  'market-spread',
  'order',
  'batch-ended',
]);

/** What others have written, of any length: it may be cut, as it is whole on hover. */
const FOREIGN = [
  '[dir=auto]', // titles of pages and of offers
  '[class*=_seller_]', // of a card
  '[data-testid=listing-seller]',
  '[class*=_place_]',
  'td:is([data-fact=seller], [data-fact=place])',
  '[class*=_unit_] > :first-child', // a seller's own unit
  '[class*=_host_]',
  '[data-testid=drop-words]', // what the user searches for
  '[data-testid=row-open] [class*=_name_]', // a page's title, in the history
  '[data-market] [class*=_name_]', // a market's name gives way to its price
].join(', ');

/** Sentences of ours, without a number, which may be longer than their line. */
const SENTENCES = ['[class*=_notes_] > span', '[class*=_mark_] strong'].join(', ');

const closers = createClosers();
afterAll(() => closers.closeAll());
const views = (await openViews(closers)).filter(({ name }) => SHOWN.has(name));
const browser = await closers.keep(launchBrowser({ extension: BUILD, headless: true }));
const page = await browser.context.newPage();
const session = await page.context().newCDPSession(page);

/** Without waiting as long as Playwright does: there are hundreds of sizes. */
const resize = (width: number) =>
  session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: HEIGHT,
    deviceScaleFactor: 1,
    mobile: false,
  });

test.each(views)(
  'the view $name cuts no number and no word of its own, in any width and language',
  { timeout: 120_000 },
  async (view) => {
    const cut: string[] = [];
    for (const language of LANGUAGES) {
      const { settings } = view;
      if (!settings) throw new Error(`The view ${view.name} has no settings`);
      await resize(360);
      await showView(page, browser.extensionId, { ...view, settings: { ...settings, language } });
      for (const width of WIDTHS) {
        await resize(width);
        const found = await cutTexts(page, FOREIGN, SENTENCES);
        cut.push(...found.map((what) => `${language} ${width}: ${what}`));
      }
    }
    expect(cut).toEqual([]);
  },
);

test('a number that is cut is found, and a title that is cut is not', async () => {
  const [view] = views;
  if (!view) throw new Error('No view');
  await showView(page, browser.extensionId, view);
  await resize(360);
  await page.evaluate(() => {
    const line = (text: string, dir: string) => {
      const element = document.createElement('p');
      element.style.cssText = 'inline-size: 60px; overflow: hidden; white-space: nowrap';
      element.dir = dir;
      element.textContent = text;
      document.body.append(element);
    };
    line('from ¥16.29, 14 sellers', 'ltr');
    line('Stoneware Mug, Navy', 'auto');
  });
  const found = await cutTexts(page, FOREIGN, SENTENCES);
  expect(found).toEqual([expect.stringContaining('from ¥16.29, 14 sellers')]);
});
