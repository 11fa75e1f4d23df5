import { type FieldId, type ProfileId, profileOf } from '../model/profiles';
import type { ComparedOffer, Range } from '../model/compared-offer';
import { inPieces } from './unit-price';

/** The middle of what may be. */
export const midpoint = ({ low, high }: Range): number => (low + high) / 2;

/** Promises of a dispatch, where the offer itself states no hours. */
const HOURS_OF_BADGE = new Map([
  ['shipIn24Hours', 24],
  ['shipIn48Hours', 48],
]);

/**
 * What may be said of an offer, in a card, a column or the compare tray; undefined where it is
 * unknown. Prices are fen, MOQ is pieces, `landed` minor units of the user's currency, shares 0 to 1.
 */
export const OFFER_FIELDS = {
  similarity: ({ offer }: ComparedOffer) => offer.similarity,
  price: ({ unitPrice }: ComparedOffer) => unitPrice?.perPiece,
  margin: ({ earning }: ComparedOffer) => earning && midpoint(earning.margin),
  landed: ({ landed }: ComparedOffer) => landed && midpoint(landed),
  moq: (compared: ComparedOffer) => inPieces(compared.offer.moq, compared),
  seller: ({ offer }: ComparedOffer) => offer.seller?.name,
  factory: ({ offer: { seller, badges } }: ComparedOffer) =>
    badges.includes('super_factory') || seller?.isFactory,
  years: ({ offer }: ComparedOffer) => offer.seller?.years,
  place: ({ offer }: ComparedOffer) => offer.place,
  repurchase: ({ offer }: ComparedOffer) => offer.repurchase,
  sold: ({ offer }: ComparedOffer) => offer.sold,
  dispatch: ({ offer: { dispatchHours, badges } }: ComparedOffer) =>
    dispatchHours ?? badges.flatMap((badge) => HOURS_OF_BADGE.get(badge) ?? [])[0],
  dropship: ({ offer }: ComparedOffer) => offer.dropship?.price,
  cash: ({ cash }: ComparedOffer) => cash && midpoint(cash),
  rating: ({ offer }: ComparedOffer) => offer.rating,
  stock: ({ offer }: ComparedOffer) => offer.stock,
  listed: ({ offer }: ComparedOffer) => offer.listedAt,
  patent: ({ offer }: ComparedOffer) => offer.isPatented,
} as const;
export type OfferField = keyof typeof OFFER_FIELDS;

/** Those that at least one offer of a list knows: what nobody knows is not shown at all. */
export function knownFields(
  offers: readonly ComparedOffer[],
  facts: readonly OfferField[],
): OfferField[] {
  return facts.filter((fact) => offers.some((offer) => OFFER_FIELDS[fact](offer) !== undefined));
}

/** These are numbers or names that stand beside the picture; all others say themselves what they are. */
const HEAD_FIELDS: ReadonlySet<FieldId> = new Set([
  'price',
  'margin',
  'landed',
  'moq',
  'seller',
  'dispatch',
  'dropship',
  'stock',
  'similarity',
  'listed',
]);
/** Known of every offer, whoever looks at it. */
const COMMON_META_FIELDS = [
  'factory',
  'years',
  'repurchase',
  'sold',
] as const satisfies readonly OfferField[];
/** Said elsewhere on a card: at its foot, and in a note. */
const SHOWN_ELSEWHERE: ReadonlySet<FieldId> = new Set(['place', 'cash']);

const isOfferField = (id: FieldId): id is FieldId & OfferField => id in OFFER_FIELDS;

/** What a card says beside its picture, the most important first. No card is without its price. */
export function headFields(profile: ProfileId): OfferField[] {
  const { firstLine, secondLine } = profileOf(profile);
  const facts = [...firstLine, ...secondLine]
    .filter((id) => HEAD_FIELDS.has(id))
    .filter(isOfferField);
  const others: OfferField[] = facts.filter((fact) => fact !== 'price');
  // The price opens a line, the first or the second one: its digits stand in a column then.
  return others.toSpliced(firstLine.includes('price') ? 0 : 2, 0, 'price');
}

/** What it says below that, in one line. */
export function metaFields(profile: ProfileId): OfferField[] {
  const { firstLine, secondLine } = profileOf(profile);
  const own = [...firstLine, ...secondLine]
    .filter((id) => !HEAD_FIELDS.has(id) && !SHOWN_ELSEWHERE.has(id))
    .filter(isOfferField);
  return [...new Set([...own, ...COMMON_META_FIELDS])];
}

/** Columns of a table. */
export function tableFields(profile: ProfileId): OfferField[] {
  return profileOf(profile).columns.filter(isOfferField);
}
