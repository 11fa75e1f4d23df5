/** A picture that may be the meant one: made by `utils/find`, kept in the search's record. */
import * as z from 'zod/mini';
import { boxSchema } from './box';

const size = { width: z.number(), height: z.number() };

/** A CSS background that shows one tile of a sheet of pictures. */
const spriteSchema = z.strictObject({
  /** Computed values of its layer. */
  position: z.string(),
  size: z.string(),
  repeat: z.string(),
  /** Area that it is placed in, CSS pixels. */
  box: z.strictObject(size),
  /** Picture pixels per CSS pixel, of an `image-set()`. */
  density: z.number(),
});
export type Sprite = z.infer<typeof spriteSchema>;

export const candidateSchema = z.strictObject({
  /** Index of its item, by which the frame keeps the element. */
  item: z.number(),
  /** Time of the look that it was found in: the frame keeps the elements of the last one only. */
  look: z.number(),
  kind: z.enum(['image', 'canvas', 'video', 'svg']),
  /** Absolute, in the order in which to ask for them; empty for what a page draws itself. */
  urls: z.array(z.string()),
  /** Set where a CSS background may show only a part of the picture. */
  sprite: z.optional(spriteSchema),
  box: boxSchema,
  /** Of the element, else of the page; empty for the browser's default. */
  referrerPolicy: z.string(),
});
export type Candidate = z.infer<typeof candidateSchema>;
