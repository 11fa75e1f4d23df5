/** One price that a page names somewhere, with what can be said of the place. */
import type { ParsedPrice } from '../money-text/parse-price';

/** Where the price came from, the most explicit first. */
export const SOURCES = ['json-ld', 'microdata', 'rdfa', 'meta', 'data', 'visible'] as const;
export type Source = (typeof SOURCES)[number];

export interface Sighting extends ParsedPrice {
  from: Source;
  /** What is true of this place: the names of rules, each of which has a weight. */
  rules: string[];
}

export interface PagePrice extends ParsedPrice {
  from: Source;
  /** How many the page sells at once. Absent: unclear. */
  pieces?: number;
}
