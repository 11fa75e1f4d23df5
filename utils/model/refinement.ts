import * as z from 'zod/mini';
import { partSchema } from './part';
import { querySchema } from './query';
import { SERVICE_IDS } from './settings';

/** Another way to search what was clicked. */
export const refinementSchema = z.discriminatedUnion('kind', [
  /** Another of the pictures at the clicked point: its place among the record's. */
  z.strictObject({ kind: z.literal('alternative'), index: z.number() }),
  /** A part of the picture; absent: all of it again. */
  z.strictObject({ kind: z.literal('area'), area: z.optional(partSchema) }),
  z.strictObject({ kind: z.literal('query'), query: querySchema }),
  /** Another service as well: its first page, its next one, or the one that failed. */
  z.strictObject({ kind: z.literal('add'), service: z.enum(SERVICE_IDS) }),
]);
export type Refinement = z.infer<typeof refinementSchema>;
