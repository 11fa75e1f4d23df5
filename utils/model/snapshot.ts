/**
 * A look at a frame of a page: raw facts of the elements that may be the meant picture. It is taken
 * at the click, when there is no time; `utils/find` reads it in the worker. It comes out of a page:
 * nothing in it is to be trusted.
 */
import * as v from 'valibot';
import { boxSchema } from './box';
import { MOST_ITEMS } from '../page/limits';

const sizeSchema = v.object({ width: v.number(), height: v.number() });
const textsSchema = v.record(v.string(), v.string());

/** What one element, or one of its pseudo elements, draws by CSS: computed values by property. */
const styleSchema = v.object({ pseudo: v.string(), values: textsSchema });
export type ItemStyle = v.InferOutput<typeof styleSchema>;

/** What a page can change in the next moment: taken at the click. */
const factsSchema = v.object({
  /** Place among the elements that the frame keeps for this look. */
  index: v.number(),
  tag: v.string(),
  /** What can be seen of it: cut by the viewport and by the ancestors that clip. */
  box: boxSchema,
  /** The whole of it. */
  full: sizeSchema,
  /** Area that a CSS background is placed in: without border, transforms and zoom. */
  inner: sizeSchema,
  /** False where it, or an ancestor, is transparent or hidden. */
  visible: v.boolean(),
  /** `src`, `srcset`, `poster`, `data`, … and every `data-*` that looks like a URL, as written. */
  attributes: textsSchema,
  styles: v.array(styleSchema),
  /** Of an image: the URL that was chosen; and whether loading has come to an end. */
  currentSrc: v.exactOptional(v.string()),
  complete: v.exactOptional(v.boolean()),
  /** Pixels of an image. */
  natural: v.exactOptional(sizeSchema),
  /** Of a video: it shows a frame, not its poster. */
  playing: v.exactOptional(v.boolean()),
});
export type ItemFacts = v.InferOutput<typeof factsSchema>;

const itemSchema = v.object({
  ...factsSchema.entries,
  referrerPolicy: v.string(),
  /** Attributes of the `<source>` elements beside an image. */
  sources: v.array(textsSchema),
  /** The link that it stands in. */
  link: v.exactOptional(v.string()),
  /** HTML of the `<noscript>` beside it. */
  noscript: v.exactOptional(v.string()),
  /** Of an inline SVG: pictures that it draws, by itself or by reference. */
  images: v.array(v.string()),
});
export type Item = v.InferOutput<typeof itemSchema>;

/** A loaded picture elsewhere on the page: it may be a larger version of a candidate. */
const otherSchema = v.object({ url: v.string(), ...sizeSchema.entries });
export type OtherPicture = v.InferOutput<typeof otherSchema>;

export const snapshotSchema = v.object({
  /** How the elements were found: under the pointer at a click, by a URL, or by `:hover`. */
  by: v.picklist(['pointer', 'url', 'hover']),
  /** Epoch milliseconds. */
  time: v.number(),
  /** What relative URLs count from. */
  baseUrl: v.string(),
  viewport: sizeSchema,
  /** The likeliest first; under the pointer that is the topmost. */
  items: v.pipe(v.array(itemSchema), v.maxLength(MOST_ITEMS)),
  others: v.array(otherSchema),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
