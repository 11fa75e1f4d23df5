import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { seeded } from '../../../demo/catalogue/random';
import { FIXED_PAGES } from '../../support/pages-1688/fixed';
import { generateCards, LAYOUTS, MISSING } from '../../support/pages-1688/generate';
import { pictureStyle, writePictureCard } from '../../support/pages-1688/picture-cards';
import { SNAPSHOTS } from '../../support/pages-1688/snapshots';
import type { CardPage, CardTruth } from '../../support/pages-1688/truth';
import { wordStyle, writeWordCard } from '../../support/pages-1688/word-cards';

type Layout = CardPage['layout'];

const many = generateCards(1, 4_000);

/** A document that runs no script and loads nothing. */
function parsed({ address, html }: { address: string; html: string }) {
  const window = new Window({ url: address });
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** What holds one card on the pages that are written by hand; an older page holds them in a script. */
const CONTAINERS: Record<Exclude<Layout, 'older-json'>, string> = {
  'picture-2026': '[class*="searchOfferWrapper--"]',
  'words-2024': '.search-offer-item',
  guest: '[class*="productCard--"]',
};

function containersIn(page: CardPage): number {
  if (page.layout !== 'older-json') {
    return parsed(page).querySelectorAll(CONTAINERS[page.layout]).length;
  }
  const scripts = [...parsed(page).querySelectorAll('script')].map((script) => script.textContent);
  const state = scripts.find((script) => script.startsWith('window.__INITIAL_STATE__ = ')) ?? '';
  const json = state.slice(state.indexOf('{'), state.lastIndexOf(';window.a'));
  const found: { data: { offerList: unknown[] } } = JSON.parse(json);
  return found.data.offerList.length;
}

it('pages of the same seed are the same, those of another seed are others', () => {
  expect(generateCards(7, 200)).toEqual(generateCards(7, 200));
  expect(generateCards(7, 200)).not.toEqual(generateCards(8, 200));
});

it.each([80, 85, 99, 137, 500])('%i cards fill pages of all layouts', (count) => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const pages = generateCards(seed, count);
    const sizes = pages.map((page) => page.cards.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
    expect(new Set(pages.map((page) => page.layout))).toEqual(new Set(LAYOUTS));
  }
});

const FACTS: [name: string, layouts: Layout[], isSaid: (card: CardTruth) => boolean][] = [
  ['title', [...LAYOUTS], (card) => card.title !== undefined],
  ['price', [...LAYOUTS], (card) => card.price !== undefined],
  ['sold', [...LAYOUTS], (card) => card.sold !== undefined],
  ['MOQ', ['picture-2026', 'words-2024', 'guest'], (card) => card.moq !== undefined],
  ['picture', ['picture-2026', 'words-2024', 'guest'], (card) => card.imageUrl !== undefined],
  ['shop', ['picture-2026', 'words-2024', 'older-json'], (card) => card.seller?.name !== undefined],
];

it.each(FACTS)('a card does not say its %s as often as it should', (_name, layouts, isSaid) => {
  const cards = many.filter((page) => layouts.includes(page.layout)).flatMap((page) => page.cards);
  const share = cards.filter((card) => !isSaid(card)).length / cards.length;
  expect(Math.abs(share - MISSING)).toBeLessThan(0.03);
});

it('only advertisements and guests have cards without a number', () => {
  const cards = many.filter((page) => page.layout !== 'guest').flatMap((page) => page.cards);
  const unnumbered = cards.filter((card) => card.offerId === undefined);
  expect(unnumbered.length).toBeGreaterThan(20);
  expect(unnumbered.filter((card) => !card.isAdvertisement)).toEqual([]);
});

it('every number that a card is said to have stands on its page', () => {
  const lost = many.flatMap(({ html, cards }) =>
    cards.filter(({ offerId }) => offerId !== undefined && !html.includes(offerId)),
  );
  expect(lost).toEqual([]);
});

it('an advertisement that is said to have no number states none', () => {
  const card = { title: '杯子', isAdvertisement: true };
  for (let seed = 0; seed < 50; seed += 1) {
    const random = seeded(`advertisement/${seed}`);
    const written = [
      writePictureCard(random, pictureStyle(random), card),
      writeWordCard(random, wordStyle(random), card),
    ].join('');
    expect(written).toContain('https://dj.1688.com/ci_bb?');
    for (const place of ['object_id@', 'offerId', '/offer/', 'data-renderkey']) {
      expect(written).not.toContain(place);
    }
  }
});

it('class names of a page end in letters of its own', () => {
  const wrappers = many
    .filter((page) => page.layout === 'picture-2026')
    .map(({ html }) => html.split('searchOfferWrapper--').slice(1))
    .map((parts) => new Set(parts.map((part) => part.slice(0, 8))));
  expect(wrappers.filter((hashes) => hashes.size !== 1)).toEqual([]);
  expect(new Set(wrappers.flatMap((hashes) => [...hashes])).size).toBe(wrappers.length);
});

it('a page of each layout is written by hand', () => {
  expect(FIXED_PAGES.map((page) => page.layout)).toEqual(LAYOUTS);
});

it.each(FIXED_PAGES)(
  'the page $layout that is written by hand has a card for each truth',
  (page) => {
    expect(page.cards.length).toBeGreaterThanOrEqual(6);
    expect(containersIn(page)).toBe(page.cards.length);
  },
);

it('tabs are shown in every state, each under a name of its own', () => {
  const states = new Set(SNAPSHOTS.map((snapshot) => snapshot.state));
  expect(SNAPSHOTS.length).toBeGreaterThanOrEqual(60);
  expect([...states].toSorted()).toEqual([
    'check',
    'empty',
    'loading',
    'login',
    'preview',
    'recommendations',
    'results',
    'unknown',
    'upload',
  ]);
  expect(new Set(SNAPSHOTS.map((snapshot) => snapshot.name)).size).toBe(SNAPSHOTS.length);
});

it('no two tabs of different states are the same', () => {
  const pages = SNAPSHOTS.map(({ address, html }) => `${address}\n${html}`);
  expect(new Set(pages).size).toBe(pages.length);
});
