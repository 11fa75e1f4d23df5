import type { Fact } from './facts';
import type { Filters } from './filter';
import type { Sort } from './sort';

export const PROFILE_IDS = ['stock', 'client', 'dropship', 'brand'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Who decides by what: the order, the filters, and what a card and a table show. */
export interface ProfileLook {
  sort: Sort;
  filters: Filters;
  /** A copy is no bait: who looks for copies wants them where they rank. */
  marksLast: boolean;
  /** Beside the picture, two a line; the first two decide. */
  head: readonly Fact[];
  /** Below it, in one line. */
  meta: readonly Fact[];
  columns: readonly Fact[];
}

export const PROFILE_LOOKS = {
  stock: {
    sort: 'margin',
    filters: { isSameOnly: true, isMoqWithin: true },
    marksLast: true,
    head: ['price', 'margin', 'landed', 'moq'],
    meta: ['factory', 'years', 'repurchase', 'sold'],
    columns: ['price', 'margin', 'landed', 'moq', 'repurchase', 'sold', 'factory', 'place'],
  },
  client: {
    sort: 'price',
    filters: { isSameOnly: true },
    marksLast: true,
    head: ['price', 'company', 'landed', 'moq'],
    meta: ['factory', 'years', 'repurchase', 'sold'],
    columns: ['price', 'company', 'moq', 'factory', 'place', 'repurchase', 'sold', 'ships'],
  },
  dropship: {
    sort: 'landed',
    filters: { isOnePiece: true, isFast: true },
    marksLast: true,
    head: ['landed', 'ships', 'dropship', 'stock', 'price', 'margin'],
    meta: ['factory', 'years', 'repurchase', 'sold'],
    columns: ['landed', 'margin', 'ships', 'dropship', 'stock', 'repurchase', 'sold'],
  },
  brand: {
    sort: 'match',
    filters: {},
    marksLast: false,
    head: ['similarity', 'company', 'price', 'moq', 'listed', 'sold'],
    meta: ['patent', 'factory', 'years'],
    columns: ['similarity', 'company', 'price', 'listed', 'sold', 'patent', 'place'],
  },
} as const satisfies Record<ProfileId, ProfileLook>;
