import * as v from 'valibot';
import { ERROR_CODES } from '../errors';
import { candidateSchema } from './candidate';
import { partSchema } from './part';
import { querySchema } from './query';
import { SERVICE_IDS } from './settings';

/** How a picture can be got, in the words of the panel. */
const WAYS = ['data', 'fetch', 'page', 'crop', 'region', 'file', 'paste', 'url'] as const;
export type Way = (typeof WAYS)[number];

export const failureSchema = v.object({
  code: v.picklist(ERROR_CODES),
  detail: v.optional(
    v.object({
      host: v.optional(v.string()),
      status: v.optional(v.number()),
      serviceCode: v.optional(v.string()),
      serviceMessage: v.optional(v.string()),
      retryAfterMs: v.optional(v.number()),
      offMinutes: v.optional(v.number()),
      isWebPage: v.optional(v.boolean()),
    }),
  ),
});

/** Sent by a page's own process: it is parsed again where it arrives. */
export const regionSchema = v.strictObject({
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
  /** What the width of a screenshot means. */
  viewportWidth: v.number(),
});
/** A rectangle of the tab, in CSS pixels of the top frame's viewport. */
export type Region = v.InferOutput<typeof regionSchema>;

/** What was clicked, drawn or handed over: enough to get the picture again. */
const targetSchema = v.strictObject({
  tabId: v.number(),
  frameId: v.number(),
  kind: v.picklist(['image', 'video', 'page', 'pointer', 'region', 'url', 'given']),
  srcUrl: v.optional(v.string()),
  /** Of the clicked frame, where it is not the page itself. */
  frameUrl: v.optional(v.string()),
  /** Which of the pictures there is meant, once that is known. */
  choice: v.optional(candidateSchema),
  region: v.optional(regionSchema),
  pageUrl: v.optional(v.string()),
  pageTitle: v.optional(v.string()),
});
export type Target = v.InferOutput<typeof targetSchema>;

const wayReasonSchema = v.strictObject({ way: v.picklist(WAYS), failure: failureSchema });
/** Why one way gave no picture. */
export type WayReason = v.InferOutput<typeof wayReasonSchema>;

const pictureFactsSchema = v.strictObject({
  way: v.picklist(WAYS),
  /** Pixels as acquired, before preparation. */
  width: v.number(),
  height: v.number(),
  /** The ways that were tried before and failed. */
  reasons: v.array(wayReasonSchema),
  /** Set where access to this origin pattern would get the original. */
  originalAt: v.optional(v.string()),
  /** Where the extension loaded all of this picture from, without cookies: others can as well. */
  publicUrl: v.optional(v.string()),
});
export type PictureFacts = v.InferOutput<typeof pictureFactsSchema>;

/**
 * `acquiring` → `ready` (picture stored) → `posting` (a request may have left), and `waiting` where
 * the service asked for it or was out of order.
 */
export const STAGES = ['acquiring', 'ready', 'posting', 'waiting'] as const;
export type Stage = (typeof STAGES)[number];

const waitSchema = v.strictObject({
  /** Epoch milliseconds at which the request is repeated. */
  until: v.number(),
  /** How often it was repeated before. */
  retries: v.number(),
  /** Why. */
  failure: failureSchema,
});
export type Wait = v.InferOutput<typeof waitSchema>;

const runningSchema = v.strictObject({
  status: v.literal('running'),
  stage: v.picklist(STAGES),
  /** Epoch milliseconds. Past the deadline nobody works on it any more. */
  startedAt: v.number(),
  deadline: v.number(),
  /** Set in the stage `waiting`. */
  wait: v.optional(waitSchema),
});
export type RunningState = v.InferOutput<typeof runningSchema>;

const stateSchema = v.variant('status', [
  runningSchema,
  v.strictObject({ status: v.literal('done'), finishedAt: v.number() }),
  /** The service shows its results itself, in a tab that was opened with its page. */
  v.strictObject({
    status: v.literal('handed-off'),
    /** The page took the picture; else the user pastes it there. */
    isPictureIn: v.boolean(),
    tabId: v.optional(v.number()),
  }),
  v.strictObject({
    status: v.literal('failed'),
    failure: failureSchema,
    /** Where it stopped, if it was running. */
    stage: v.optional(v.picklist(STAGES)),
  }),
]);

/** What a repetition from the first page replaces in the record of a search that was done. */
const previousSchema = v.strictObject({
  finishedAt: v.number(),
  next: v.optional(v.string()),
  isAnew: v.optional(v.boolean()),
});

/**
 * One search of one window, written down after every step. Its picture and its pages of offers
 * have keys of their own (`store/searches.ts`), so that a change of stage stays a small write.
 */
export const searchSchema = v.strictObject({
  id: v.string(),
  windowId: v.number(),
  /** Of a private window of Chrome: forgotten with it. */
  isPrivate: v.optional(v.boolean()),
  /** Absent while no service is chosen. */
  service: v.optional(v.picklist(SERVICE_IDS)),
  target: targetSchema,
  state: stateSchema,
  picture: v.optional(pictureFactsSchema),
  /** The part of the stored picture that is searched; absent: all of it. */
  area: v.optional(partSchema),
  /** What is asked for beside the picture; absent: nothing. */
  query: v.optional(querySchema),
  /** Other pictures at the clicked point, the likeliest first. */
  alternatives: v.optional(v.array(candidateSchema)),
  /** POSTs that were written down before they left: the service has seen at most so many. */
  posts: v.number(),
  /** Pages of offers that are stored. */
  pages: v.number(),
  /** How many offers the service says there are. */
  total: v.optional(v.number()),
  /** The provider's own cursor to the next page; opaque to everybody else. */
  next: v.optional(v.string()),
  /** Epoch milliseconds of the answer that its offers are from, where that was stored. */
  answeredAt: v.optional(v.number()),
  /** By which this computer's clock is ahead, where the service took its own time instead. */
  offMinutes: v.optional(v.number()),
  /** The user wants no stored answer of it. */
  isAnew: v.optional(v.boolean()),
  /** Set while a search that was done is made again: what a cancel goes back to. */
  previous: v.optional(previousSchema),
});
export type Search = v.InferOutput<typeof searchSchema>;

/** Small pictures of a search's alternatives, drawn after the request has left. */
export const alternativePicturesSchema = v.strictObject({
  searchId: v.string(),
  /** Data URL of each; null where the original is not to be had. */
  pictures: v.array(v.nullable(v.string())),
});
export type AlternativePictures = v.InferOutput<typeof alternativePicturesSchema>;

/** A picture fit to be sent: JPEG or PNG under 1 MB. */
export const storedPictureSchema = v.strictObject({
  mime: v.picklist(['image/jpeg', 'image/png']),
  /** The search that it belongs to: a worker that died may have left an older one's behind. */
  searchId: v.string(),
  base64: v.string(),
  /** True where the source was enlarged to reach the least size. */
  enlarged: v.boolean(),
});
export type StoredPicture = v.InferOutput<typeof storedPictureSchema>;
