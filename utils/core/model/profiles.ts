/** Profiles of users: what they decide by (`docs/landed-cost.md`). */
import type { Mode } from './mode';

/** Brands do not ask sellers: it would warn a copier. */
export const asksSellers = (profile: string): boolean => profile !== 'brand';

/** Fields of an offer, as cards and tables show them. */
export type OfferField =
  | 'price'
  | 'landed'
  | 'margin'
  | 'moq'
  | 'cash'
  | 'repurchase'
  | 'seller'
  | 'factory'
  | 'years'
  | 'place'
  | 'dispatch'
  | 'dropship'
  | 'stock'
  | 'rating'
  | 'similarity'
  | 'listed'
  | 'sold'
  | 'patent';

/** Default filters of a profile. */
export type ProfileFilter = 'moqWithin' | 'onePiece' | 'within48Hours';

export interface Profile {
  /** Pieces. */
  quantity: number;
  mode: Mode;
  sort: 'margin' | 'price' | 'landed' | 'match';
  filters: readonly ProfileFilter[];
  /** First line of a card. */
  firstLine: readonly OfferField[];
  /** Second line of a card. */
  secondLine: readonly OfferField[];
  /** Columns of a table, the most wanted first. */
  columns: readonly OfferField[];
  /** Compare with the page's price. */
  hasMargin: boolean;
  /** Sort marked offers last. */
  areMarkedLast: boolean;
}

export const PROFILES = {
  stock: {
    quantity: 200,
    mode: 'stock',
    sort: 'margin',
    filters: ['moqWithin'],
    firstLine: ['margin', 'price'],
    secondLine: ['landed', 'moq', 'cash', 'repurchase'],
    columns: ['price', 'landed', 'margin', 'moq', 'cash', 'repurchase', 'sold', 'seller', 'place'],
    hasMargin: true,
    areMarkedLast: true,
  },
  client: {
    quantity: 200,
    mode: 'stock',
    sort: 'price',
    filters: [],
    firstLine: ['price', 'seller'],
    secondLine: ['factory', 'place', 'repurchase', 'dispatch', 'moq'],
    columns: ['price', 'seller', 'factory', 'place', 'repurchase', 'dispatch', 'moq', 'sold'],
    hasMargin: false,
    areMarkedLast: true,
  },
  dropship: {
    quantity: 1,
    mode: 'direct',
    sort: 'landed',
    filters: ['onePiece', 'within48Hours'],
    firstLine: ['landed', 'dispatch'],
    secondLine: ['dropship', 'stock', 'rating', 'margin'],
    columns: ['landed', 'dispatch', 'dropship', 'stock', 'rating', 'margin', 'sold', 'seller'],
    hasMargin: true,
    areMarkedLast: true,
  },
  brand: {
    quantity: 1,
    mode: 'stock',
    sort: 'match',
    filters: [],
    firstLine: ['similarity', 'seller'],
    secondLine: ['listed', 'sold', 'patent'],
    columns: ['similarity', 'seller', 'price', 'listed', 'sold', 'patent'],
    hasMargin: false,
    areMarkedLast: false,
  },
} as const satisfies Record<string, Profile>;
export type ProfileId = keyof typeof PROFILES;

const isId = (id: string): id is ProfileId => Object.hasOwn(PROFILES, id);
export const PROFILE_IDS: readonly ProfileId[] = Object.keys(PROFILES).filter(isId);

/** A profile in its general shape. */
export function profileOf(id: ProfileId): Profile {
  return PROFILES[id];
}

/** Applies until the user chooses one. */
export const FIRST_PROFILE: ProfileId = 'stock';
