import * as z from 'zod/mini';

export const boxSchema = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});
/** CSS pixels of a frame's viewport. */
export type Box = z.infer<typeof boxSchema>;
