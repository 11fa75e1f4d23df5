/**
 * A batch: the pictures of a page or the rows of a list, searched one after the other. The summary is small and
 * rewritten with every change; each item has its own storage key.
 */
import * as z from 'zod/mini';
import { failureSchema } from './fields';
import { SERVICE_IDS } from './settings';
import { MAX_LABEL_LENGTH, MAX_URL_LENGTH } from './page-script';

const count = z.int().check(z.minimum(0));
const text = z.optional(z.string());

const sizeSchema = z.lazy(() => z.object({ width: z.number(), height: z.number() }));

/** A picture that a frame of the page shows, as `utils/io/page/pictures.ts` reports it. */
export const pagePictureSchema = z.lazy(() =>
  z.object({
    /** Absolute URL of the largest useful version. */
    url: z.string().check(z.maxLength(MAX_URL_LENGTH)),
    /** Equal for all sizes of the same picture. */
    key: z.string().check(z.maxLength(MAX_URL_LENGTH)),
    /** Alternative text or file name of the picture; may be empty. */
    label: z.string().check(z.maxLength(MAX_LABEL_LENGTH)),
    shown: sizeSchema,
    /** Absent where it has not been loaded. */
    natural: z.optional(sizeSchema),
  }),
);
export type PagePicture = z.infer<typeof pagePictureSchema>;

const summarySchema = z.lazy(() =>
  z.object({
    /** Fen; absent where no offer has a readable price. */
    best: z.optional(count),
    low: z.optional(count),
    high: z.optional(count),
    /** Unit of the best price; absent if the service does not name it. */
    unit: text,
    /** Absent if the service names no sellers. */
    sellers: z.optional(count),
  }),
);
/** Prices of the offers of one picture. */
export type PriceSummary = z.infer<typeof summarySchema>;

const itemStateSchema = z.lazy(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('waiting') }),
    z.object({ status: z.literal('acquiring') }),
    /** A request may have left. */
    z.object({ status: z.literal('posting') }),
    z.object({
      status: z.literal('done'),
      summary: summarySchema,
      service: z.enum(SERVICE_IDS),
      /** How many offers the service says there are. */
      total: count,
      /** The provider's cursor to the next page. */
      next: text,
    }),
    z.object({ status: z.literal('failed'), failure: failureSchema }),
    /** The picture was not ticked, or cancelled before its turn. */
    z.object({ status: z.literal('skipped') }),
  ]),
);

export const itemSchema = z.lazy(() =>
  z.object({
    frameId: z.number(),
    /** Address of the picture, or of the page that shows it; empty where it is kept with the list. */
    url: z.string(),
    /** Where the picture of a list's row is; absent: at `url`. */
    from: z.optional(z.enum(['list', 'page'])),
    /** Number of the row whose picture this one has as well, which is kept once; absent: its own. */
    pictureOf: z.optional(z.number()),
    label: z.string(),
    /** Pixels of the acquired picture; before that, of the element on the page. */
    size: sizeSchema,
    /** Requests that were recorded before they were sent. */
    posts: count,
    state: itemStateSchema,
  }),
);
export type BatchItem = z.infer<typeof itemSchema>;
export type ItemState = BatchItem['state'];

export const batchSummarySchema = z.lazy(() =>
  z.object({
    id: z.string(),
    createdAt: z.number(),
    page: z.object({ tabId: z.number(), url: text, title: text }),
    /** Set where the items are the rows of a list (`utils/core/list`). */
    list: z.optional(z.object({ name: z.string() })),
    /** Number of stored items. */
    count,
    /** `listed`: nothing was chosen yet. */
    status: z.enum(['listed', 'running', 'paused', 'ended']),
    /** Why it is paused or could not be listed; absent if the user paused it. */
    reason: z.optional(failureSchema),
    /** No request is sent before `until`; `retries` counts consecutive waits. */
    wait: z.optional(z.object({ until: z.number(), retries: count, reason: failureSchema })),
  }),
);
export type BatchSummary = z.infer<typeof batchSummarySchema>;

/** False for a page that was listed and never searched. */
export function canContinue({ status }: BatchSummary): boolean {
  return status !== 'listed';
}

/** False for a row of a list that has no picture. */
export function canRetry(state: ItemState): boolean {
  return state.status === 'failed' && state.failure.code !== 'list-row-no-picture';
}

/** Progress of the selected items. */
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
