import { batchSummarySchema, itemSchema } from '../../../core/model/batch';
import { entry } from '../entry';
import { batchRefSchema, thumbnailSchema } from '../schemas';
import { offersText } from './shared';

/** Batches: of an ordinary window in `storage.local`, which survives a restart; of a private one in memory. */
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
    writers: ['worker'],
    deleted: 'lists',
    room: 'never',
  }),
  batchItem: entry({
    at: { local: 'batch-item:<batch>:<item>', session: 'batch-item:<batch>:<item>' },
    schema: itemSchema,
    writers: ['worker'],
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
