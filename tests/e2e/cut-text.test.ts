import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { openViews } from '../../tools/screenshots/all-views';
import { showView, type View } from '../../tools/screenshots/view';
import { LANGUAGES } from '../../utils/core/model/languages';
import { BUILD } from '../support/browser/build';
import { openPanelMenu } from '../support/browser/panel-controls';
import { cutTexts } from '../support/browser/cut-text';
import { speak } from '../support/browser/shown-search';

/** Firefox's sidebar to a tab. CSS pixels. */
const WIDTHS = [252, 280, 320, 360, 420, 600, 1000, 1400];
/** What these hold is seen without scrolling. */
const HEIGHT = 1600;

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
  '[data-testid=list-row] [class*=_name_]', // a product's, as the user's own list has it
].join(', ');

/** Sentences of ours, without a number, which may be longer than their line. */
const SENTENCES = [
  '[class*=_notes_] > span',
  '[class*=_mark_] strong',
  'main > [id] select', // of the options: whole in its list
].join(', ');

const closers = createClosers();
afterAll(() => closers.closeAll());
const views = await openViews(closers);
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

function viewNamed(name: string): View {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Error(`No view ${name}`);
  return view;
}

const seeOffers = (panel: Page) => panel.getByTestId('offer').first().waitFor();

/** All parts of the options at once, with the service that has the most fields, and nothing folded. */
const OPTIONS: View = {
  ...viewNamed('options-advanced'),
  name: 'options',
  local: {
    ...viewNamed('options-agents').local,
    ...viewNamed('compare-options-costs-brazil').local,
  },
  act: (options) =>
    options.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('main > [id]')) part.hidden = false;
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    }),
};

/** Prices of other markets, as they are where no pictures are compared: with one sign more, and at once. */
const lines = viewNamed('market-lines');
const MARKETS: View = {
  ...lines,
  ...(lines.settings && { settings: { ...lines.settings, likeness: false } }),
};

interface Shown {
  /** Each has much that no other has. */
  view: View;
  /** What is seen or opened in a panel that has opened anew in another language. Absent: it is shown from its beginning. */
  again?: View['act'];
}

/** The list is still the window's. */
async function openReview(panel: Page): Promise<void> {
  await openPanelMenu(panel, 'list-open');
  await panel.getByTestId('list-tab-all').click();
  await panel.getByTestId('list-offer').first().waitFor();
}

/** Cards of offers are seen in full in two views: elsewhere few are enough. */
function withFewOffers(view: View): View {
  return { ...view, ...(view.offers && { offers: view.offers.slice(0, 3) }) };
}

const SHOWN: readonly Shown[] = [
  { view: viewNamed('compare-stock'), again: seeOffers },
  { view: viewNamed('compare-dropship'), again: seeOffers },
  { view: withFewOffers(viewNamed('compare-price-doubtful')), again: seeOffers },
  {
    view: withFewOffers(viewNamed('compare-tray')),
    again: (panel) => panel.getByTestId('tray-toggle').click(),
  },
  { view: MARKETS, again: MARKETS.act },
  { view: viewNamed('order'), again: viewNamed('order').act },
  { view: viewNamed('batch-ended') },
  { view: viewNamed('list-review'), again: openReview },
  { view: OPTIONS },
];

test.each(SHOWN)(
  'the view $view.name cuts no number and no word of its own, in any width and language',
  { timeout: 120_000 },
  async ({ view, again }) => {
    const cut: string[] = [];
    for (const language of LANGUAGES) {
      const { settings } = view;
      if (!settings) throw new Error(`The view ${view.name} has no settings`);
      await resize(360);
      if (again && language !== LANGUAGES[0]) {
        await speak(page, language);
        await again(page);
      } else {
        await showView(page, browser.extensionId, { ...view, settings: { ...settings, language } });
      }
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
  await showView(page, browser.extensionId, viewNamed('compare-stock'));
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
