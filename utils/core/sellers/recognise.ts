/** Which remembered seller an offer is of, and which offers are of preferred and avoided ones. */
import type { ComparedOffer } from '../model/compared-offer';
import type { RememberedSeller } from '../model/remembered-seller';
import { type SellerIdentity, sellerKey, sellerOf, type Sold } from './identity';

export interface Recognised {
  seller: RememberedSeller;
  /** Only `name` may be another seller's. */
  by: 'number' | 'name';
}

export type Recognise = (offer: Sold) => Recognised | undefined;

export const recogniseNone: Recognise = () => undefined;

/**
 * Recognises a seller by its number. Names decide only where the offer or the remembered seller has no number. Of
 * several sellers of one name an avoided one counts, else the latest.
 */
export function createRecogniser(sellers: readonly RememberedSeller[]): Recognise {
  if (sellers.length === 0) return recogniseNone;
  const byKey = new Map(sellers.map((seller) => [sellerKey(seller), seller]));
  const byName = new Map<string, RememberedSeller>();
  for (const seller of sellers) {
    const key = nameKey(seller);
    if (byName.get(key)?.opinion !== 'avoided') byName.set(key, seller);
  }
  return (offer) => {
    const who = sellerOf(offer);
    if (!who) return undefined;
    const numbered = who.number === undefined ? undefined : byKey.get(sellerKey(who));
    if (numbered) return { seller: numbered, by: 'number' };
    if (who.name === undefined) return undefined;
    const named = (who.number === undefined ? byName : byKey).get(nameKey(who));
    return named && { seller: named, by: 'name' };
  };
}

const nameKey = ({ market, name }: SellerIdentity): string => sellerKey({ market, name });

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
