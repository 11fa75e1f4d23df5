/**
 * A look at a frame of a page: raw facts of the elements that may be the meant picture. It is taken
 * at the click, when there is no time; `utils/picture/find` reads it in the worker. It comes out of a page:
 * nothing in it is to be trusted.
 */
import * as z from 'zod/mini';
import { boxSchema } from './rectangle';
import { MAX_ITEMS } from './page-script';

const sizeSchema = z.object({ width: z.number(), height: z.number() });
const textsSchema = z.record(z.string(), z.string());

/** What one element, or one of its pseudo elements, draws by CSS: computed values by property. */
const styleSchema = z.object({ pseudo: z.string(), values: textsSchema });
export type ItemStyle = z.infer<typeof styleSchema>;

/** What a page can change in the next moment: taken at the click. */
const itemStateSchema = z.object({
  /** Place among the elements that the frame keeps for this look. */
  index: z.number(),
  tag: z.string(),
  /** What can be seen of it: cut by the viewport and by the ancestors that clip. */
  box: boxSchema,
  /** The whole of it. */
  full: sizeSchema,
  /** Area that a CSS background is placed in: without border, transforms and zoom. */
  inner: sizeSchema,
  /** False where it, or an ancestor, is transparent or hidden. */
  visible: z.boolean(),
  /** `src`, `srcset`, `poster`, `data`, … and every `data-*` that looks like a URL, as written. */
  attributes: textsSchema,
  styles: z.array(styleSchema),
  /** Of an image: the URL that was chosen; and whether loading has come to an end. */
  currentSrc: z.exactOptional(z.string()),
  complete: z.exactOptional(z.boolean()),
  /** Pixels of an image. */
  natural: z.exactOptional(sizeSchema),
  /** Of a video: it shows a frame, not its poster. */
  playing: z.exactOptional(z.boolean()),
});
export type ItemFacts = z.infer<typeof itemStateSchema>;

const itemSchema = z.object({
  ...itemStateSchema.shape,
  referrerPolicy: z.string(),
  /** Attributes of the `<source>` elements beside an image. */
  sources: z.array(textsSchema),
  /** The link that it stands in. */
  link: z.exactOptional(z.string()),
  /** HTML of the `<noscript>` beside it. */
  noscript: z.exactOptional(z.string()),
  /** Of an inline SVG: pictures that it draws, by itself or by reference. */
  images: z.array(z.string()),
});
export type Item = z.infer<typeof itemSchema>;

/** A loaded picture elsewhere on the page: it may be a larger version of a candidate. */
const otherSchema = z.object({ url: z.string(), ...sizeSchema.shape });
export type OtherPicture = z.infer<typeof otherSchema>;

export const snapshotSchema = z.object({
  /** How the elements were found: under the pointer at a click, by a URL, or by `:hover`. */
  by: z.enum(['pointer', 'url', 'hover']),
  /** Epoch milliseconds. */
  time: z.number(),
  /** What relative URLs count from. */
  baseUrl: z.string(),
  viewport: sizeSchema,
  /** The likeliest first; under the pointer that is the topmost. */
  items: z.array(itemSchema).check(z.maxLength(MAX_ITEMS)),
  others: z.array(otherSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A picture that may be the meant one: made by `utils/picture/find`, kept in the search's record. */

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
