import * as z from 'zod/mini';

export const boxSchema = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});
/** CSS pixels of a frame's viewport. */
export type Box = z.infer<typeof boxSchema>;

const fraction = z.number().check(z.minimum(0), z.maximum(1));

export const cropAreaSchema = z.strictObject({
  left: fraction,
  top: fraction,
  width: fraction,
  height: fraction,
});
/** Crop area: the part of a picture that is searched, in fractions of it. */
export type CropArea = z.infer<typeof cropAreaSchema>;
