import * as v from 'valibot';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const partSchema = v.strictObject({
  left: fraction,
  top: fraction,
  width: fraction,
  height: fraction,
});
/** A part of a picture, in fractions of it. */
export type Part = v.InferOutput<typeof partSchema>;
