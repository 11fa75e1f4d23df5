import type { ComparedOffer } from './compared';
import { FACTS, type Fact } from './facts';

/** Which end of a fact is the better one; of the others nobody can say. */
const BETTER: Partial<Record<Fact, 'low' | 'high'>> = {
  similarity: 'high',
  price: 'low',
  margin: 'high',
  landed: 'low',
  moq: 'low',
  repurchase: 'high',
  sold: 'high',
  years: 'high',
  dispatch: 'low',
  rating: 'high',
  cash: 'low',
  dropship: 'low',
  stock: 'high',
};

export interface Best {
  end: 'low' | 'high';
  keys: ReadonlySet<string>;
}

/**
 * The offers that are the best in one respect: several where they are equal; undefined where all are,
 * where fewer than two are known, and where no end is better. What is marked is not compared.
 */
export function bestOf(offers: readonly ComparedOffer[], fact: Fact): Best | undefined {
  const end = BETTER[fact];
  if (end === undefined) return undefined;
  const known = offers.flatMap((offer) => {
    const value = offer.mark ? undefined : FACTS[fact](offer);
    return typeof value === 'number' ? [{ key: offer.key, value }] : [];
  });
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (known.length < 2 || low === high) return undefined;
  const best = end === 'low' ? low : high;
  return { end, keys: new Set(known.filter(({ value }) => value === best).map(({ key }) => key)) };
}
