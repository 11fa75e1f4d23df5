/**
 * Settles the weights of the rules on some pages: a plain search over steps of each weight, always
 * with the same result. It begins at nothing, so that no weight comes from pages it must not know.
 */
import { best, FITTED, FIXED, scoreOf, THRESHOLD, type Group, type Weights } from '../../utils/page-price/choose';

/** A page as the fit sees it. */
export interface FitPage {
  groups: readonly Group[];
  /** Any of them is right; none: no answer is. */
  prices: readonly number[];
}

const STEPS = [1, 0.5];
const MOST = 6;
const PASSES = 6;
/** Against large weights that hardly help. */
const COST = 0.1;
/** A rule speaks for a price or against it, and never the other way. */
const AGAINST = new Set(Object.keys(FITTED).filter((rule) => (FITTED[rule] ?? 0) < 0));

export function fit(pages: readonly FitPage[], rules: readonly string[] = Object.keys(FITTED)): Weights {
  const weights: Record<string, number> = { ...FIXED, ...Object.fromEntries(rules.map((rule) => [rule, 0])) };
  let least = lossOf(pages, weights, rules);
  for (const step of STEPS) {
    for (let pass = 0; pass < PASSES; pass += 1) {
      const before = least;
      for (const rule of rules) {
        const direction = AGAINST.has(rule) ? -1 : 1;
        for (const change of [step, -step]) least = walk(rule, change, direction);
      }
      if (least === before) break;
    }
  }
  return weights;

  /** As far as it helps. */
  function walk(rule: string, change: number, direction: number): number {
    for (;;) {
      const old = weights[rule] ?? 0;
      const next = old + change;
      if (next * direction < 0 || Math.abs(next) > MOST) return least;
      weights[rule] = next;
      const loss = lossOf(pages, weights, rules);
      if (loss >= least - 1e-6) {
        weights[rule] = old;
        return least;
      }
      least = loss;
    }
  }
}

/** How unlikely the right answers are, where an amount is likelier the more it weighs. */
function lossOf(pages: readonly FitPage[], weights: Weights, rules: readonly string[]): number {
  let loss = 0;
  for (const { groups, prices } of pages) {
    const none = Math.exp(THRESHOLD);
    let all = none;
    let right = prices.length === 0 ? none : 0;
    for (const group of groups) {
      const likely = Math.exp(scoreOf(group, weights));
      all += likely;
      if (prices.includes(amountOf(group))) right += likely;
    }
    loss -= Math.log(Math.max(1e-12, right / all));
  }
  const sizes = rules.map((rule) => Math.abs(weights[rule] ?? 0));
  return loss + COST * sizes.reduce((sum, size) => sum + size / 2 + size ** 2 / 10, 0);
}

export function amountOf(group: Group): number {
  return Number(group.sightings[0]?.amount);
}

export function answerOf(page: FitPage, weights: Weights): number | undefined {
  const group = best(page.groups, weights);
  return group && amountOf(group);
}
