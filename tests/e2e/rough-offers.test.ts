import { afterAll, expect, test } from 'vitest';
import type { Offer } from '../../utils/core/model/offer';
import { misplacedWords } from '../support/browser/accessibility';
import { type TextFaults, textFaults } from '../support/browser/cut-text';
import { chooseView } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import { showSearch } from '../support/browser/shown-search';
import { fullOffer, otherOffer } from '../support/offers/full';

const scene = await openScene();
afterAll(() => scene.close());
await scene.show('<h1>Shop</h1>');
const panel = await scene.openPanel();
await panel.locator('[data-status=idle]').waitFor();

const LONG = '跨境专供厂家直销一件代发陶瓷马克杯 Handmade Stoneware 350ml '
  .repeat(12)
  .slice(0, 500);
const RIGHT_TO_LEFT = 'كوب قهوة خزفي أزرق داكن 350 مل (قطعتان) | متجر';
const MIXED = `马克杯 ${RIGHT_TO_LEFT} mug, 12 pcs \u202E杯子`;
const HOSTILE_HEIGHT = 900;
const NO_FAULTS: TextFaults = { overlaps: [], cut: [], beyond: 0 };
/** Chrome's panel, Firefox's sidebar, and a panel of 360 pixels enlarged to 200 %. */
const WIDTHS = [360, 252, 180];

const several = (make: (index: number) => Offer, count = 8) =>
  Array.from({ length: count }, (_, index) => make(index));
const { imageUrl: _, ...WITHOUT } = fullOffer(0);

const ROUGH: readonly { name: string; offers: Offer[] }[] = [
  {
    name: 'titles of 500 characters',
    offers: several((at) => otherOffer(at, { title: LONG, titleTranslated: LONG })),
  },
  {
    name: 'long names of sellers and places',
    offers: several((at) =>
      otherOffer(at, {
        place: '新疆维吾尔自治区 克孜勒苏柯尔克孜自治州',
        seller: { name: LONG.slice(0, 120), years: 30 },
        unit: '二十四件套礼盒装',
      }),
    ),
  },
  {
    name: 'no picture, no seller, no price',
    offers: several((index) => ({
      provider: WITHOUT.provider,
      offerId: String(700_000_000_000 + index),
      title: `杯子${index}`,
      badges: [],
    })),
  },
  {
    name: 'prices of ¥0.01 and ¥9,999,999',
    offers: several((at) => otherOffer(at, { price: at % 2 === 0 ? 1 : 999_999_900 })),
  },
  {
    name: 'a range of prices from the least to the most',
    offers: several((at) => otherOffer(at, { price: 1, priceMax: 999_999_900 })),
  },
  {
    name: 'right-to-left and mixed text',
    offers: several((at) =>
      otherOffer(at, {
        title: at % 2 === 0 ? RIGHT_TO_LEFT : MIXED,
        titleTranslated: undefined,
        place: RIGHT_TO_LEFT,
        seller: { name: MIXED },
      }),
    ),
  },
  { name: 'a group of 300', offers: several((at) => fullOffer(at, { price: 680 + at }), 300) },
  {
    name: 'no likeness',
    offers: several((at) => otherOffer(at, { similarity: undefined })),
  },
  { name: '5,000 offers', offers: several((index) => otherOffer(index), 5000) },
];

test.each(ROUGH)(
  'offers stay legible in any width: $name',
  { timeout: 120_000 },
  async ({ offers }) => {
    await showSearch(panel, { offers, pagePrice: '24.99' });
    for (const width of WIDTHS) {
      await panel.setViewportSize({ width, height: HOSTILE_HEIGHT });
      await panel.evaluate(() => scrollTo(0, 0));
      await panel.waitForTimeout(100);
      expect({ width, ...(await textFaults(panel)) }).toEqual({ width, ...NO_FAULTS });
      expect(await misplacedWords(panel)).toEqual([]);
      await panel.evaluate(() => scrollBy(0, 3000));
      await panel.waitForTimeout(100);
      expect({ width, ...(await textFaults(panel)) }).toEqual({ width, ...NO_FAULTS });
    }
  },
);

test.each(WIDTHS)('margins beside a range of prices are whole in %i pixels', async (width) => {
  await panel.setViewportSize({ width, height: HOSTILE_HEIGHT });
  const offers = several((at) => otherOffer(at, { price: 1250, priceMax: 1680, unit: '对' }));
  await showSearch(panel, { offers, pagePrice: '24.99' });
  const margins = panel.locator('[data-testid=offer] [data-fact=margin]');
  await expect.poll(() => margins.count()).toBeGreaterThan(3);
  const hidden = await margins.evaluateAll((all) =>
    all.map((one) => one.scrollWidth - one.clientWidth),
  );
  expect(Math.max(...hidden)).toBe(0);
});

test('titles of 500 characters stay legible as a table', async () => {
  await panel.setViewportSize({ width: 360, height: HOSTILE_HEIGHT });
  const [{ offers } = { offers: [] }] = ROUGH;
  await showSearch(panel, { offers, pagePrice: '24.99' });
  await chooseView(panel, 'table');
  expect(await textFaults(panel)).toEqual(NO_FAULTS);
  await chooseView(panel, 'list');
});
