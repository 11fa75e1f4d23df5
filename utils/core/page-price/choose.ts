/** Selects, of all prices on a page, the one that a buyer pays now. */
import type { PriceSource } from '../model/page-script';
/** One price found on a page, with properties of its location. */
import type { ParsedPrice } from '../money-text/parse-price';

export interface Sighting extends ParsedPrice {
  from: PriceSource;
  /** Names of the rules that apply to its location; each has a weight. */
  rules: string[];
}

export interface PagePrice extends ParsedPrice {
  from: PriceSource;
  /** Pieces sold as one; absent: unclear. */
  pieces?: number;
}

/** Choice of the price that a buyer pays now, among all that a page names. */

export type Weights = Readonly<Record<string, number>>;

/** An amount with this score or less is rejected. */
export const THRESHOLD = 4;

/**
 * Weights tuned on the pages of `npm run test:part page-price`, which also tunes them without each shop
 * in turn to measure unseen shops.
 */
export const FITTED: Weights = {
  'price-name': 6,
  sign: 1,
  first: 4.5,
  aside: -6,
  'other-sum': -5,
  'markup-shown': 6,
};

/** Weights set by hand, as too few of these pages have the property. */
export const FIXED: Weights = {
  old: -2,
  loose: -1,
  /** No instalment is a price, whatever else speaks for it. */
  part: -20,
  hidden: -1,
  /** If the page strikes the amount through, the markup names the list price. */
  'markup-struck': -4,
  /** The markup names an instalment if the page shows the amount as nothing else. */
  'markup-part': -20,
  /** Weight above `first`: on a page of several products the clicked one is meant. */
  'near-picture': 7,
  /** Markup alone is enough if the page does not show the price. */
  unseen: THRESHOLD + 0.5,
};

const WEIGHTS: Weights = { ...FITTED, ...FIXED };

type Rules = readonly string[];

/** One amount with everything that counts for and against it. */
export interface AmountGroup {
  sightings: readonly Sighting[];
  /** Rules of each visible occurrence; the best one counts. */
  places: readonly Rules[];
  /** Rules by kind of markup and occurrence; the best occurrence of each kind counts. */
  claims: readonly (readonly Rules[])[];
  /** Rules of the group as a whole. */
  together: Rules;
}

/** The price that a buyer pays now, or undefined. */
export function choose(sightings: readonly Sighting[]): Sighting | undefined {
  return bestGroup(groupsOf(sightings), WEIGHTS)?.sightings[0];
}

/** The group with the highest score above the threshold; on a tie the first. */
export function bestGroup(
  groups: readonly AmountGroup[],
  weights: Weights,
): AmountGroup | undefined {
  let chosen: AmountGroup | undefined;
  let most = THRESHOLD;
  for (const group of groups) {
    const score = scoreOf(group, weights);
    if (score > most) [chosen, most] = [group, score];
  }
  return chosen;
}

function scoreOf({ places, claims, together }: AmountGroup, weights: Weights): number {
  const sum = (rules: Rules) => rules.reduce((total, rule) => total + (weights[rule] ?? 0), 0);
  const most = (alternatives: readonly Rules[]) => Math.max(...alternatives.map(sum));
  return most(places) + claims.reduce((total, claim) => total + most(claim), 0) + sum(together);
}

/** Groups by amount, in order of first occurrence. */
export function groupsOf(sightings: readonly Sighting[]): AmountGroup[] {
  const byAmount = new Map<number, Sighting[]>();
  for (const sighting of sightings) {
    const amount = Number(sighting.amount);
    byAmount.set(amount, [...(byAmount.get(amount) ?? []), sighting]);
  }
  return [...byAmount.values()].map(groupOf);
}

function groupOf(sightings: Sighting[]): AmountGroup {
  const shown = sightings.filter(({ from }) => from === 'visible').map(({ rules }) => rules);
  const claimed = sightings.filter(({ from }) => from !== 'visible');
  const isExplicit = claimed.some(({ from, rules }) => from !== 'data' && !rules.includes('aside'));
  const sources = [...new Set(claimed.map(({ from }) => from))];
  const isOld = shown.some((rules) => rules.includes('old') && !rules.includes('aside'));
  const isShown = shown.some(isClean);
  const isPart = !isShown && shown.some((rules) => rules.includes('part'));
  return {
    sightings,
    places: [...different(shown), ...(isExplicit ? [['unseen']] : shown.length === 0 ? [[]] : [])],
    claims: sources.map((source) =>
      different(claimed.filter(({ from }) => from === source).map(({ rules }) => rules)),
    ),
    together: [
      ...(claimed.length > 0 && isShown ? ['markup-shown'] : []),
      ...(claimed.length > 0 && isOld ? ['markup-struck'] : []),
      ...(claimed.length > 0 && isPart ? ['markup-part'] : []),
    ],
  };
}

/** Shown as the product's current price. */
function isClean(rules: Rules): boolean {
  const isAnother = ['aside', 'old', 'other-sum', 'part', 'hidden'].some((rule) =>
    rules.includes(rule),
  );
  return rules.includes('sign') && !isAnother;
}

function different(all: readonly Rules[]): Rules[] {
  return [...new Map(all.map((rules) => [rules.join(), rules])).values()];
}
