import * as z from 'zod/mini';
import { otherMarketSchema } from './listing';
import { cropAreaSchema } from './rectangle';
import { SERVICE_IDS } from './settings';

/** Orders that a service can apply to all of its offers, not only to loaded ones. */
export const SERVICE_SORTS = ['price-asc', 'price-desc', 'sold-desc', 'repurchase-desc'] as const;
/** Filters of services, in the order of display. */
const FILTERS = ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'] as const;

/** Query beside the picture. A service ignores what it does not support. */
export const querySchema = z.strictObject({
  words: z.optional(z.string()),
  /** Search by words instead of the picture. */
  isWordsOnly: z.optional(z.boolean()),
  sort: z.optional(z.enum(SERVICE_SORTS)),
  filters: z.optional(z.array(z.enum(FILTERS))),
});
export type Query = z.infer<typeof querySchema>;

export type ServiceSort = (typeof SERVICE_SORTS)[number];
export type Filter = (typeof FILTERS)[number];

/** Another search of the same target. */
export const refinementSchema = z.discriminatedUnion('kind', [
  /** Index in the search's `alternatives`. */
  z.strictObject({ kind: z.literal('alternative'), index: z.number() }),
  /** Crop area of the picture; absent: all of it. */
  z.strictObject({ kind: z.literal('area'), area: z.optional(cropAreaSchema) }),
  z.strictObject({ kind: z.literal('query'), query: querySchema }),
  /** An additional service, or another market that it searches: its first page, its next page, or a retry. */
  z.strictObject({
    kind: z.literal('add'),
    service: z.enum(SERVICE_IDS),
    market: z.optional(otherMarketSchema),
  }),
]);
export type Refinement = z.infer<typeof refinementSchema>;
