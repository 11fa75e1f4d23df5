import type { StatedOffer } from './catalogue/offer';
import type { ShownOffer } from './offers-on-screen';

const ROWS = 10;
const UNKNOWN = '—';
const HEAD = row('#', 'match', 'price', 'MOQ', 'offer', 'title');

/** The first offers as lines of a table, with what the catalogue knows of each. */
export function offersTable(shown: ShownOffer[], catalogue: readonly StatedOffer[]): string[] {
  const known = new Map(catalogue.map((offer) => [offer.offerId, offer]));
  const rows = shown.slice(0, ROWS).map(({ offerId, price, similarity }, index) => {
    const offer = known.get(offerId);
    return row(
      `${index + 1}`,
      similarity === undefined ? UNKNOWN : `${Math.round(similarity * 100)} %`,
      price === undefined ? UNKNOWN : `¥${price}`,
      `${offer?.minOrderQuantity ?? UNKNOWN}`,
      offerId,
      offer?.titleEn ?? UNKNOWN,
    );
  });
  return [HEAD, ...rows];
}

function row(
  ...[place, match, price, moq, offerId, title]: [string, string, string, string, string, string]
): string {
  const numbers = [place.padStart(2), match.padStart(5), price.padStart(9), moq.padStart(5)];
  return [...numbers, offerId.padEnd(12), title].join('  ');
}
