/** Short forms in which the tables of offers are written: what it is, its price in fen, its title. */
import type { RuleId } from '../../../utils/core/model/rule-ids';
import type { Facts, IndependentOffer } from './types';

/** An honest offer of a product that several sellers have. */
export function plain(
  product: string,
  price: number,
  title: string,
  facts: Facts = {},
): IndependentOffer {
  return { title, price, expected: 'honest', product, ...facts };
}

/** An honest offer of a product that nobody else in the list has. */
export function other(price: number, title: string, facts: Facts = {}): IndependentOffer {
  return { title, price, expected: 'honest', ...facts };
}

/** An honest offer that looks like a misleading one; `undefined`: nobody else has this product. */
export function trap(
  product: string | undefined,
  price: number,
  title: string,
  facts: Facts = {},
): IndependentOffer {
  const honest = other(price, title, facts);
  return product === undefined ? { ...honest, trap: true } : { ...honest, trap: true, product };
}

/** A price that is not a price of the product. */
export function bait(
  expected: RuleId | readonly RuleId[],
  price: number,
  title: string,
  facts: Facts = {},
): IndependentOffer {
  return { title, price, expected: [expected].flat(), treatment: 'mark', ...facts };
}

/** A price that holds under a condition only. */
export function conditional(
  expected: RuleId | readonly RuleId[],
  price: number | undefined,
  title: string,
  facts: Facts = {},
): IndependentOffer {
  const offer = { title, expected: [expected].flat(), treatment: 'tell' as const, ...facts };
  return price === undefined ? offer : { ...offer, price };
}
