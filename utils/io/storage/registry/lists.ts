import { NO_ORDER_DRAFT, orderDraftSchema } from '../../../core/model/order-draft';
import { preferredSourceSchema } from '../../../core/model/page-price';
import { pinSchema } from '../../../core/model/pin';
import { rememberedSellerSchema } from '../../../core/model/remembered-seller';
import { readableList } from '../../../core/parse';
import { databaseEntry, storeEntry } from '../entry';
import { clearedSchema, groupEditsSchema, removedSchema } from '../schemas';
import { PANELS_AND_OPTIONS } from './shared';

/** Lists of the user. Those of a private window are in memory until its search is removed. */
export const LISTS = {
  pins: storeEntry({
    at: { local: 'pins', session: 'pins:<window>' },
    withSearch: 'window',
    schema: readableList(pinSchema),
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** Offers whose price the user marked as not misleading. */
  cleared: storeEntry({
    at: { local: 'cleared', session: 'cleared:<window>' },
    withSearch: 'window',
    schema: clearedSchema,
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** Sellers that the user prefers, avoids or has a note on. */
  sellers: storeEntry({
    at: { local: 'sellers', session: 'sellers:<window>' },
    withSearch: 'window',
    schema: readableList(rememberedSellerSchema),
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** Kinds of source that the user has chosen prices of, by host. */
  priceSources: storeEntry({
    at: { local: 'price-sources', session: 'price-sources:<window>' },
    withSearch: 'window',
    schema: readableList(preferredSourceSchema),
    version: 1,
    fallback: [],
    writers: ['panels'],
    deleted: 'lists',
    room: 'never', // has its own limit (`price-sources.ts`)
  }),
  /** What is ordered of the pins, as far as the user entered it. */
  orderDraft: storeEntry({
    at: { local: 'order', session: 'order:<window>' },
    withSearch: 'window',
    schema: orderDraftSchema,
    version: 1,
    fallback: NO_ORDER_DRAFT,
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  groupEdits: storeEntry({
    at: { local: 'group-edits', session: 'group-edits:<window>' },
    withSearch: 'window',
    schema: groupEditsSchema,
    version: 1,
    fallback: [],
    writers: ['panels'],
    deleted: 'lists',
    room: 'never',
  }),
  removedHistory: storeEntry({
    at: { session: 'removed-history' },
    schema: removedSchema,
    version: 1,
    fallback: { ids: [], before: 0 },
    writers: PANELS_AND_OPTIONS,
    deleted: 'never: a panel that opens again must not bring a removed search back',
    room: 'never',
  }),
  /** History, lists, answers and vectors (`results.ts`), each with its own limit. Private windows have none. */
  results: databaseEntry({
    at: { indexedDB: 'results' },
    version: 1,
    writers: ['worker', ...PANELS_AND_OPTIONS],
    deleted: 'lists',
    room: 'never',
  }),
};
