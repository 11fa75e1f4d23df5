import * as z from 'zod/mini';
import { pictureAreaSchema } from './rectangle';
import { SERVICE_IDS } from './settings';

/** Orders that a service can bring all of its offers into, not only those that are loaded. */
export const SERVICE_SORTS = ['price-asc', 'price-desc', 'sold-desc', 'repurchase-desc'] as const;
/** What a service can leave out, in the order in which it is offered. */
const FILTERS = ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'] as const;

/** What the user asks for beside the picture. A service ignores what it cannot do. */
export const querySchema = z.strictObject({
  words: z.optional(z.string()),
  /** The words in place of the picture. */
  isWordsOnly: z.optional(z.boolean()),
  sort: z.optional(z.enum(SERVICE_SORTS)),
  filters: z.optional(z.array(z.enum(FILTERS))),
});
export type Query = z.infer<typeof querySchema>;

export type ServiceSort = (typeof SERVICE_SORTS)[number];
export type Filter = (typeof FILTERS)[number];

/** Another way to search what was clicked. */
export const refinementSchema = z.discriminatedUnion('kind', [
  /** Another of the pictures at the clicked point: its place among the record's. */
  z.strictObject({ kind: z.literal('alternative'), index: z.number() }),
  /** A part of the picture; absent: all of it again. */
  z.strictObject({ kind: z.literal('area'), area: z.optional(pictureAreaSchema) }),
  z.strictObject({ kind: z.literal('query'), query: querySchema }),
  /** Another service as well: its first page, its next one, or the one that failed. */
  z.strictObject({ kind: z.literal('add'), service: z.enum(SERVICE_IDS) }),
]);
export type Refinement = z.infer<typeof refinementSchema>;
