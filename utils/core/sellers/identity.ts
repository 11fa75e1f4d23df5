/** Who sells an offer, and when two of them are one. */
import type { FoundOffer } from '../model/compared-offer';
import { MAX_SELLER_NAME, MAX_SELLER_NUMBER } from '../model/remembered-seller';

/** The part of an offer that says who sells it. */
export type Sold = Pick<FoundOffer, 'market' | 'offerId' | 'seller'>;

/** What an offer says of its seller: a number, a name or both. */
export interface SellerIdentity {
  market?: 'taobao' | undefined;
  number?: string | undefined;
  name?: string | undefined;
}

/** Undefined where the service names neither number nor name. */
export function sellerOf(offer: Sold): SellerIdentity | undefined {
  const { market, seller } = offer;
  const number = seller?.id?.trim() ?? '';
  const name = seller?.name?.trim().slice(0, MAX_SELLER_NAME) ?? '';
  const hasNumber = number !== '' && number.length <= MAX_SELLER_NUMBER;
  if (!hasNumber && name === '') return undefined;
  return {
    ...(market !== undefined && { market }),
    ...(hasNumber && { number }),
    ...(name !== '' && { name }),
  };
}

/** Key of a seller: its number where it has one, else its name. */
export const sellerKey = ({ market, number, name }: SellerIdentity): string =>
  number === undefined
    ? `name ${inMarket(market, name ?? '')}`
    : `number ${inMarket(market, number)}`;

/**
 * How a number is written. Services number the same seller in several ways: only numbers of one form can
 * contradict each other.
 */
function formOf(number: string): string {
  const prefix = ['b2b-', 'BBB'].find((start) => number.startsWith(start));
  if (prefix !== undefined) return prefix;
  return /^\d+$/.test(number) ? 'digits' : 'other';
}

/**
 * Tells the sellers of a list apart: equal keys are one seller, undefined is nobody. A number is one seller. A name
 * without a number is the seller of that name, where the numbers in sight do not contradict each other.
 */
export function sellerKeys(offers: readonly Sold[]): (offer: Sold) => string | undefined {
  const numbersOf = new Map<string, Set<string>>();
  const namesOf = new Map<string, Set<string>>();
  for (const offer of offers) {
    const { market, number, name } = sellerOf(offer) ?? {};
    if (number === undefined || name === undefined) continue;
    addTo(numbersOf, inMarket(market, name), number);
    addTo(namesOf, inMarket(market, number), name);
  }
  const isOneSeller = (market: string | undefined, name: string): boolean => {
    const numbers = [...(numbersOf.get(inMarket(market, name)) ?? [])];
    const isOnlyName = (number: string) => namesOf.get(inMarket(market, number))?.size === 1;
    return new Set(numbers.map(formOf)).size === numbers.length && numbers.every(isOnlyName);
  };
  return (offer) => {
    const { market, number, name } = sellerOf(offer) ?? {};
    const [known] = number === undefined ? [] : (namesOf.get(inMarket(market, number)) ?? []);
    const named = name ?? known;
    if (named === undefined && number === undefined) return undefined;
    const isNamed = named !== undefined && (number === undefined || isOneSeller(market, named));
    return isNamed ? sellerKey({ market, name: named }) : sellerKey({ market, number });
  };
}

const inMarket = (market: string | undefined, text: string): string => `${market ?? ''} ${text}`;

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
