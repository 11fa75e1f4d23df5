import * as v from 'valibot';
import { offerSchema } from '@/utils/model/offer';

/** `SearchPage`, as it is stored. */
export const pageSchema = v.strictObject({
  kind: v.literal('page'),
  offers: v.array(offerSchema),
  total: v.optional(v.number()),
  next: v.optional(v.string()),
});
