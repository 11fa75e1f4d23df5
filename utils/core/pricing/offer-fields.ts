import { type OfferField, type ProfileId, profileOf } from '../model/profiles';
import type { ComparedOffer, Range } from '../model/compared-offer';
import type { OfferContext } from './offer-context';
import { inPieces } from './unit-price';

/** The middle of a range. */
export const midpoint = ({ low, high }: Range): number => (low + high) / 2;

/** Dispatch hours that a badge promises, for offers that state none. */
const HOURS_OF_BADGE = new Map([
  ['shipIn24Hours', 24],
  ['shipIn48Hours', 48],
]);

/**
 * Fields of a compared offer for cards, columns and the compare tray; undefined if unknown. Prices
 * are fen a piece, MOQ is pieces, `landed` and `cash` minor units of the user's currency, shares 0
 * to 1.
 */
export const OFFER_FIELDS = {
  /** Ours where there is one: it stands for what the service does not say (`likeness.ts`). */
  similarity: ({ offer, likeness }: ComparedOffer) => likeness ?? offer.similarity,
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
} as const satisfies Record<OfferField, (compared: ComparedOffer) => unknown>;
export type { OfferField };

/** The fields that at least one offer knows; others are not shown. */
export function knownFields(
  offers: readonly ComparedOffer[],
  facts: readonly OfferField[],
): OfferField[] {
  return facts.filter((fact) => offers.some((offer) => OFFER_FIELDS[fact](offer) !== undefined));
}

/** Shown fields, with the one whose values are awaited: what comes later moves nothing. */
export function shownFields(
  offers: readonly ComparedOffer[],
  facts: readonly OfferField[],
  { isLikenessAwaited = false }: Pick<OfferContext, 'isLikenessAwaited'>,
): OfferField[] {
  const known = new Set(knownFields(offers, facts));
  return facts.filter((fact) => known.has(fact) || (fact === 'similarity' && isLikenessAwaited));
}

/** What the user decides by, beside the price. */
const LEAD_FIELDS = {
  stock: 'margin',
  client: 'repurchase',
  dropship: 'margin',
  brand: 'similarity',
} as const satisfies Record<ProfileId, OfferField>;

export type LeadField = (typeof LEAD_FIELDS)[ProfileId];

export const leadField = (profile: ProfileId): LeadField => LEAD_FIELDS[profile];

/** Fields with a place of their own on a card: in its first two lines, its picture, its last line or a note. */
const PLACED: ReadonlySet<OfferField> = new Set([
  'price',
  'landed',
  'margin',
  'similarity',
  'seller',
  'place',
  'cash',
]);
/** Shown for every profile. */
const COMMON_FIELDS = ['moq', 'sold', 'repurchase', 'factory', 'years'] as const;

/** The line of facts of a card, most important first: it may be cut at its end. */
export function factFields(profile: ProfileId): OfferField[] {
  const { firstLine, secondLine } = profileOf(profile);
  return [...new Set([...firstLine, ...secondLine, ...COMMON_FIELDS])].filter(
    (field) => !PLACED.has(field) && field !== leadField(profile),
  );
}

/** Columns of the table. */
export function tableFields(profile: ProfileId): readonly OfferField[] {
  return profileOf(profile).columns;
}
