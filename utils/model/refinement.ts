import * as v from 'valibot';
import { partSchema } from './part';
import { querySchema } from './query';
import { SERVICE_IDS } from './settings';

/** Another way to search what was clicked. */
export const refinementSchema = v.variant('kind', [
  /** Another of the pictures at the clicked point: its place among the record's. */
  v.strictObject({ kind: v.literal('alternative'), index: v.number() }),
  /** A part of the picture; absent: all of it again. */
  v.strictObject({ kind: v.literal('area'), area: v.optional(partSchema) }),
  v.strictObject({ kind: v.literal('query'), query: querySchema }),
  /** Another service as well: its first page, its next one, or the one that failed. */
  v.strictObject({ kind: v.literal('add'), service: v.picklist(SERVICE_IDS) }),
]);
export type Refinement = v.InferOutput<typeof refinementSchema>;
