/**
 * Tunes the weights of the rules on some pages: a deterministic coordinate search. It starts at 0,
 * so that no weight comes from excluded pages.
 */
import {
  bestGroup,
  FITTED,
  FIXED,
  THRESHOLD,
  type AmountGroup,
  type Weights,
} from '../../utils/core/page-price/choose';

/** A page as the fit uses it. */
export interface FitPage {
  shop: string;
  groups: readonly AmountGroup[];
  /** Correct amounts; empty: no answer is correct. */
  prices: readonly number[];
}

export const RULES = Object.keys(FITTED);
const ALL_RULES = [...RULES, ...Object.keys(FIXED)];

const STEPS = [1, 0.5];
const MOST = 6;
const PASSES = 6;
/** Regularisation against large weights with little effect. */
const COST = 0.1;
/** A rule counts for a price or against it, never both ways. */
const AGAINST = new Set(RULES.filter((rule) => (FITTED[rule] ?? 0) < 0));

export function fit(pages: readonly FitPage[]): Weights {
  const compiled = pages.map(compile);
  const weights = ALL_RULES.map((rule) => FIXED[rule] ?? 0);
  const losses = compiled.map((page) => lossOf(page, weights));
  for (const step of STEPS) {
    for (let pass = 0; pass < PASSES; pass += 1) {
      const moved = RULES.map((_, at) => [step, -step].some((change) => walk(at, change)));
      if (!moved.includes(true)) break;
    }
  }
  return Object.fromEntries(ALL_RULES.map((rule, at) => [rule, weights[at] ?? 0]));

  /** Changes a weight as long as it helps. @returns whether it helped */
  function walk(at: number, change: number): boolean {
    const direction = AGAINST.has(RULES[at] ?? '') ? -1 : 1;
    const concerned = [...compiled.keys()].filter((page) => compiled[page]?.rules.has(at));
    for (let moved = false; ; moved = true) {
      const old = weights[at] ?? 0;
      const next = old + change;
      if (next * direction < 0 || Math.abs(next) > MOST) return moved;
      weights[at] = next;
      const fresh = concerned.map((page) => {
        const now = compiled[page];
        return now ? lossOf(now, weights) : 0;
      });
      const before = concerned.reduce((total, page) => total + (losses[page] ?? 0), costOf(old));
      const after = fresh.reduce((total, loss) => total + loss, costOf(next));
      if (after >= before - 1e-6) {
        weights[at] = old;
        return moved;
      }
      for (const [i, page] of concerned.entries()) losses[page] = fresh[i] ?? 0;
    }
  }
}

function costOf(weight: number): number {
  return COST * (Math.abs(weight) / 2 + weight ** 2 / 10);
}

interface Compiled {
  /** Rules that occur on the page. */
  rules: Set<number>;
  groups: { isRight: boolean; places: number[][]; claims: number[][][]; together: number[] }[];
  hasPrice: boolean;
}

/** Rules by index: each page is scored thousands of times. */
function compile({ groups, prices }: FitPage): Compiled {
  const rules = new Set<number>();
  const numbers = (names: readonly string[]) => {
    const known = names.map((name) => ALL_RULES.indexOf(name)).filter((rule) => rule >= 0);
    for (const rule of known) rules.add(rule);
    return known;
  };
  return {
    rules,
    hasPrice: prices.length > 0,
    groups: groups.map((group) => ({
      isRight: prices.includes(amountOf(group)),
      places: group.places.map(numbers),
      claims: group.claims.map((claim) => claim.map(numbers)),
      together: numbers(group.together),
    })),
  };
}

/** Negative log-likelihood of the correct answer (softmax of the scores). */
function lossOf({ groups, hasPrice }: Compiled, weights: readonly number[]): number {
  const none = Math.exp(THRESHOLD);
  let all = none;
  let right = hasPrice ? 0 : none;
  for (const { isRight, places, claims, together } of groups) {
    let score = most(places, weights) + sum(together, weights);
    for (const claim of claims) score += most(claim, weights);
    const likely = Math.exp(score);
    all += likely;
    if (isRight) right += likely;
  }
  return -Math.log(Math.max(1e-12, right / all));
}

function sum(rules: readonly number[], weights: readonly number[]): number {
  let total = 0;
  for (const rule of rules) total += weights[rule] ?? 0;
  return total;
}

function most(alternatives: readonly number[][], weights: readonly number[]): number {
  let highest = -Infinity;
  for (const rules of alternatives) highest = Math.max(highest, sum(rules, weights));
  return highest;
}

function amountOf(group: AmountGroup): number {
  return Number(group.sightings[0]?.amount);
}

export function answerOf(page: FitPage, weights: Weights): number | undefined {
  const group = bestGroup(page.groups, weights);
  return group && amountOf(group);
}
