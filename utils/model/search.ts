import * as z from 'zod/mini';
import { ERROR_CODES } from '../errors';
import { SERVICE_IDS } from './settings';

/** How a picture can be got, in the words of the panel. */
const WAYS = ['data', 'fetch', 'page', 'crop', 'region', 'file', 'paste', 'url'] as const;
export type Way = (typeof WAYS)[number];

const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  detail: z.optional(
    z.object({
      host: z.optional(z.string()),
      status: z.optional(z.number()),
      serviceCode: z.optional(z.string()),
      serviceMessage: z.optional(z.string()),
      retryAfterMs: z.optional(z.number()),
      offMinutes: z.optional(z.number()),
    }),
  ),
});

/** What was clicked: enough to get the picture again. */
const targetSchema = z.strictObject({
  tabId: z.number(),
  frameId: z.number(),
  kind: z.enum(['image', 'video']),
  srcUrl: z.string(),
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type Target = z.infer<typeof targetSchema>;

const wayReasonSchema = z.strictObject({ way: z.enum(WAYS), failure: failureSchema });
/** Why one way gave no picture. */
export type WayReason = z.infer<typeof wayReasonSchema>;

const pictureFactsSchema = z.strictObject({
  way: z.enum(WAYS),
  /** Pixels as acquired, before preparation. */
  width: z.number(),
  height: z.number(),
  /** The ways that were tried before and failed. */
  reasons: z.array(wayReasonSchema),
  /** Set where access to this origin pattern would get the original. */
  originalAt: z.optional(z.string()),
});
export type PictureFacts = z.infer<typeof pictureFactsSchema>;

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
  z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
]);

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
  picture: z.optional(pictureFactsSchema),
  /** POSTs that were written down before they left: the service has seen at most so many. */
  posts: z.number(),
  /** Pages of offers that are stored. */
  pages: z.number(),
  /** How many offers the service says there are. */
  total: z.optional(z.number()),
  /** The provider's own cursor to the next page; opaque to everybody else. */
  next: z.optional(z.string()),
});
export type Search = z.infer<typeof searchSchema>;

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
