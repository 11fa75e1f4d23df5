import * as v from 'valibot';

/** Orders that a service can bring all of its offers into, not only those that are loaded. */
export const SERVICE_SORTS = ['price-asc', 'price-desc', 'sold-desc', 'repurchase-desc'] as const;
/** What a service can leave out, in the order in which it is offered. */
const FILTERS = ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'] as const;

/** What the user asks for beside the picture. A service ignores what it cannot do. */
export const querySchema = v.strictObject({
  words: v.optional(v.string()),
  /** The words in place of the picture. */
  isWordsOnly: v.optional(v.boolean()),
  sort: v.optional(v.picklist(SERVICE_SORTS)),
  filters: v.optional(v.array(v.picklist(FILTERS))),
});
export type Query = v.InferOutput<typeof querySchema>;

export type ServiceSort = (typeof SERVICE_SORTS)[number];
export type Filter = (typeof FILTERS)[number];
