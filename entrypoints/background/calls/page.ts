import * as z from 'zod/mini';
import { offerSchema } from '@/utils/model/offer';

/** `SearchPage`, as it is stored. */
export const pageSchema = z.strictObject({
  kind: z.literal('page'),
  offers: z.array(offerSchema),
  total: z.optional(z.number()),
  next: z.optional(z.string()),
});
