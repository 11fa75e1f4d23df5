/** Which remembered seller an offer is of, and which offers are of preferred and avoided ones. */
import type { ComparedOffer } from '../model/compared-offer';
import type { RememberedSeller } from '../model/remembered-seller';
import { areCompatible, formOf, haveOneName, inMarket, sellerOf, type Sold } from './identity';

export interface Recognised {
  seller: RememberedSeller;
  /** `offer`: the very offer that the seller was remembered at. Only `name` may be another seller's. */
  by: 'number' | 'offer' | 'name';
}

export type Recognise = (offer: Sold) => Recognised | undefined;

export const recogniseNone: Recognise = () => undefined;

/**
 * Recognises sellers by number; by name where an offer has no number, unless sellers share that name.
 * @param shared `sharedNames` of the offers in sight
 */
export function createRecogniser(
  sellers: readonly RememberedSeller[],
  shared: ReadonlySet<string>,
): Recognise {
  if (sellers.length === 0) return recogniseNone;
  const byNumber = new Map<string, RememberedSeller>();
  const byOffer = new Map<string, RememberedSeller>();
  const byName = new Map<string, RememberedSeller[]>();
  for (const seller of sellers) {
    const { market, numbers, offers, name } = seller;
    for (const number of numbers) byNumber.set(inMarket(market, number), seller);
    for (const offer of offers) byOffer.set(offer, seller);
    if (name === undefined) continue;
    const key = inMarket(market, name);
    byName.set(key, [...(byName.get(key) ?? []), seller]);
  }
  return (offer) => {
    const who = sellerOf(offer);
    if (!who) return undefined;
    const { market, number, name } = who;
    const numbered = number === undefined ? undefined : byNumber.get(inMarket(market, number));
    if (numbered) return { seller: numbered, by: 'number' };
    const same = byOffer.get(who.offer);
    const numbers = number === undefined ? [] : [number];
    if (same && areCompatible(same.numbers, numbers) && haveOneName(same, who)) {
      return { seller: same, by: 'offer' };
    }
    if (number !== undefined || name === undefined) return undefined;
    const key = inMarket(market, name);
    const [named, ...others] = byName.get(key) ?? [];
    return named && others.length === 0 && !shared.has(key)
      ? { seller: named, by: 'name' }
      : undefined;
  };
}

/** Names that several numbers of one form have, among the remembered sellers and those in sight. */
export function sharedNames(
  sellers: readonly RememberedSeller[],
  offers: readonly Sold[],
): ReadonlySet<string> {
  if (sellers.length === 0) return new Set();
  const numbersOf = new Map<string, Map<string, string>>();
  const shared = new Set<string>();
  const add = (name: string, number: string) => {
    const forms = numbersOf.get(name) ?? new Map<string, string>();
    numbersOf.set(name, forms);
    const known = forms.get(formOf(number));
    if (known === undefined) forms.set(formOf(number), number);
    else if (known !== number) shared.add(name);
  };
  for (const { market, numbers, name } of sellers) {
    // Two of one form in one record are one seller's.
    const byForm = new Map(numbers.map((number) => [formOf(number), number]));
    if (name !== undefined)
      for (const number of byForm.values()) add(inMarket(market, name), number);
  }
  const remembered = new Set(numbersOf.keys());
  for (const offer of offers) {
    const { market, number, name } = sellerOf(offer) ?? {};
    if (number === undefined || name === undefined) continue;
    if (remembered.has(inMarket(market, name))) add(inMarket(market, name), number);
  }
  return shared;
}

/** `key` of the offers of preferred and of avoided sellers. */
export interface SellerOpinions {
  preferred: ReadonlySet<string>;
  avoided: ReadonlySet<string>;
}

export const NO_OPINIONS: SellerOpinions = { preferred: new Set(), avoided: new Set() };

export function opinionsOf(offers: readonly ComparedOffer[], recognise: Recognise): SellerOpinions {
  if (recognise === recogniseNone) return NO_OPINIONS;
  const preferred = new Set<string>();
  const avoided = new Set<string>();
  for (const { key, offer } of offers) {
    const opinion = recognise(offer)?.seller.opinion;
    if (opinion === 'preferred') preferred.add(key);
    if (opinion === 'avoided') avoided.add(key);
  }
  return { preferred, avoided };
}

/** The offers that are not of avoided sellers; all of them where nothing else is there. */
export function withoutAvoided<T extends { key: string }>(
  offers: readonly T[],
  { avoided }: Pick<SellerOpinions, 'avoided'>,
): readonly T[] {
  if (avoided.size === 0) return offers;
  const others = offers.filter(({ key }) => !avoided.has(key));
  return others.length > 0 ? others : offers;
}
