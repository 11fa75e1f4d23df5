import * as z from 'zod/mini';
import { waySchema } from '../pages-1688/way';
import { failureSchema } from './fields';
import { querySchema } from './query';
import { cropAreaSchema } from './rectangle';
import { SERVICE_IDS } from './settings';
import { candidateSchema } from './snapshot';

/** Ways to acquire a picture. */
const WAYS = ['data', 'fetch', 'page', 'crop', 'region', 'file', 'paste', 'url'] as const;
export type AcquireMethod = (typeof WAYS)[number];

/** Sent by a page's process: parsed again by the receiver. */
const regionSchema = z.strictObject({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  /** Viewport width, to scale a screenshot. */
  viewportWidth: z.number(),
});
/** A rectangle of the tab in CSS pixels of the top frame's viewport. */
export type Region = z.infer<typeof regionSchema>;

/** The end of a selection: `id` is that of its request; without a region it was cancelled. */
export const drawnRegionSchema = z.strictObject({
  id: z.string().check(z.maxLength(100)),
  region: z.optional(regionSchema),
});
export type DrawnRegion = z.infer<typeof drawnRegionSchema>;

/** What was clicked, drawn or provided: enough to acquire the picture again. */
const targetSchema = z.strictObject({
  tabId: z.number(),
  frameId: z.number(),
  /** `list`: no picture, but the offers that a page of 1688 shows. */
  kind: z.enum(['image', 'video', 'page', 'pointer', 'region', 'url', 'given', 'list']),
  srcUrl: z.optional(z.string()),
  /** URL of the clicked frame, if it is not the page. */
  frameUrl: z.optional(z.string()),
  /** The chosen one of the pictures at this point. */
  choice: z.optional(candidateSchema),
  region: z.optional(regionSchema),
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type Target = z.infer<typeof targetSchema>;

const wayReasonSchema = z.strictObject({ way: z.enum(WAYS), failure: failureSchema });
/** Why a way of acquiring failed. */
export type WayReason = z.infer<typeof wayReasonSchema>;

const pictureMetadataSchema = z.strictObject({
  way: z.enum(WAYS),
  /** Pixels as acquired, before preparation. */
  width: z.number(),
  height: z.number(),
  /** Ways that failed before. */
  reasons: z.array(wayReasonSchema),
  /** Origin pattern whose permission would give access to the original. */
  originalAt: z.optional(z.string()),
  /**
   * URL from which the extension loaded the whole picture without cookies, so that others can as
   * well.
   */
  publicUrl: z.optional(z.string()),
});
export type PictureMetadata = z.infer<typeof pictureMetadataSchema>;

/**
 * `acquiring` → `ready` (picture stored) → `posting` (a request may have been sent), and `waiting`
 * if the service is out of order or asked to wait.
 */
export const STAGES = ['acquiring', 'ready', 'posting', 'waiting'] as const;
export type Stage = (typeof STAGES)[number];

const waitSchema = z.strictObject({
  /** Epoch milliseconds of the retry. */
  until: z.number(),
  /** Previous retries. */
  retries: z.number(),
  /** Reason of the wait. */
  failure: failureSchema,
});
export type Wait = z.infer<typeof waitSchema>;

const runningSchema = z.strictObject({
  status: z.literal('running'),
  stage: z.enum(STAGES),
  /** Epoch milliseconds. After the deadline no worker is running it any more. */
  startedAt: z.number(),
  deadline: z.number(),
  /** Set in the stage `waiting`. */
  wait: z.optional(waitSchema),
});
export type RunningState = z.infer<typeof runningSchema>;

const stateSchema = z.discriminatedUnion('status', [
  runningSchema,
  z.strictObject({ status: z.literal('done'), finishedAt: z.number() }),
  /** The tab of 1688 waits for the user's hand (`way.state` says for what). No worker runs. */
  z.strictObject({ status: z.literal('handed-off') }),
  z.strictObject({
    status: z.literal('failed'),
    failure: failureSchema,
    /** Stage in which it failed, if it was running. */
    stage: z.optional(z.enum(STAGES)),
  }),
]);

/** State to restore if a repeated search is cancelled. */
const previousSchema = z.strictObject({
  finishedAt: z.number(),
  next: z.optional(z.string()),
  bypassCache: z.optional(z.boolean()),
});

const listRowSchema = z.strictObject({
  /** Id of the list. */
  list: z.string(),
  name: z.string(),
  /** From 0. */
  number: z.number(),
  /** Empty where the row has none. */
  label: z.optional(z.string()),
});
/** The row of a list of products that a search was opened from. */
export type ListRow = z.infer<typeof listRowSchema>;

/**
 * One search of one window, stored after every step. Its picture and pages of offers have their own
 * keys, so that a change of stage is a small write.
 */
export const searchSchema = z.strictObject({
  id: z.string(),
  windowId: z.number(),
  /** The search is of a private window of Chrome: deleted with it. */
  isPrivate: z.optional(z.boolean()),
  /** Absent until a service is chosen. */
  service: z.optional(z.enum(SERVICE_IDS)),
  target: targetSchema,
  listRow: z.optional(listRowSchema),
  state: stateSchema,
  picture: z.optional(pictureMetadataSchema),
  /** Crop area of the stored picture; absent: all of it. */
  area: z.optional(cropAreaSchema),
  /** Query beside the picture; absent: none. */
  query: z.optional(querySchema),
  /** Other pictures at the clicked point, most likely first. */
  alternatives: z.optional(z.array(candidateSchema)),
  /** POST requests recorded before they were sent: an upper bound of what the service received. */
  posts: z.number(),
  /** Stored pages of offers. */
  pages: z.number(),
  /** Total number of offers that the service reports. */
  total: z.optional(z.number()),
  /** Opaque cursor of the provider to the next page. */
  next: z.optional(z.string()),
  /** Epoch milliseconds of the cached answer that its offers are from. */
  answeredAt: z.optional(z.number()),
  /** Minutes that this computer's clock is ahead, if the service's time was used instead. */
  offMinutes: z.optional(z.number()),
  /** Do not use a cached answer. */
  bypassCache: z.optional(z.boolean()),
  /** How far it has come in a tab of 1688, for the service without a key. */
  way: z.optional(waySchema),
  /** What stood on that page, without its texts and addresses: to mend the reading of it by. */
  seen: z.optional(z.string().check(z.maxLength(8000))),
  /** Set while a finished search is repeated. */
  previous: z.optional(previousSchema),
});
export type Search = z.infer<typeof searchSchema>;

/** Thumbnails of the alternatives, made after the request was sent. */
export const alternativePicturesSchema = z.strictObject({
  searchId: z.string(),
  /** Data URLs; null if the original is not available. */
  pictures: z.array(z.nullable(z.string())),
});
export type AlternativePictures = z.infer<typeof alternativePicturesSchema>;

/** A picture prepared for sending: JPEG or PNG under 1 MB. */
export const storedPictureSchema = z.strictObject({
  mime: z.enum(['image/jpeg', 'image/png']),
  /** Id of the picture's search: a stopped worker may have left an older picture. */
  searchId: z.string(),
  base64: z.string(),
  /** The source was enlarged to the minimum size. */
  enlarged: z.boolean(),
});
export type StoredPicture = z.infer<typeof storedPictureSchema>;

/** Base64 characters of a picture under 1 MB. */
const MAX_CHARACTERS = 1_400_000;
/** Base64 of the first bytes of a JPEG or PNG. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)[A-Za-z0-9+/]*={0,2}$/;

const side = z.int().check(z.minimum(1));

/** A picture that the user provided to the panel, prepared there for sending. */
export const providedPictureSchema = z.strictObject({
  way: z.enum(['file', 'paste', 'url']),
  mime: z.enum(['image/jpeg', 'image/png']),
  base64: z.string().check(z.maxLength(MAX_CHARACTERS), z.regex(PICTURE)),
  /** Pixels before preparation. */
  width: side,
  height: side,
  enlarged: z.boolean(),
  /** Page on which it was searched before. */
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type ProvidedPicture = z.infer<typeof providedPictureSchema>;
