/** Each trap in each country, designed by a hash of both: the same pages at every run. */
import { hashOf, htmlOf, Shop, STYLES, type Design, type Parts } from './page';
import type { PageWords } from './phrases';
import { COUNTRIES, MORE_COUNTRIES, type Country } from './shops';
import { NUMBER_TRAPS, TRAPS } from './table';

export interface TrapPage {
  trap: string;
  country: Country<PageWords>;
  design: Design;
  url: string;
  html: string;
  /** Correct amounts; empty: no price. */
  prices: readonly number[];
}

const DOLLARS = [49.99, 18.5, 129.9, 74.95];

export function trapPages(): TrapPage[] {
  return [
    ...pagesOf(TRAPS, COUNTRIES),
    ...pagesOf(NUMBER_TRAPS, [...COUNTRIES, ...MORE_COUNTRIES]),
  ];
}

function pagesOf<Words extends PageWords>(
  traps: Readonly<Record<string, (shop: Shop<Words>) => Parts>>,
  countries: readonly Country<Words>[],
): TrapPage[] {
  return Object.entries(traps).flatMap(([trap, partsOf]) =>
    countries.map((country) => {
      const design = designOf(hashOf(`${trap}, ${country.lang}`));
      const shop = new Shop(country, design);
      const parts = partsOf(shop);
      const { right = [shop.price] } = parts;
      return {
        trap,
        country,
        design,
        url: `https://${country.host}/${encodeURIComponent(trap.replaceAll(' ', '-'))}`,
        html: htmlOf(shop, parts),
        prices: right,
      };
    }),
  );
}

function designOf(hash: number): Design {
  return {
    style: STYLES[hash % 3] ?? 'named',
    isBefore: ((hash >>> 8) & 1) === 1,
    isSplit: ((hash >>> 9) & 1) === 1,
    dollars: DOLLARS[(hash >>> 12) % 4] ?? 49.99,
  };
}
