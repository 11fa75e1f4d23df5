/**
 * A batch: the pictures of a page, searched one after the other. Its head is small and rewritten
 * with every change of the whole; each item has a key of its own (`store/batches.ts`).
 */
import * as v from 'valibot';
import { ERROR_CODES } from '../errors';
import { LONGEST_LABEL, LONGEST_URL } from '../page/limits';
import { SERVICE_IDS } from './settings';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.optional(v.string());

const failureSchema = v.object({
  code: v.picklist(ERROR_CODES),
  detail: v.optional(
    v.object({
      host: text,
      status: v.optional(v.number()),
      serviceCode: text,
      serviceMessage: text,
      retryAfterMs: v.optional(v.number()),
      offMinutes: v.optional(v.number()),
      isWebPage: v.optional(v.boolean()),
    }),
  ),
});

const sizeSchema = v.object({ width: v.number(), height: v.number() });

/** A picture that a frame of the page shows: what `utils/page/pictures.ts` answers. */
export const pagePictureSchema = v.object({
  /** The largest useful address, absolute. */
  url: v.pipe(v.string(), v.maxLength(LONGEST_URL)),
  /** The same for the same picture in other sizes. */
  key: v.pipe(v.string(), v.maxLength(LONGEST_URL)),
  /** Its alternative text, or else the name of its file; may be empty. */
  label: v.pipe(v.string(), v.maxLength(LONGEST_LABEL)),
  shown: sizeSchema,
  /** Absent where it has not been loaded. */
  natural: v.optional(sizeSchema),
});
export type PagePicture = v.InferOutput<typeof pagePictureSchema>;

const summarySchema = v.object({
  /** Fen; absent where no offer has a readable price. */
  best: v.optional(count),
  low: v.optional(count),
  high: v.optional(count),
  /** What the best price is for; pieces where the service does not say. */
  unit: text,
  /** Absent where the service names none. */
  sellers: v.optional(count),
});
/** What the prices of one picture's offers come to. */
export type PriceSummary = v.InferOutput<typeof summarySchema>;

const itemStateSchema = v.variant('status', [
  v.object({ status: v.literal('waiting') }),
  v.object({ status: v.literal('acquiring') }),
  /** A request may have left. */
  v.object({ status: v.literal('posting') }),
  v.object({
    status: v.literal('done'),
    summary: summarySchema,
    service: v.picklist(SERVICE_IDS),
    /** How many offers the service says there are. */
    total: count,
    /** The provider's cursor to the next page. */
    next: text,
  }),
  v.object({ status: v.literal('failed'), failure: failureSchema }),
  /** Not ticked, or cancelled before its turn. */
  v.object({ status: v.literal('skipped') }),
]);

export const itemSchema = v.object({
  frameId: v.number(),
  url: v.string(),
  label: v.string(),
  /** Pixels: as acquired, or as the page says before that. */
  size: sizeSchema,
  /** Requests that were written down before they left. */
  posts: count,
  state: itemStateSchema,
});
export type BatchItem = v.InferOutput<typeof itemSchema>;
export type ItemState = BatchItem['state'];

export const headSchema = v.object({
  id: v.string(),
  createdAt: v.number(),
  page: v.object({ tabId: v.number(), url: text, title: text }),
  /** Items that are stored. */
  count,
  /** `listed`: nothing was chosen yet. */
  status: v.picklist(['listed', 'running', 'paused', 'ended']),
  /** Why it pauses, or could not be listed; absent where the user paused it. */
  reason: v.optional(failureSchema),
  /** Nothing is sent before `until`; `retries`: how often in a row that was so. */
  wait: v.optional(v.object({ until: v.number(), retries: count, reason: failureSchema })),
});
export type BatchHead = v.InferOutput<typeof headSchema>;

/** A page that was listed and never searched is nothing to come back to. */
export function canGoOn({ status }: BatchHead): boolean {
  return status !== 'listed';
}

/** Of the items that were ticked. */
export interface BatchProgress {
  total: number;
  /** Done or failed. */
  ended: number;
  failed: number;
}

export function progressOf(items: readonly BatchItem[]): BatchProgress {
  const number = (...wanted: ItemState['status'][]) =>
    items.filter(({ state }) => wanted.includes(state.status)).length;
  return {
    total: items.length - number('skipped'),
    ended: number('done', 'failed'),
    failed: number('failed'),
  };
}
