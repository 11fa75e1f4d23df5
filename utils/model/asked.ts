import type { Search } from './search';

/** What a search asks for, whomever: of another picture, part or question it is another text. */
export function askedOf({ id, picture, area, query }: Search): string {
  const { words, isWordsOnly, filters } = query ?? {}; // an order finds nothing else
  return JSON.stringify([id, picture, area, words, isWordsOnly, filters]);
}
