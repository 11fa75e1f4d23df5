/** 1688's own pages by the contract of the other services: what is read there are offers like theirs. */
import { describe, expect, it } from 'vitest';
import type { GatewayOffer } from '../../demo/gateway/catalogue';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import type { Card } from '../../demo/gateway/web/card';
import type { StandIn } from '../../demo/gateway/web/stand-in';
import type { Offer } from '@/utils/core/model/offer';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';
import { stateOf } from '@/utils/io/page/pages-1688/page-facts';
import { readPage } from '@/utils/io/page/pages-1688/read-page';
import { servicePicture } from '@/utils/core/picture/service-picture';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { web } from '@/utils/io/services/web';
import { offerWith, picture as draw } from '../support/gateway/test-gateway';
import { openPage, openResults, standInWith } from '../support/services/stand-in-list';

const connection = connectionOf(DEFAULT_SETTINGS, 'web');
const LONG_ID = '9876225220919876225';
const idOf = (at: number) => String(612_345_678_901 + at);
const PLAIN: Partial<Behaviour> = { advertisements: false };
const picture = Uint8Array.from(await draw({ width: 300, height: 256 }));

/** The offers of a picture, as far as these parts of the list are drawn. */
async function read(standIn: StandIn, parts = 1) {
  const { page, address } = await openResults(standIn, picture, parts);
  const { cards, unreadable } = readPage(page, address);
  const found = offersOfCards(cards);
  return { ...found, state: stateOf(page, address), unreadable: unreadable + found.unreadable };
}

/** The offers of a picture for which these are found. */
const search = async (
  offers: readonly GatewayOffer[],
  behaviour: Partial<Behaviour> = {},
): Promise<Offer[]> => (await read(await standInWith(offers, { ...PLAIN, ...behaviour }))).offers;

/** `seller` is left out where it is undefined. */
type More = Partial<Omit<Offer, 'seller'>> & { seller?: Offer['seller'] | undefined };

/** Cards of a layout that say a number, and what they say beside title, price, MOQ and sold. */
const LAYOUTS: readonly [Behaviour['layout'], (card: Card) => More][] = [
  [
    'picture-2026',
    ({ memberId, score }) => ({
      seller: { id: memberId },
      ...(score !== undefined && { similarity: Number(score.toFixed(6)) }),
    }),
  ],
  // Shops are linked inside of a link there, which the parser of happy-dom ends before: Chromium reads them.
  ['words-2024', () => ({ seller: undefined })],
  // Older lists mark no advertisement.
  ['initial-state', () => ({ isAdvertisement: false })],
  ['window-data', () => ({ isAdvertisement: false })],
];

/** What a card says, as an offer. */
function offerOf(card: Card, more: More): More {
  const { offerId, title, price, moq, sold, shop, advertisement } = card;
  const isSellerRead = !('seller' in more) || more.seller !== undefined;
  const { seller, ...others } = more;
  return {
    provider: 'web',
    offerId,
    title,
    detailUrl: `https://detail.1688.com/offer/${offerId}.html`,
    imageUrl: expect.stringMatching(/^https:\/\/cbu01\.alicdn\.com\/img\//),
    badges: [],
    ...(price !== undefined && { price: Math.round(Number(price) * 100), priceBasis: 'list' }),
    ...(moq !== undefined && { moq }),
    ...(sold !== undefined && { sold }),
    ...(isSellerRead && shop !== undefined && { seller: { ...seller, name: shop } }),
    isAdvertisement: advertisement !== undefined,
    ...others,
  };
}

const VARIED: readonly GatewayOffer[] = Array.from({ length: 40 }, (_, at) => ({
  offerId: idOf(at),
  picture: '/no/such/picture.jpg',
  title: `不锈钢保温杯 大容量便携 ${at}`,
  ...(at % 5 !== 4 && { price: `${at + 1}.${(at * 7) % 100}`.slice(0, 5) }),
  minOrderQuantity: at + 1,
  sold30d: at * 137,
  sellerId: `b2b-22${at}`,
  sellerName: `义乌市第${at}杯业有限公司`,
}));

describe('web', () => {
  it('search: begins at the page of the service that takes pictures', async () => {
    const standIn = await standInWith([]);
    const { page } = await openPage(standIn, web.pageUrl(connection));
    expect(page.body.textContent).toContain('搜索图片同款');
  });

  it('search: an offer with its link, price in fen, and likeness where it is known', async () => {
    const offers = await search([101, 102, 103].map((id) => offerWith(`612345678${id}`)));
    expect(offers).toHaveLength(3);
    expect(offers[0]).toMatchObject({
      provider: 'web',
      offerId: '612345678101',
      title: '保温杯 612345678101',
      detailUrl: 'https://detail.1688.com/offer/612345678101.html',
      price: 1420,
      priceBasis: 'list',
      similarity: 0.99,
      badges: [],
    });
  });

  it.each(LAYOUTS)('search: each card of the layout %s, and nothing else', async (layout, more) => {
    const standIn = await standInWith(VARIED, { layout, cards: 30 });
    const { offers, unreadable, state } = await read(standIn);
    const isSaid = ({ advertisement }: Card) =>
      layout === 'picture-2026'
        ? advertisement !== 'unnumbered'
        : isNumbered(layout, advertisement);
    const said = standIn.cards.filter(isSaid);
    expect(state).toBe('results');
    expect(said.length).toBeGreaterThan(25);
    expect(offers).toEqual(said.map((card) => offerOf(card, more(card))));
    expect(unreadable).toBe(standIn.cards.length - said.length);
  });

  it('search: pictures are on the service’s hosts', async () => {
    const { pictures } = web.hosts(connection);
    const origins = new Map([['web', pictures]]);
    for (const [layout] of LAYOUTS) {
      const offers = await search(VARIED, { layout });
      expect(offers).toHaveLength(VARIED.length);
      expect(offers.filter((offer) => servicePicture(offer, origins) === undefined)).toEqual([]);
    }
  });

  it('search: every page, each offer once', async () => {
    const found = Array.from({ length: 120 }, (_, at) => offerWith(idOf(at)));
    const standIn = await standInWith(found, PLAIN);
    expect((await read(standIn)).offers).toHaveLength(60);
    const ids = (await read(standIn, 2)).offers.map(({ offerId }) => offerId);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
  });

  it('search: nothing found is an empty page', async () => {
    const standIn = await standInWith([], { shows: 'empty' });
    expect(await read(standIn)).toEqual({ offers: [], unreadable: 0, state: 'empty' });
  });

  it('search: an id of 19 digits as it stands in the text', async () => {
    for (const [layout] of LAYOUTS) {
      expect((await search([offerWith(LONG_ID)], { layout }))[0]).toMatchObject({
        offerId: LONG_ID,
        detailUrl: `https://detail.1688.com/offer/${LONG_ID}.html`,
      });
    }
  });

  it('search: what the service does not know, or sends as null, is absent', async () => {
    const bare = { offerId: idOf(0), picture: '/no/such/picture.jpg', title: '陶瓷杯' };
    const [offer] = await search([bare], { scores: false });
    expect(offer?.imageUrl).toContain('alicdn.com');
    const { imageUrl: _, ...known } = offer ?? {};
    expect(known).toEqual({
      provider: 'web',
      offerId: idOf(0),
      title: '陶瓷杯',
      detailUrl: `https://detail.1688.com/offer/${idOf(0)}.html`,
      badges: [],
      isAdvertisement: false,
      seller: { id: 'b2b-0' }, // the stand-in's, of an offer without a seller
    });
  });

  it('search: a price of less than a yuan keeps its fen', async () => {
    for (const [layout] of LAYOUTS) {
      const found = [{ ...offerWith(idOf(0)), price: '0.35' }];
      expect((await search(found, { layout }))[0]?.price).toBe(35);
    }
  });

  it.each<[string, Partial<Behaviour>, string]>([
    ['login', { loginAt: 'results' }, 'login'],
    ['login on Taobao', { loginAt: 'results', loginOn: 'taobao' }, 'login'],
    ['check', { checkAt: 'results' }, 'check'],
    ['check over the results', { checkAt: 'results', check: 'dialog' }, 'check'],
  ])('search: a %s is the user’s part, and no failure', async (_, behaviour, state) => {
    const standIn = await standInWith(VARIED, behaviour);
    const address =
      'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1';
    const { page, address: at } = await openPage(standIn, address);
    expect(stateOf(page, at)).toBe(state);
    expect(readPage(page, at).cards).toEqual([]);
  });

  it('search: recommendations are no offers of the picture', async () => {
    const standIn = await standInWith(VARIED, { addressLacks: 'image-id' });
    expect((await read(standIn)).state).toBe('recommendations');
  });
});

/** An advertisement of a word list has no number where its link leads through another host. */
function isNumbered(layout: Behaviour['layout'], advertisement: Card['advertisement']): boolean {
  if (layout !== 'words-2024') return true;
  return advertisement === undefined || advertisement === 'reported';
}
