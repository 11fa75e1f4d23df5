import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadOffer, readOfferSchema } from '@/utils/core/pages-1688/offer-page';
import { readOffer } from '@/utils/io/page/pages-1688/read-offer';
import { drawOffers } from '../../../support/pages-1688/drawn-offers';
import { OFFER_PAGES } from '../../../support/pages-1688/offer-pages';
import {
  offerAddress,
  type OfferPage,
  type OfferPageTruth,
} from '../../../support/pages-1688/offer-truth';

const PAGES = 500;
const SEED = 28;

function read({ html, address }: Pick<OfferPage, 'html' | 'address'>): ReadOffer | undefined {
  return readOffer(new DOMParser().parseFromString(html, 'text/html'), address);
}

/** What a page says, by the names that the reader has for it. */
function asRead({ firstOrderPrice, ...truth }: OfferPageTruth): ReadOffer {
  return { ...truth, ...(firstOrderPrice !== undefined && { promotionPrice: firstOrderPrice }) };
}

describe('the page of one offer', () => {
  const whole = OFFER_PAGES.filter(({ mayBeLess }) => !mayBeLess);
  it.each(whole)(
    'everything is read of a page with $name, and nothing that it does not say',
    (page) => {
      expect(read(page)).toEqual(asRead(page.truth));
    },
  );

  const broken = OFFER_PAGES.filter(({ mayBeLess }) => mayBeLess);
  it.each(broken)('nothing wrong is read of a page with $name', (page) => {
    const found = read(page);
    expect(asRead(page.truth)).toMatchObject(found ?? {});
    expect(found?.title).toBe(page.truth.title);
  });

  it.each(OFFER_PAGES)(
    'what is read of a page with $name passes the schema of the worker',
    (page) => {
      const found = read(page);
      expect(readOfferSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    },
  );
});

const FACTS = [
  'title',
  'price',
  'priceMax',
  'promotionPrice',
  'moq',
  'unit',
  'tiers',
  'weight',
  'size',
  'images',
  'seller',
  'sku name',
  'sku price',
  'sku stock',
  'sku weight',
  'sku size',
] as const;
type Fact = (typeof FACTS)[number];

/** Each fact of an offer as text; those of its SKUs by their place. */
function factsOf(offer: ReadOffer | undefined): [string, string][] {
  const { skus = [], offerId: _, ...facts } = offer ?? { offerId: '' };
  const bySku = skus.flatMap((sku, at) =>
    Object.entries(sku).map(([name, value]) => [`sku ${name} ${at}`, value] as const),
  );
  return [...Object.entries(facts), ...bySku].map(([name, value]) => [name, JSON.stringify(value)]);
}

const kindOf = (name: string): string => name.replace(/ \d+$/, '');

describe('five hundred pages of offers in any order and with parts missing', () => {
  const tallies = new Map<string, { said: number; right: number; wrong: number }>();
  const tallyOf = (name: string) => {
    const tally = tallies.get(kindOf(name)) ?? { said: 0, right: 0, wrong: 0 };
    tallies.set(kindOf(name), tally);
    return tally;
  };
  beforeAll(async () => {
    for (const page of await drawOffers(SEED, PAGES)) {
      const said = new Map(factsOf(asRead(page.truth)));
      const found = new Map(factsOf(read(page)));
      for (const [name, value] of said) {
        tallyOf(name).said += 1;
        if (found.get(name) === value) tallyOf(name).right += 1;
      }
      for (const [name, value] of found) if (said.get(name) !== value) tallyOf(name).wrong += 1;
    }
  }, 60_000);

  it.each(FACTS)(
    'the fact "%s" is read of at least 99 % of the pages that say it, and never wrong',
    (fact: Fact) => {
      const { said, right, wrong } = tallyOf(fact);
      // The log has the figure itself: a share that falls within the bound is seen there.
      console.log(`${fact}: ${right} of ${said} right, ${wrong} wrong`);
      expect(wrong).toBe(0);
      expect(right / said).toBeGreaterThanOrEqual(0.99);
    },
  );

  it('no other fact is read of a page', () => {
    expect([...tallies.keys()].filter((name) => !FACTS.some((fact) => fact === name))).toEqual([]);
  });
});

it.each([
  'https://detail.1688.com/offer/12.html',
  'http://detail.1688.com/offer/612345678901.html',
  'https://detail.1688.com.example/offer/612345678901.html',
  'https://s.1688.com/offer/612345678901.html',
])('no offer is read at the address %s', (address) => {
  expect(read({ html: '<h1>Mug</h1>', address })).toBeUndefined();
});

it('a page of nothing but assignments without an end is read in less than two seconds', () => {
  const html = `<script>${'window.context = {"a":['.repeat(100_000)}</script>`;
  const begun = performance.now();
  expect(read({ html, address: offerAddress('612345678901') })).toEqual({
    offerId: '612345678901',
  });
  expect(performance.now() - begun).toBeLessThan(2000);
});
