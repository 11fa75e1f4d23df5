import { beforeAll, expect, it } from 'vitest';
import type { Sighting } from '../../utils/core/page-price/candidates';
import { choose } from '../../utils/core/page-price/choose';
import { collectIn, type Collected } from './browser';
import { NUMBER_TRAPS, TRAPS } from './traps/table';
import { COUNTRIES, MORE_COUNTRIES } from './traps/shops';
import { isTrapRight, trapPages, type TrapPage } from './traps/pages';

type Click = 'plain' | 'clicked';

let rows: { page: TrapPage; seen: Collected }[];

beforeAll(async () => {
  const pages = trapPages();
  const seen = await collectIn(pages);
  rows = pages.flatMap((page, at) => (seen[at] ? [{ page, seen: seen[at] }] : []));
});

it('there are 40 traps in 12 countries or more', () => {
  expect(Object.keys(TRAPS).length).toBeGreaterThanOrEqual(40);
  expect(COUNTRIES.length).toBeGreaterThanOrEqual(12);
  const ofNumbers = Object.keys(NUMBER_TRAPS).length * (COUNTRIES.length + MORE_COUNTRIES.length);
  expect(rows).toHaveLength(Object.keys(TRAPS).length * COUNTRIES.length + ofNumbers);
});

it.each<{ click: Click; isSeen: boolean }>([
  { click: 'plain', isSeen: true },
  { click: 'plain', isSeen: false },
  { click: 'clicked', isSeen: true },
  { click: 'clicked', isSeen: false },
])('the price is found beside traps: $click, countries seen by the rules: $isSeen', (half) => {
  const own = rows.filter(({ page }) => page.country.isSeen === half.isSeen);
  const wrong = own.flatMap(({ page, seen }) => {
    const answer = answerOf(seen[half.click]);
    return isTrapRight(page, choose(seen[half.click]))
      ? []
      : [`  ${page.country.lang}, ${page.trap}: ${answer}, not ${page.prices.join()}`];
  });
  const share = 1 - wrong.length / own.length;
  console.log([`${(100 * share).toFixed(1)} % of ${own.length}`, ...wrong].join('\n'));
  expect(share).toBeGreaterThanOrEqual(0.98);
});

it.each<Click>(['plain', 'clicked'])(
  'no number of an article, a model, a year or a telephone is taken for the price: %s',
  (click) => {
    const wrong = rows.flatMap(({ page, seen }) => {
      const answer = answerOf(seen[click]);
      const isRight = answer === undefined || page.prices.includes(answer);
      return page.trap in NUMBER_TRAPS && !isRight
        ? [`${page.country.lang}, ${page.trap}: ${answer}`]
        : [];
    });
    expect(wrong).toEqual([]);
  },
);

it('no instalment is taken for the price', () => {
  const wrong = rows.filter(({ page, seen }) => {
    const answer = answerOf(seen.plain);
    return (
      page.trap.startsWith('instalments') && answer !== undefined && !page.prices.includes(answer)
    );
  });
  expect(wrong.map(({ page }) => page.url)).toEqual([]);
});

function answerOf(sightings: readonly Sighting[]): number | undefined {
  return choose(sightings)?.price?.amount;
}
