import * as z from 'zod/mini';
import { CERTAINTIES, type ListTable, listTableSchema } from '../../../core/list/table';
import { batchSummarySchema, itemSchema } from '../../../core/model/batch';
import { type Offer, offerSchema } from '../../../core/model/offer';
import { readableList } from '../../../core/parse';
import { entry } from '../entry';
import { batchRefSchema, thumbnailSchema } from '../schemas';
import { offersText } from './shared';

const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);

const seenSchema = z.object({
  /** Likeness by the key of the offer, 0 to 1. */
  likeness: z.record(z.string(), z.number()),
  groups: z.array(
    z.object({
      id: z.string(),
      keys: z.readonly(z.array(z.string())),
      look: z.optional(z.string()),
      nearestLook: z.optional(z.string()),
    }),
  ),
  certainty: z.enum(CERTAINTIES),
  /** Epoch milliseconds. */
  at: z.number(),
});

/** What is kept of a list, by row where it is of one. */
export interface ListParts {
  /** The file as it was chosen; absent for pictures and what was pasted. */
  file: Uint8Array<ArrayBuffer>;
  table: ListTable;
  /** The row's own, from the file or the folder. */
  picture: Uint8Array<ArrayBuffer>;
  /** Data URL. */
  thumbnail: string;
  offers: Offer[];
  /** What pictures and titles say of the row's offers: prices are computed when they are shown. */
  seen: z.infer<typeof seenSchema>;
  /** Key of the offer that the user takes, or `none` of them. */
  choice: string;
}

export const LIST_PARTS: { [K in keyof ListParts]: z.ZodMiniType<ListParts[K]> } = {
  file: bytesSchema,
  table: listTableSchema,
  picture: bytesSchema,
  thumbnail: thumbnailSchema,
  offers: readableList(offerSchema),
  seen: seenSchema,
  choice: z.string(),
};

/** Batches, and the lists that some of them search: of an ordinary window in `storage.local`, which survives a restart; of a private one in memory. */
export const BATCHES = {
  /** The batch of the window. */
  batchOwner: entry({
    at: { session: 'batch-of:<window>' },
    schema: batchRefSchema,
    writers: ['worker'],
    deleted: 'never: released once its batch has ended',
    room: 'never',
  }),
  batch: entry({
    at: { local: 'batch:<batch>', session: 'batch:<batch>' },
    schema: batchSummarySchema,
    writers: ['worker', 'panels'], // a panel writes those of a new list
    deleted: 'lists',
    room: 'never',
  }),
  batchItem: entry({
    at: { local: 'batch-item:<batch>:<item>', session: 'batch-item:<batch>:<item>' },
    schema: itemSchema,
    writers: ['worker', 'panels'], // a panel writes those of a new list
    deleted: 'lists',
    room: 'never',
  }),
  batchPicture: entry({
    at: { local: 'batch-picture:<batch>:<item>', session: 'batch-picture:<batch>:<item>' },
    schema: thumbnailSchema,
    writers: ['worker'],
    deleted: 'lists',
    room: 'never',
  }),
  batchOffers: entry({
    at: { local: 'batch-offers:<batch>:<item>', session: 'batch-offers:<batch>:<item>' },
    schema: offersText,
    writers: ['worker'],
    deleted: 'lists',
    room: 'batch', // an item without offers is searched again when it is opened
  }),
};
