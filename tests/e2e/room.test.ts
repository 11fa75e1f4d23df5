import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToOffer } from '../support/browser/accessibility';
import { roomOf } from '../support/browser/panel-room';
import { openScene } from '../support/browser/scene';
import {
  showSearch,
  type ShownSearch,
  speak,
  writePagePrice,
} from '../support/browser/shown-search';
import type { AddedService } from '../../utils/core/model/extras';
import type { PictureMetadata } from '../../utils/core/model/search';
import type { Language } from '../../utils/core/model/languages';
import { fullOffer, otherOffer } from '../support/offers/full';

const scene = await openScene();
afterAll(() => scene.close());
await scene.show('<h1>Shop</h1>');
const panel = await scene.openPanel();
await panel.locator('[data-status=idle]').waitFor();

const WIDTH = 360;
/** The second has a note. */
const NOTED = fullOffer(1, { title: '北欧简约陶瓷马克杯哑光大容量咖啡杯350ml 来图定制' });
const OFFERS = [
  fullOffer(0),
  NOTED,
  ...[2, 3].map((index) => fullOffer(index)),
  ...[4, 5, 6, 7].map((index) => otherOffer(index)),
];
/** Three of the searched product: the heading of what is similar is in sight as well. */
const OFFERS_OF_THREE = OFFERS.with(3, otherOffer(3));

const SEARCHES: readonly (ShownSearch & { name: string })[] = [
  { name: 'with a page price', offers: OFFERS, pagePrice: '24.99' },
  { name: 'without a page price', offers: OFFERS },
  { name: 'with two sections in sight', offers: OFFERS_OF_THREE, pagePrice: '24.99' },
  {
    name: 'with a note in the foot',
    offers: OFFERS,
    pagePrice: '24.99',
    more: { answeredAt: Date.now() - 60_000 },
  },
];

const USES = [
  { use: 'at first use', profile: undefined },
  { use: 'later', profile: 'stock' },
] as const;

describe.each(USES)('$use', ({ profile }) => {
  beforeAll(async () => {
    await panel.evaluate(
      (chosen) =>
        chosen === undefined
          ? chrome.storage.local.remove('costs')
          : chrome.storage.local.set({ costs: { values: {}, switches: {}, profile: chosen } }),
      profile,
    );
  });

  describe.each(SEARCHES)('$name', (search) => {
    beforeAll(async () => {
      await showSearch(panel, search);
      const state = profile === undefined ? 'visible' : 'detached';
      await panel.getByTestId('first-use').waitFor({ state });
    });

    test.each([640, 720])('the first offer is seen at once in %i pixels', async (height) => {
      await panel.setViewportSize({ width: WIDTH, height });
      const room = await roomOf(panel);
      expect(room.firstTop).toBeLessThanOrEqual(184);
      expect(room.controls.length).toBeLessThanOrEqual(7);
    });

    test('several offers are seen whole in 720 pixels', async () => {
      await panel.setViewportSize({ width: WIDTH, height: 720 });
      const room = await roomOf(panel);
      expect(room.inSight).toBeGreaterThanOrEqual(4);
      for (const [id, height] of Object.entries(room.heights)) {
        expect([id, height <= (id === NOTED.offerId ? 128 : 112)]).toEqual([id, true]);
      }
    });

    test('text has four sizes and two weights', async () => {
      await panel.setViewportSize({ width: WIDTH, height: 720 });
      const { sizes, weights } = await roomOf(panel);
      expect([11, 13, 15, 16]).toEqual(expect.arrayContaining(sizes));
      expect(weights.length).toBeLessThanOrEqual(2);
    });
  });
});

const SCREENSHOT: PictureMetadata = {
  way: 'crop',
  width: 360,
  height: 240,
  reasons: [
    { way: 'fetch', failure: { code: 'picture-blocked', detail: { host: 'cdn.shop.example' } } },
  ],
};

const HOUR_MS = 3_600_000;

/** One that answered, one on its way, one that failed. */
const ADDED: readonly AddedService[] = [
  { service: 'ak', state: { status: 'done' }, offers: JSON.stringify(OFFERS.slice(0, 3)) },
  {
    service: 'onebound',
    state: { status: 'running', deadline: Date.now() + HOUR_MS },
    offers: '[]',
  },
  {
    service: 'tmapi',
    state: { status: 'failed', failure: { code: 'quota-used-up' } },
    offers: '[]',
  },
];

/** Three of the similar ones are one product. */
const OFFERS_OF_GROUP = OFFERS.map((offer, index) =>
  index < 2
    ? offer
    : otherOffer(Math.max(index, 4), { offerId: offer.offerId, price: 700 + index }),
);

const STATES: readonly (Partial<ShownSearch> & { name: string; language?: Language })[] = [
  { name: 'words of Russian', pagePrice: '24.99', language: 'ru' },
  { name: 'words of Vietnamese', pagePrice: '24.99', language: 'vi' },
  { name: 'words of Arabic', pagePrice: '24.99', language: 'ar' },
  { name: 'an answer of nine digits in German', pagePrice: '123456789.00', language: 'de' },
  { name: 'an answer of nine digits', pagePrice: '123456789.00' },
  { name: 'a price that leaves no margin', pagePrice: '0.50' },
  { name: 'a screenshot', pagePrice: '24.99', more: { picture: SCREENSHOT } },
  { name: 'merged services', pagePrice: '24.99', added: ADDED },
  { name: 'merged services in German', pagePrice: '24.99', added: ADDED, language: 'de' },
  { name: 'merged services in two sections', offers: OFFERS_OF_THREE, added: ADDED.slice(0, 2) },
  { name: 'one group folded', offers: OFFERS_OF_GROUP, pagePrice: '24.99' },
];

test.each(STATES)(
  'the first offer is seen at once, and four are whole, with $name',
  async ({ language = 'en', ...search }) => {
    await speak(panel, language);
    await panel.setViewportSize({ width: WIDTH, height: 720 });
    await showSearch(panel, { offers: OFFERS, ...search });
    const room = await roomOf(panel);
    expect(room.firstTop).toBeLessThanOrEqual(184);
    expect(room.inSight).toBeGreaterThanOrEqual(4);
  },
);

const QUESTION = {
  currency: 'USD',
  isSure: false,
  others: [
    { amount: '29.99', from: 'visible' },
    { amount: '12.50', from: 'data' },
  ],
} satisfies ShownSearch['pagePrice'];
const DOUBTFUL = { ...QUESTION, amount: '24.99', from: 'json-ld' } as const;

test.each([
  [252, DOUBTFUL, 3],
  [252, QUESTION, 2],
  [360, DOUBTFUL, 3],
  [360, QUESTION, 2],
])(
  'at %i pixels a question about the price moves no offer, and is whole',
  async (width, price, count) => {
    await panel.setViewportSize({ width, height: 720 });
    await showSearch(panel, { offers: OFFERS, pagePrice: '24.99' });
    const { firstTop } = await roomOf(panel);
    await writePagePrice(panel, price);
    const line = panel.getByTestId('summary').getByRole('group');
    const choices = line.getByTestId('price-choice');
    await expect.poll(() => choices.count()).toBe(count);
    expect((await roomOf(panel)).firstTop).toBe(firstTop);
    expect(
      await line.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    ).toBe(0);
    expect(await line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
  },
);

test.each([252, 300, 340])(
  'the line of the first use has two lines at %i pixels',
  async (width) => {
    await panel.evaluate(() => chrome.storage.local.remove('costs'));
    await showSearch(panel, { offers: OFFERS, pagePrice: '24.99' });
    await panel.setViewportSize({ width, height: 720 });
    const box = await panel.getByTestId('first-use').boundingBox();
    expect(box?.height).toBeLessThanOrEqual(45); // with the line above it;
  },
);

test.each<Language>(['en', 'de', 'fr', 'ru'])(
  'a message in the foot keeps its × in its first line at 252 pixels, with words of %s',
  async (language) => {
    await speak(panel, language);
    await panel.setViewportSize({ width: 252, height: 720 });
    await showSearch(panel, { offers: OFFERS });
    await goToOffer(panel);
    await panel.keyboard.press('x');
    const notice = panel.getByTestId('taken-said');
    const close = notice.getByRole('button').last();
    await close.waitFor();
    const [top, ofClose] = [await notice.boundingBox(), await close.boundingBox()];
    expect((ofClose?.y ?? 0) - (top?.y ?? 0)).toBeLessThanOrEqual(2);
  },
);
