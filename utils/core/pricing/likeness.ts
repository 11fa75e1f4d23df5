/** Likeness to the searched picture as seen on this computer, beside what the services say of it. */
import type { ComparedOffer, FoundOffer } from '../model/compared-offer';
import type { Comparison } from './compare-offers';

export interface SeenLikeness {
  /** Likeness by offer key, 0 to 1. */
  values: ReadonlyMap<string, number>;
  /** Every picture that can be read has been. */
  isComplete: boolean;
}

/**
 * Whether one service says how similar each offer is. Numbers of two services, or of a service and of this
 * computer, cannot be compared. What 1688's own page says is a second opinion beside ours.
 */
export function isOneMeasure(offers: readonly FoundOffer[]): boolean {
  const [first] = offers;
  return offers.every(
    ({ provider, similarity }) =>
      similarity !== undefined && provider === first?.provider && provider !== 'web',
  );
}

/**
 * Adds our likeness where the service gives none. Once all are known they replace the numbers of the services
 * as well, so that the list is ordered by one measure.
 */
export function withLikeness(
  comparison: Comparison,
  { values, isComplete }: SeenLikeness,
): Comparison {
  const { offers } = comparison;
  if (values.size === 0 || isOneMeasure(offers.map(({ offer }) => offer))) return comparison;
  return {
    ...comparison,
    offers: offers.map((compared): ComparedOffer => {
      const likeness = values.get(compared.key);
      const isWanted = isComplete || compared.offer.similarity === undefined;
      return likeness === undefined || !isWanted
        ? compared
        : Object.assign({}, compared, { likeness });
    }),
  };
}
