import * as z from 'zod/mini';

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
