/** The classifier: how likely each of a page's amounts is its price, by weights that were trained. */
import type { Candidate } from './candidates';

export type Weights = Readonly<Record<string, number>>;

export interface Model {
  weights: Weights;
  /**
   * Calibration on pages that were not trained on (Platt's): of answers with a likelihood of 0.9, nine of
   * ten are right.
   */
  slope: number;
  offset: number;
}

const sumOf = (features: readonly string[], weights: Weights) =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

/** The place of an amount with the highest score. */
export function bestPlace({ places }: Candidate, weights: Weights): readonly string[] {
  const scores = places.map((place) => sumOf(place, weights));
  return places[scores.indexOf(Math.max(...scores))] ?? [];
}

export function scoresOf(candidates: readonly Candidate[], weights: Weights): number[] {
  return candidates.map((candidate) =>
    sumOf([...candidate.features, ...bestPlace(candidate, weights)], weights),
  );
}

/** Logit of one score's share among all, in which a page without any price scores 0. */
export function logitOf(scores: readonly number[], at: number): number {
  const own = scores[at] ?? 0;
  return -Math.log(
    scores.reduce(
      (sum, score, i) => (i === at ? sum : sum + Math.exp(score - own)),
      Math.exp(-own),
    ),
  );
}

export function likelihoodsOf(scores: readonly number[], { slope, offset }: Model): number[] {
  return scores.map((_, at) => 1 / (1 + Math.exp(-slope * logitOf(scores, at) - offset)));
}
