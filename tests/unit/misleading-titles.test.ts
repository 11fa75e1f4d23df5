/** What the independent table of titles has to hold for its score to mean something. */
import { describe, expect, it } from 'vitest';
import { INDEPENDENT_LISTS } from '../misleading/independent';

const OFFERS = INDEPENDENT_LISTS.flatMap(({ offers }) => offers);

describe('the independent titles', () => {
  it('repeat no title, also not with other spaces or letters', () => {
    const titles = OFFERS.map(({ title }) => title.toLowerCase().replaceAll(/[\s\p{P}]/gu, ''));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('have a price above zero, if they show one', () => {
    const prices = OFFERS.flatMap(({ price }) => price ?? []);
    expect(prices.filter((price) => !Number.isInteger(price) || price <= 0)).toEqual([]);
  });
});
