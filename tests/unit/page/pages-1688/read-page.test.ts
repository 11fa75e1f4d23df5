import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listedCardSchema, type ListedCard } from '@/utils/core/pages-1688/card';
import { stateOf } from '@/utils/io/page/pages-1688/page-facts';
import { readPage } from '@/utils/io/page/pages-1688/read-page';
import { FIXED_PAGES } from '../../../support/pages-1688/fixed';
import { drawLists } from '../../../support/pages-1688/drawn-lists';
import { SNAPSHOTS } from '../../../support/pages-1688/snapshots';
import type { CardPage, CardTruth } from '../../../support/pages-1688/truth';

const CARDS = 2000;
const SEED = 28;

function parse(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const template of page.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    attachRoot(template);
  }
  return page;
}

const read = ({ html, address }: { html: string; address: string }) =>
  readPage(parse(html), address);

/** Roots of elements, closed ones as well, as the browser shows them to an extension. */
const roots = new WeakMap<Element, ShadowRoot>();

/** What a browser does when it loads a page; happy-dom does not. */
function attachRoot(template: HTMLTemplateElement): void {
  const mode = template.getAttribute('shadowrootmode') === 'open' ? 'open' : 'closed';
  const host = template.parentElement;
  const root = host?.attachShadow({ mode });
  root?.append(template.content);
  if (host && root) roots.set(host, root);
  template.remove();
}

beforeAll(() => {
  const openOrClosedShadowRoot = (element: Element) => roots.get(element) ?? null;
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
});
afterAll(() => void vi.unstubAllGlobals());

describe('a page of every layout', () => {
  it.each(FIXED_PAGES)('reads each card of $layout, and nothing that it does not say', (page) => {
    expect(read(page).cards).toEqual(page.cards);
  });
});

const FACTS = [
  'offerId',
  'title',
  'price',
  'moq',
  'sold',
  'seller',
  'imageUrl',
  'likeness',
] as const;
type Fact = (typeof FACTS)[number];

/** How often a fact was said, and what was made of it. */
interface Tally {
  said: number;
  right: number;
  /** Another value than the one that was said, or one where none was said. */
  wrong: number;
}

/** The page has other names for all classes: no name says what its element is. */
function renamed(page: CardPage): CardPage {
  const names = new Map<string, string>();
  const rename = (name: string) => {
    const known = names.get(name) ?? `x${names.size.toString(36)}`;
    names.set(name, known);
    return known;
  };
  const html = page.html.replaceAll(
    / class="([^"]*)"/g,
    (_, all: string) => ` class="${all.split(' ').map(rename).join(' ')}"`,
  );
  return { ...page, html };
}

describe.each([
  ['names that end in other letters', (page: CardPage) => page],
  ['names that say nothing', renamed],
] as const)(
  'two thousand cards, whose classes have %s, in any order and with parts missing',
  (_, named) => {
    let pages: CardPage[] = [];
    const tallies = new Map<Fact, Tally>(
      FACTS.map((fact) => [fact, { said: 0, right: 0, wrong: 0 }]),
    );
    let counts: { read: number; written: number }[] = [];
    beforeAll(async () => {
      pages = (await drawLists(SEED, CARDS)).map(named);
      counts = pages.map((page) => {
        const { cards } = read(page);
        for (const [index, truth] of page.cards.entries()) tallyCard(tallies, truth, cards[index]);
        return { read: cards.length, written: page.cards.length };
      });
    });

    it('every card is read once, and nothing that is none', () => {
      expect(counts.map(({ read: count }) => count)).toEqual(counts.map(({ written }) => written));
    });

    it('every price is right to the cent', () => {
      const { said = 0, right, wrong } = tallies.get('price') ?? {};
      expect({ right, wrong }).toEqual({ right: said, wrong: 0 });
      expect(said).toBeGreaterThan(CARDS / 2);
    });

    it.each(FACTS)(
      'the fact "%s" is read of at least 99 % of the cards that have it, and never wrong',
      (fact) => {
        const { said = 0, right = 0, wrong } = tallies.get(fact) ?? {};
        // The log has the figure itself: a share that falls within the bound is seen there.
        console.log(`${fact}: ${right} of ${said} right, ${wrong} wrong`);
        expect(wrong).toBe(0);
        expect(right / said).toBeGreaterThanOrEqual(0.99);
      },
    );

    it('what is read passes the schema that the worker parses it by', () => {
      const [page] = pages satisfies CardPage[];
      for (const card of page ? read(page).cards : [])
        expect(listedCardSchema.parse(card)).toEqual(card);
    });
  },
);

function tallyCard(
  tallies: Map<Fact, Tally>,
  truth: CardTruth,
  card: ListedCard | undefined,
): void {
  for (const [fact, tally] of tallies) {
    const said = JSON.stringify(truth[fact]);
    const found = JSON.stringify(card?.[fact]);
    if (said !== undefined) tally.said += 1;
    if (said !== undefined && found === said) tally.right += 1;
    if (found !== undefined && found !== said) tally.wrong += 1;
  }
}

describe('the state of a tab', () => {
  it('the pages to tell apart are sixty or more, with each of the nine states', () => {
    expect(SNAPSHOTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SNAPSHOTS.map(({ state }) => state)).size).toBe(9);
  });

  it.each(SNAPSHOTS)('a tab is $state: $name', ({ state, html, address }) => {
    expect(stateOf(parse(html), address)).toBe(state);
  });
});
