/** A picture that may be the meant one: made by `utils/find`, kept in the search's record. */
import * as v from 'valibot';
import { boxSchema } from './box';

const size = { width: v.number(), height: v.number() };

/** A CSS background that shows one tile of a sheet of pictures. */
const spriteSchema = v.strictObject({
  /** Computed values of its layer. */
  position: v.string(),
  size: v.string(),
  repeat: v.string(),
  /** Area that it is placed in, CSS pixels. */
  box: v.strictObject(size),
  /** Picture pixels per CSS pixel, of an `image-set()`. */
  density: v.number(),
});
export type Sprite = v.InferOutput<typeof spriteSchema>;

export const candidateSchema = v.strictObject({
  /** Index of its item, by which the frame keeps the element. */
  item: v.number(),
  /** Time of the look that it was found in: the frame keeps the elements of the last one only. */
  look: v.number(),
  kind: v.picklist(['image', 'canvas', 'video', 'svg']),
  /** Absolute, in the order in which to ask for them; empty for what a page draws itself. */
  urls: v.array(v.string()),
  /** Set where a CSS background may show only a part of the picture. */
  sprite: v.optional(spriteSchema),
  box: boxSchema,
  /** Of the element, else of the page; empty for the browser's default. */
  referrerPolicy: v.string(),
});
export type Candidate = v.InferOutput<typeof candidateSchema>;
