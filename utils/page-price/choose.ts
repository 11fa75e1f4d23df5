import type { PriceSource } from '../model/page-script';
/** One price that a page names somewhere, with what can be said of the place. */
import type { ParsedPrice } from '../money-text/parse-price';

export interface Sighting extends ParsedPrice {
  from: PriceSource;
  /** What is true of this place: the names of rules, each of which has a weight. */
  rules: string[];
}

export interface PagePrice extends ParsedPrice {
  from: PriceSource;
  /** How many the page sells at once. Absent: unclear. */
  pieces?: number;
}

/** Of all the prices that a page names, the one that a buyer pays now. */

export type Weights = Readonly<Record<string, number>>;

/** An amount that weighs no more is no answer. */
export const THRESHOLD = 4;

/**
 * What the rules are worth, settled on the pages of `npm run test:page-price`, which settles them
 * anew for each shop without its pages to see how they do on shops that nobody has seen.
 */
export const FITTED: Weights = {
  'price-name': 3.5,
  sign: 3.5,
  first: 3,
  aside: -4,
  'other-sum': -4.5,
  'markup-shown': 6,
};

/** What these pages cannot tell, because they have it too rarely. */
export const FIXED: Weights = {
  old: -2,
  hidden: -1,
  /** Markup that names what the page strikes through names the list price. */
  'markup-struck': -4,
  'near-picture': 5,
  /** A price of the markup that is merely not shown is one. */
  unseen: THRESHOLD + 0.5,
};

const WEIGHTS: Weights = { ...FITTED, ...FIXED };

type Rules = readonly string[];

/** One amount, with what speaks for it and against it. */
export interface AmountGroup {
  sightings: readonly Sighting[];
  /** Each place where it stands; the best one counts. */
  places: readonly Rules[];
  /** For each kind of markup what its claims have; the best one of each counts. */
  claims: readonly (readonly Rules[])[];
  /** What is true of all of them together. */
  together: Rules;
}

export function choose(sightings: readonly Sighting[]): Sighting | undefined {
  return bestGroup(groupsOf(sightings), WEIGHTS)?.sightings[0];
}

/** Of equals the first. */
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

/** By amount, in the order of the first of each. */
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
  return {
    sightings,
    places: [...different(shown), ...(isExplicit ? [['unseen']] : shown.length === 0 ? [[]] : [])],
    claims: sources.map((source) =>
      different(claimed.filter(({ from }) => from === source).map(({ rules }) => rules)),
    ),
    together: [
      ...(claimed.length > 0 && isShown ? ['markup-shown'] : []),
      ...(claimed.length > 0 && isOld ? ['markup-struck'] : []),
    ],
  };
}

/** Shown as a price of the product that is paid now. */
function isClean(rules: Rules): boolean {
  const isAnother = ['aside', 'old', 'other-sum', 'hidden'].some((rule) => rules.includes(rule));
  return rules.includes('sign') && !isAnother;
}

function different(all: readonly Rules[]): Rules[] {
  return [...new Map(all.map((rules) => [rules.join(), rules])).values()];
}
