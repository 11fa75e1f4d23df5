import type { ComparedOffer, Range } from '../compare/compared';

/** Offers this near to the best match are the same product: a cheap other thing is no offer. */
const ALIKE = 0.1;

/**
 * The offer that earns most; where the page has no price the one that costs least. Marked offers
 * are not compared. Undefined where none has a price.
 */
export function bestOffer(compared: readonly ComparedOffer[]): ComparedOffer | undefined {
  const priced = compared.filter(({ mark, unitPrice }) => !mark && unitPrice !== undefined);
  const top = Math.max(...priced.map(similarity));
  const alike = priced.filter((offer) => similarity(offer) >= top - ALIKE);
  return (
    least(alike, ({ earning }) => earning && -middle(earning.margin)) ??
    least(alike, ({ landed }) => landed && middle(landed)) ??
    least(alike, ({ unitPrice }) => unitPrice?.perPiece)
  );
}

const similarity = ({ offer }: ComparedOffer): number => offer.similarity ?? 0;
const middle = ({ low, high }: Range): number => (low + high) / 2;

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
