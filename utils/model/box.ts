import * as v from 'valibot';

export const boxSchema = v.object({
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
});
/** CSS pixels of a frame's viewport. */
export type Box = v.InferOutput<typeof boxSchema>;
