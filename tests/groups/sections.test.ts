import { beforeAll, expect, it } from 'vitest';
import {
  compareOffers,
  groupFound,
  type Comparison,
} from '../../utils/core/pricing/compare-offers';
import { rowsOf, sectionedOrder, sectionsOf } from '../../utils/core/pricing/sections';
import { rankOffers, SORTS } from '../../utils/core/pricing/sort';
import { summariseList } from '../../utils/core/pricing/summary';
import { context } from '../support/offers/priced';
import { STUDIO_PRODUCTS } from '../../demo/pictures/products';
import { likenessOf } from '../../utils/core/likeness/compare';
import { searchedVectors, searchLists, type ListedOffer } from './lists';

let lists: ListedOffer[][];
// The first run draws and indexes the catalogue's pictures.
beforeAll(async () => {
  lists = await searchLists();
});

function compare(list: readonly ListedOffer[]): Comparison {
  const found = list.map(({ found: offer }) => offer);
  const hashes = new Map(list.map(({ offer, hash }) => [offer.key, hash]));
  return compareOffers(found, groupFound(found, { joined: [], split: [] }, hashes), context());
}

it('no order puts an offer of another product above one of the searched product', () => {
  expect(lists).toHaveLength(STUDIO_PRODUCTS.length);
  let sectioned = 0;
  for (const list of lists) {
    const { offers, groups, ...rest } = compare(list);
    const { same } = summariseList({ offers, groups, ...rest }, context());
    if (!same) continue;
    sectioned += 1;
    for (const sort of SORTS) {
      for (const isReversed of [false, true]) {
        const ranked = rankOffers(offers, { sort, isReversed, marksLast: true });
        const order = sectionedOrder(ranked, same.id);
        const sections = sectionsOf(offers, groups, { order, open: new Set(), seen: new Set() });
        expect(sections[0]?.id).toBe('same');
        const isSame = rowsOf(sections).map(({ offer }) => offer.group === same.id);
        const firstOther = isSame.indexOf(false);
        expect(isSame.lastIndexOf(true)).toBeLessThan(firstOther < 0 ? Infinity : firstOther);
      }
    }
  }
  console.log(`${sectioned} of ${lists.length} lists have a section of the searched product`);
  expect(sectioned).toBeGreaterThan(lists.length / 2);
});

/** The service gives neither a likeness nor an order that says anything: the embedder alone finds the product. */
it('the section of the same product holds the searched product by embeddings alone', async () => {
  const searched = await searchedVectors();
  let right = 0;
  for (const [index, list] of lists.entries()) {
    const query = searched[index] ?? expect.fail('no vector');
    const shuffled = list.toSorted((a, b) => a.offer.key.localeCompare(b.offer.key));
    const found = shuffled.map(({ found: offer, vector }) =>
      Object.assign({}, offer, { similarity: likenessOf(query, vector) }),
    );
    const hashes = new Map(list.map(({ offer, hash }) => [offer.key, hash]));
    const vectors = new Map(list.map(({ offer, vector }) => [offer.key, vector]));
    const grouped = groupFound(found, { joined: [], split: [] }, hashes, vectors);
    const { same } = summariseList(compareOffers(found, grouped, context()), context());
    const products = new Map(list.map(({ offer, truth }) => [offer.key, truth.product]));
    const held = (same?.keys ?? []).map((key) => products.get(key));
    const own = held.filter((product) => product === STUDIO_PRODUCTS[index]?.id);
    // Most of it, as one other offer among many is an error of a group and not of the section.
    if (own.length > held.length / 2) right += 1;
    else console.log(`${STUDIO_PRODUCTS[index]?.id}: ${held.join(' ')}`);
  }
  console.log(`${right} of ${lists.length} sections of the same product are right`);
  expect(right).toBeGreaterThanOrEqual(0.92 * lists.length);
});
