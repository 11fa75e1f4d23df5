/** What the user entered of an order of the pins. Absent fields are as pinned. */
import * as z from 'zod/mini';
import { parseAs } from './parse';

/** Units of a field; a sum of them is exact. */
export const MAX_UNITS = 9_999_999;
/** Most SKUs, more than any offer has. */
const MAX_SKUS = 1000;
/** Characters. */
const MAX_KEY = 100;
const MAX_NAME = 500;

/** The readable ones, `max` at most. */
function listOf<T extends object>(item: z.ZodMiniType<T>, max: number) {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((stored) =>
      stored
        .map((one) => parseAs(item, one))
        .filter((one): one is T => one !== undefined)
        .slice(0, max),
    ),
  );
}

const unitsSchema = z.int().check(z.minimum(0), z.maximum(MAX_UNITS));

const draftSkuSchema = z.lazy(() =>
  z.object({
    /** `skuNames` of the offer. */
    name: z.string().check(z.maxLength(MAX_NAME)),
    units: unitsSchema,
  }),
);

const draftItemSchema = z.lazy(() =>
  z.object({
    /** `offerKey` of the pin. */
    key: z.string().check(z.maxLength(MAX_KEY)),
    /** Whatever the SKU; those of `skus` count in its place. */
    units: z.catch(z.optional(unitsSchema), undefined),
    skus: listOf(draftSkuSchema, MAX_SKUS),
  }),
);
export type DraftItem = z.infer<typeof draftItemSchema>;

/** Most items: as many as there can be pins. */
const MAX_ITEMS = 100;

export const orderDraftSchema = z.lazy(() =>
  z.object({
    items: listOf(draftItemSchema, MAX_ITEMS),
  }),
);
export type OrderDraft = z.infer<typeof orderDraftSchema>;

export const NO_ORDER_DRAFT: OrderDraft = { items: [] };

/** The draft without entries of offers that are not pinned. The same if there are none. */
export function forPins(draft: OrderDraft, keys: ReadonlySet<string>): OrderDraft {
  const items = draft.items.filter(({ key }) => keys.has(key));
  return items.length === draft.items.length ? draft : { items };
}
