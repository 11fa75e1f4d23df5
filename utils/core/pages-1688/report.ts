/** What was seen of a search in a tab of 1688, as a text to mend the reading by. Pure. */
import type { Search } from '../model/search';

export interface Product {
  version: string;
  /** Family of the browser, without its version. */
  browser: string;
}

/**
 * Only fixed words, numbers, and what the reader has noted without texts and addresses: nothing else of the record is
 * in it.
 */
export function seenReport({ way, seen }: Pick<Search, 'way' | 'seen'>, product: Product): string {
  const lines = way
    ? [
        `step ${way.step}, state ${way.state}`,
        ...way.log.map(({ step, state, ms }) => `${step} ${state} ${Math.round(ms)} ms`),
      ]
    : [];
  return [
    `Find on 1688 ${product.version}, ${product.browser}`,
    ...lines,
    ...(seen === undefined ? [] : [seen]),
  ].join('\n');
}
