import * as z from 'zod/mini';
import { failureSchema } from './fields';
import { querySchema } from './query';
import { pictureAreaSchema } from './rectangle';
import { SERVICE_IDS } from './settings';
import { candidateSchema } from './snapshot';

/** How a picture can be got, in the words of the panel. */
const WAYS = ['data', 'fetch', 'page', 'crop', 'region', 'file', 'paste', 'url'] as const;
export type AcquireMethod = (typeof WAYS)[number];

/** Sent by a page's own process: it is parsed again where it arrives. */
export const regionSchema = z.strictObject({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  /** What the width of a screenshot means. */
  viewportWidth: z.number(),
});
/** A rectangle of the tab, in CSS pixels of the top frame's viewport. */
export type Region = z.infer<typeof regionSchema>;

/** What was clicked, drawn or handed over: enough to get the picture again. */
const targetSchema = z.strictObject({
  tabId: z.number(),
  frameId: z.number(),
  kind: z.enum(['image', 'video', 'page', 'pointer', 'region', 'url', 'given']),
  srcUrl: z.optional(z.string()),
  /** Of the clicked frame, where it is not the page itself. */
  frameUrl: z.optional(z.string()),
  /** Which of the pictures there is meant, once that is known. */
  choice: z.optional(candidateSchema),
  region: z.optional(regionSchema),
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type Target = z.infer<typeof targetSchema>;

const wayReasonSchema = z.strictObject({ way: z.enum(WAYS), failure: failureSchema });
/** Why one way gave no picture. */
export type WayReason = z.infer<typeof wayReasonSchema>;

const pictureMetadataSchema = z.strictObject({
  way: z.enum(WAYS),
  /** Pixels as acquired, before preparation. */
  width: z.number(),
  height: z.number(),
  /** The ways that were tried before and failed. */
  reasons: z.array(wayReasonSchema),
  /** Set where access to this origin pattern would get the original. */
  originalAt: z.optional(z.string()),
  /** Where the extension loaded all of this picture from, without cookies: others can as well. */
  publicUrl: z.optional(z.string()),
});
export type PictureMetadata = z.infer<typeof pictureMetadataSchema>;

/**
 * `acquiring` → `ready` (picture stored) → `posting` (a request may have left), and `waiting` where
 * the service asked for it or was out of order.
 */
export const STAGES = ['acquiring', 'ready', 'posting', 'waiting'] as const;
export type Stage = (typeof STAGES)[number];

const waitSchema = z.strictObject({
  /** Epoch milliseconds at which the request is repeated. */
  until: z.number(),
  /** How often it was repeated before. */
  retries: z.number(),
  /** Why. */
  failure: failureSchema,
});
export type Wait = z.infer<typeof waitSchema>;

const runningSchema = z.strictObject({
  status: z.literal('running'),
  stage: z.enum(STAGES),
  /** Epoch milliseconds. Past the deadline nobody works on it any more. */
  startedAt: z.number(),
  deadline: z.number(),
  /** Set in the stage `waiting`. */
  wait: z.optional(waitSchema),
});
export type RunningState = z.infer<typeof runningSchema>;

const stateSchema = z.discriminatedUnion('status', [
  runningSchema,
  z.strictObject({ status: z.literal('done'), finishedAt: z.number() }),
  /** The service shows its results itself, in a tab that was opened with its page. */
  z.strictObject({
    status: z.literal('handed-off'),
    /** The page took the picture; else the user pastes it there. */
    isPictureIn: z.boolean(),
    tabId: z.optional(z.number()),
  }),
  z.strictObject({
    status: z.literal('failed'),
    failure: failureSchema,
    /** Where it stopped, if it was running. */
    stage: z.optional(z.enum(STAGES)),
  }),
]);

/** What a repetition from the first page replaces in the record of a search that was done. */
const previousSchema = z.strictObject({
  finishedAt: z.number(),
  next: z.optional(z.string()),
  bypassCache: z.optional(z.boolean()),
});

/**
 * One search of one window, written down after every step. Its picture and its pages of offers
 * have keys of their own (`store/searches.ts`), so that a change of stage stays a small write.
 */
export const searchSchema = z.strictObject({
  id: z.string(),
  windowId: z.number(),
  /** Of a private window of Chrome: forgotten with it. */
  isPrivate: z.optional(z.boolean()),
  /** Absent while no service is chosen. */
  service: z.optional(z.enum(SERVICE_IDS)),
  target: targetSchema,
  state: stateSchema,
  picture: z.optional(pictureMetadataSchema),
  /** The part of the stored picture that is searched; absent: all of it. */
  area: z.optional(pictureAreaSchema),
  /** What is asked for beside the picture; absent: nothing. */
  query: z.optional(querySchema),
  /** Other pictures at the clicked point, the likeliest first. */
  alternatives: z.optional(z.array(candidateSchema)),
  /** POSTs that were written down before they left: the service has seen at most so many. */
  posts: z.number(),
  /** Pages of offers that are stored. */
  pages: z.number(),
  /** How many offers the service says there are. */
  total: z.optional(z.number()),
  /** The provider's own cursor to the next page; opaque to everybody else. */
  next: z.optional(z.string()),
  /** Epoch milliseconds of the answer that its offers are from, where that was stored. */
  answeredAt: z.optional(z.number()),
  /** By which this computer's clock is ahead, where the service took its own time instead. */
  offMinutes: z.optional(z.number()),
  /** The user wants no stored answer of it. */
  bypassCache: z.optional(z.boolean()),
  /** Set while a search that was done is made again: what a cancel goes back to. */
  previous: z.optional(previousSchema),
});
export type Search = z.infer<typeof searchSchema>;

/** Small pictures of a search's alternatives, drawn after the request has left. */
export const alternativePicturesSchema = z.strictObject({
  searchId: z.string(),
  /** Data URL of each; null where the original is not to be had. */
  pictures: z.array(z.nullable(z.string())),
});
export type AlternativePictures = z.infer<typeof alternativePicturesSchema>;

/** A picture fit to be sent: JPEG or PNG under 1 MB. */
export const storedPictureSchema = z.strictObject({
  mime: z.enum(['image/jpeg', 'image/png']),
  /** The search that it belongs to: a worker that died may have left an older one's behind. */
  searchId: z.string(),
  base64: z.string(),
  /** True where the source was enlarged to reach the least size. */
  enlarged: z.boolean(),
});
export type StoredPicture = z.infer<typeof storedPictureSchema>;

/** A picture that the user handed to the panel, prepared there to be sent. */

/** A picture under 1 MB, in base64. */
const MAX_CHARACTERS = 1_400_000;
/** Begins with the first bytes of a JPEG or of a PNG. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)[A-Za-z0-9+/]*={0,2}$/;

const side = z.int().check(z.minimum(1));

export const providedPictureSchema = z.strictObject({
  way: z.enum(['file', 'paste', 'url']),
  mime: z.enum(['image/jpeg', 'image/png']),
  base64: z.string().check(z.maxLength(MAX_CHARACTERS), z.regex(PICTURE)),
  /** Pixels as it was handed over, before preparation. */
  width: side,
  height: side,
  enlarged: z.boolean(),
  /** Of the page that showed it, where it was searched before. */
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type ProvidedPicture = z.infer<typeof providedPictureSchema>;
