/**
 * Snapshot of a frame: raw properties of the elements that may be the wanted picture. Taken quickly
 * at the click, evaluated in the worker by `utils/core/picture/find`. It comes from a page and is not
 * trusted.
 */
import * as z from 'zod/mini';
import { boxSchema } from './rectangle';
import {
  MAX_ATTRIBUTES,
  MAX_ITEMS,
  MAX_OTHERS,
  MAX_SOURCES,
  MAX_SVG_IMAGES,
  fitsSnapshot,
} from './page-script';

const sizeSchema = z.object({ width: z.number(), height: z.number() });
/** Limited before any pattern reads it. */
const text = z.string().check(z.refine(fitsSnapshot));
const textsSchema = z
  .record(text, text)
  .check(z.refine((texts) => Object.keys(texts).length <= MAX_ATTRIBUTES));

/** CSS of an element or of a pseudo element: computed values by property. */
const styleSchema = z.object({ pseudo: text, values: textsSchema });
export type ItemStyle = z.infer<typeof styleSchema>;

/** Properties that a page may change at any time: read at the click. */
const itemStateSchema = z.object({
  /** Index of the element in the list that the frame keeps for this snapshot. */
  index: z.number(),
  tag: text,
  /** Visible part: clipped by the viewport and by ancestors. */
  box: boxSchema,
  /** Full size. */
  full: sizeSchema,
  /** Area of a CSS background: without border, transforms and zoom. */
  inner: sizeSchema,
  /** False if it or an ancestor is transparent or hidden. */
  visible: z.boolean(),
  /** `src`, `srcset`, `poster`, `data`, … and every `data-*` that looks like a URL, unchanged. */
  attributes: textsSchema,
  /** Styles of the element, `::before` and `::after`. */
  styles: z.array(styleSchema).check(z.maxLength(3)),
  /** Chosen URL of an image, and whether loading has finished. */
  currentSrc: z.exactOptional(text),
  complete: z.exactOptional(z.boolean()),
  /** Pixels of an image. */
  natural: z.exactOptional(sizeSchema),
  /** The video shows a frame instead of the poster. */
  playing: z.exactOptional(z.boolean()),
});
export type ItemState = z.infer<typeof itemStateSchema>;

const itemSchema = z.object({
  ...itemStateSchema.shape,
  referrerPolicy: text,
  /** Attributes of the `<source>` elements beside an image. */
  sources: z.array(textsSchema).check(z.maxLength(MAX_SOURCES)),
  /** Link around it. */
  link: z.exactOptional(text),
  /** HTML of a `<noscript>` beside it. */
  noscript: z.exactOptional(text),
  /** Pictures that an inline SVG contains or references. */
  images: z.array(text).check(z.maxLength(MAX_SVG_IMAGES)),
});
export type Item = z.infer<typeof itemSchema>;

/** A loaded picture elsewhere on the page, which may be a larger version of a candidate. */
const otherSchema = z.object({ url: text, ...sizeSchema.shape });
export type OtherPicture = z.infer<typeof otherSchema>;

export const snapshotSchema = z.object({
  /** How elements were found: under the pointer, by URL, or by `:hover`. */
  by: z.enum(['pointer', 'url', 'hover']),
  /** Epoch milliseconds. */
  time: z.number(),
  /** Base of relative URLs. */
  baseUrl: text,
  viewport: sizeSchema,
  /** Items, most likely first; under the pointer that is the topmost. */
  items: z.array(itemSchema).check(z.maxLength(MAX_ITEMS)),
  others: z.array(otherSchema).check(z.maxLength(MAX_OTHERS)),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const size = { width: z.number(), height: z.number() };

/** A CSS background that shows one tile of a sprite sheet. */
const spriteSchema = z.strictObject({
  /** Computed values of its layer. */
  position: z.string(),
  size: z.string(),
  repeat: z.string(),
  /** Area of the background, CSS pixels. */
  box: z.strictObject(size),
  /** Picture pixels per CSS pixel, of an `image-set()`. */
  density: z.number(),
});
export type Sprite = z.infer<typeof spriteSchema>;

/** A picture that may be the wanted one: found by `utils/core/picture/find`, stored with the search. */
export const candidateSchema = z.strictObject({
  /** Index of its item in the snapshot. */
  item: z.number(),
  /** Time of its snapshot: the frame keeps the elements of the latest one only. */
  look: z.number(),
  kind: z.enum(['image', 'canvas', 'video', 'svg']),
  /** Absolute URLs in order of preference; empty if the page draws the picture itself. */
  urls: z.array(z.string()),
  /** Set if a CSS background may show only a part of the picture. */
  sprite: z.optional(spriteSchema),
  box: boxSchema,
  /** Policy of the element, else of the page; empty: the browser's default. */
  referrerPolicy: z.string(),
});
export type Candidate = z.infer<typeof candidateSchema>;
