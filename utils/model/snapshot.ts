/**
 * A look at a frame of a page: raw facts of the elements that may be the meant picture. It is taken
 * at the click, when there is no time; `utils/find` reads it in the worker. It comes out of a page.
 */
import * as v from 'valibot';

const boxSchema = v.object({
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
});
/** CSS pixels of the frame's viewport. */
export type Box = v.InferOutput<typeof boxSchema>;

export const snapshotSchema = v.object({
  items: v.array(v.object({ index: v.number(), box: boxSchema })),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
