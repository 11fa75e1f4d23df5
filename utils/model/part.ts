import * as z from 'zod/mini';

const fraction = z.number().check(z.minimum(0), z.maximum(1));

export const partSchema = z.strictObject({
  left: fraction,
  top: fraction,
  width: fraction,
  height: fraction,
});
/** A part of a picture, in fractions of it. */
export type Part = z.infer<typeof partSchema>;
