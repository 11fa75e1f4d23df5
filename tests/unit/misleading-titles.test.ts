/** What the independent table of titles must hold for its score to mean something. */
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../utils/core/model/rule-ids';
import { INDEPENDENT_LISTS } from '../misleading/independent';
import type { IndependentList } from '../misleading/independent/types';

const OFFERS = offersOf(INDEPENDENT_LISTS);
const honest = OFFERS.filter(({ expected }) => expected === 'honest');
const misleading = OFFERS.filter(({ expected }) => expected !== 'honest');

function offersOf(lists: readonly IndependentList[]) {
  return lists.flatMap(({ offers }) => offers);
}

function halfOf(half: IndependentList['half']) {
  return offersOf(INDEPENDENT_LISTS.filter((list) => list.half === half));
}

/** How often each rule is the best answer. */
function countByRule(offers: typeof OFFERS) {
  return RULE_IDS.map((rule) => ({
    rule,
    times: offers.filter(({ expected }) => expected !== 'honest' && expected[0] === rule).length,
  }));
}

/** The title without what a seller varies to publish an offer twice. */
function bare(title: string): string {
  return title.toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

describe('the independent titles', () => {
  it('are ten trades or more, of 40 to 60 offers each', () => {
    expect(new Set(INDEPENDENT_LISTS.map(({ trade }) => trade)).size).toBeGreaterThanOrEqual(10);
    const sizes = INDEPENDENT_LISTS.map(({ offers }) => offers.length);
    expect(sizes.filter((size) => size < 40 || size > 60)).toEqual([]);
  });

  it('are 350 honest ones, 150 of them traps, and 150 misleading ones', () => {
    expect(honest.length).toBeGreaterThanOrEqual(350);
    expect(honest.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(150);
    expect(misleading.length).toBeGreaterThanOrEqual(150);
  });

  it('are as many in the half to work by as in the half to measure with', () => {
    expect(halfOf('seen')).toHaveLength(halfOf('unseen').length);
  });

  it('have each rule three times or more, and in both halves', () => {
    expect(countByRule(OFFERS).filter(({ times }) => times < 3)).toEqual([]);
    expect(countByRule(halfOf('seen')).filter(({ times }) => times < 1)).toEqual([]);
    expect(countByRule(halfOf('unseen')).filter(({ times }) => times < 1)).toEqual([]);
  });

  it('repeat no title, also not with other spaces or letters', () => {
    const titles = OFFERS.map(({ title }) => bare(title));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('have a price above zero, or none because the seller hides it', () => {
    const wrong = OFFERS.filter(({ price, expected }) =>
      price === undefined
        ? expected === 'honest' || expected[0] !== 'price-on-request'
        : !Number.isInteger(price) || price <= 0,
    );
    expect(wrong).toEqual([]);
  });

  it('say of each misleading offer, and of no honest one, how it is to be treated', () => {
    expect(honest.filter(({ treatment }) => treatment !== undefined)).toEqual([]);
    expect(misleading.filter(({ treatment }) => treatment === undefined)).toEqual([]);
  });
});

describe.each(INDEPENDENT_LISTS)('the list of $trade', ({ page, offers }) => {
  const products = new Set(offers.flatMap(({ product }) => product ?? []));

  it('has the product of its page, and every product that a misleading offer shows', () => {
    expect(products).toContain(page.product);
    expect(offers.flatMap(({ shows }) => shows ?? []).filter((id) => !products.has(id))).toEqual(
      [],
    );
  });

  it('asks about the same for one piece of the same product', () => {
    for (const id of products) {
      const prices = offers.flatMap(({ product, price, pieces = 1 }) =>
        product === id && price !== undefined ? price / pieces : [],
      );
      expect(Math.max(...prices) / Math.min(...prices), id).toBeLessThan(1.5);
    }
  });
});
