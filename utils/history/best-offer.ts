import type { ComparedOffer } from '../compare/compared';
import { FACTS } from '../compare/facts';
import type { Profile } from '../model/profiles';

export interface BestOf {
  /** Id of the group of the product that was searched. */
  group: string | undefined;
  /** What counts for the user. */
  sort: Profile['sort'];
}

/** What is compared where the first fact is known of no offer. */
const FACTS_BY = {
  margin: ['margin', 'landed', 'price'],
  landed: ['landed', 'price'],
  price: ['price'],
  match: ['similarity', 'price'],
} as const satisfies Record<Profile['sort'], readonly (keyof typeof IS_MORE_BETTER)[]>;

const IS_MORE_BETTER = { margin: true, landed: false, price: false, similarity: true } as const;

/**
 * The offer of the searched product that is the best by the first of these facts that is known of any.
 * A cheap other thing is no offer, and marked ones are not compared. Undefined where none has a price.
 */
export function bestOffer(
  compared: readonly ComparedOffer[],
  { group, sort }: BestOf,
): ComparedOffer | undefined {
  const same = compared.filter(
    ({ group: id, mark, unitPrice }) => id === group && !mark && unitPrice !== undefined,
  );
  for (const fact of FACTS_BY[sort]) {
    const sign = IS_MORE_BETTER[fact] ? -1 : 1;
    const best = least(same, (offer) => {
      const value = FACTS[fact](offer);
      return value === undefined ? undefined : sign * value;
    });
    if (best) return best;
  }
  return undefined;
}

/** The first one with the least value; those without one are left out. */
function least(
  offers: readonly ComparedOffer[],
  valueOf: (offer: ComparedOffer) => number | undefined,
): ComparedOffer | undefined {
  let best: { offer: ComparedOffer; value: number } | undefined;
  for (const offer of offers) {
    const value = valueOf(offer);
    if (value !== undefined && (!best || value < best.value)) best = { offer, value };
  }
  return best?.offer;
}
