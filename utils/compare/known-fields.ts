import type { Offer } from '../model/offer';

/** What at least one offer of a list knows: what nobody knows is not shown at all. */
export interface KnownFields {
  price: boolean;
  moq: boolean;
  similarity: boolean;
  seller: boolean;
  picture: boolean;
}

export function knownFields(offers: readonly Offer[]): KnownFields {
  return {
    price: offers.some(({ price }) => price !== undefined),
    moq: offers.some(({ moq }) => moq !== undefined),
    similarity: offers.some(({ similarity }) => similarity !== undefined),
    seller: offers.some(({ seller }) => seller?.name !== undefined),
    picture: offers.some(({ imageUrl }) => imageUrl !== undefined),
  };
}
