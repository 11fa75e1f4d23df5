import { readFileSync } from 'node:fs';
import { plannedOffers } from '../../demo/catalogue';
import { INDEPENDENT_LISTS } from '../misleading/independent';
import { sharedPath } from '../support/shared';

const MEASURED = 300;

const demo = plannedOffers().map(({ offer }) => offer.title);

/** Titles of the demo's catalogue, spread over all of its goods. */
export const DEMO_TITLES: readonly string[] = demo.filter(
  (_, index) =>
    Math.floor((index * MEASURED) / demo.length) !==
    Math.floor(((index - 1) * MEASURED) / demo.length),
);

/** Titles of another hand; only the fresh ones were not read while words were added. */
export const independentTitles = (isFresh: boolean): string[] =>
  INDEPENDENT_LISTS.filter(({ half }) => (half === 'fresh') === isFresh).flatMap(({ offers }) =>
    offers.map(({ title }) => title),
  );

/** Titles whose most frequent words are counted. */
export const COUNTED_TITLES: readonly string[] = [...demo, ...independentTitles(false)];

/** What the shared material cites of titles: runs of Chinese. */
export function sharedTitles(): string[] {
  const text = readFileSync(sharedPath('reference', 'sourcing.md'), 'utf8');
  return text.match(/\p{Script=Han}[\p{Script=Han}\w ]{3,}/gu) ?? [];
}
