/** Each trap in each country, designed by a hash of both: the same pages at every run. */
import { hashOf, htmlOf, OTHER_SHARE, Shop, STYLES, type Design, type Parts } from './page';
import type { Choice } from '../../../utils/core/page-price/choose';
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
  /** The price of the other product that can be clicked. */
  other: number;
}

const DOLLARS = [49.99, 18.5, 129.9, 74.95];

export function trapPages(): TrapPage[] {
  return [
    ...pagesOf(TRAPS, COUNTRIES, designOf),
    ...pagesOf(NUMBER_TRAPS, [...COUNTRIES, ...MORE_COUNTRIES], designOf),
  ];
}

/** Whether the price of a trap's page was chosen, or none where there is none. */
export function isTrapRight({ prices }: TrapPage, choice: Choice | undefined): boolean {
  const amount = choice?.price?.amount;
  return amount === undefined ? prices.length === 0 : prices.includes(amount);
}

/** Traps to train with: in the countries that the rules have seen, in designs of their own. */
export function trainingTraps(): TrapPage[] {
  const seen = COUNTRIES.filter(({ isSeen }) => isSeen);
  return ['first', 'second', 'strange'].flatMap((copy) => {
    const design = (name: string) => styledDesignOf(`${name}, ${copy}`);
    const isStrange = copy === 'strange';
    const countries = isStrange ? seen.map(withStrangeWords) : seen;
    const pages = [
      ...pagesOf(TRAPS, countries, design),
      ...pagesOf(NUMBER_TRAPS, countries, design),
    ];
    // Words alone tell that an instalment is none.
    return pages.filter(({ trap }) => !isStrange || !trap.startsWith('instalments'));
  });
}

/** Words of a language that the rules do not know. */
function withStrangeWords(country: Country): Country {
  const words = Object.entries(country.phrases).map(([name, phrase]: [string, unknown]) => [
    name,
    typeof phrase === 'string' ? phrase.replaceAll(/\p{L}/gu, nextLetter) : phrase,
  ]);
  return { ...country, phrases: Object.assign({ ...country.phrases }, Object.fromEntries(words)) };
}

function nextLetter(letter: string): string {
  const next = String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
  return /\p{L}/u.test(next) ? next : letter;
}

function pagesOf<Words extends PageWords>(
  traps: Readonly<Record<string, (shop: Shop<Words>) => Parts>>,
  countries: readonly Country<Words>[],
  design: (name: string) => Design,
): TrapPage[] {
  return Object.entries(traps).flatMap(([trap, partsOf]) =>
    countries.map((country) => {
      const own = design(`${trap}, ${country.lang}`);
      const shop = new Shop(country, own);
      const parts = partsOf(shop);
      const { right = [shop.price] } = parts;
      return {
        trap,
        country,
        design: own,
        url: `https://${country.host}/${encodeURIComponent(trap.replaceAll(' ', '-'))}`,
        html: htmlOf(shop, parts),
        prices: right,
        other: shop.share(OTHER_SHARE),
      };
    }),
  );
}

function designOf(name: string): Design {
  const hash = hashOf(name);
  return {
    isMarked: false,
    style: STYLES[hash % 3] ?? 'named',
    isBefore: ((hash >>> 8) & 1) === 1,
    isSplit: ((hash >>> 9) & 1) === 1,
    dollars: DOLLARS[(hash >>> 12) % 4] ?? 49.99,
  };
}

/** Most shops set the price largest, some do not. */
const SIZES = [undefined, 32, 24, 12];

function styledDesignOf(name: string): Design {
  const hash = hashOf(name);
  const size = SIZES[(hash >>> 15) % 4];
  return {
    ...designOf(name),
    isMarked: ((hash >>> 10) & 1) === 1,
    ...(size !== undefined && { size }),
  };
}
