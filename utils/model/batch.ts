/**
 * A batch: the pictures of a page, searched one after the other. Its head is small and rewritten
 * with every change of the whole; each item has a key of its own (`store/batches.ts`).
 */
import * as z from 'zod/mini';
import { failureSchema } from './fields';
import { SERVICE_IDS } from './settings';
import { MAX_LABEL_LENGTH, MAX_URL_LENGTH } from './page-script';

const count = z.int().check(z.minimum(0));
const text = z.optional(z.string());

const sizeSchema = z.object({ width: z.number(), height: z.number() });

/** A picture that a frame of the page shows: what `utils/page/pictures.ts` answers. */
export const pagePictureSchema = z.object({
  /** The largest useful address, absolute. */
  url: z.string().check(z.maxLength(MAX_URL_LENGTH)),
  /** The same for the same picture in other sizes. */
  key: z.string().check(z.maxLength(MAX_URL_LENGTH)),
  /** Its alternative text, or else the name of its file; may be empty. */
  label: z.string().check(z.maxLength(MAX_LABEL_LENGTH)),
  shown: sizeSchema,
  /** Absent where it has not been loaded. */
  natural: z.optional(sizeSchema),
});
export type PagePicture = z.infer<typeof pagePictureSchema>;

const summarySchema = z.object({
  /** Fen; absent where no offer has a readable price. */
  best: z.optional(count),
  low: z.optional(count),
  high: z.optional(count),
  /** What the best price is for; pieces where the service does not say. */
  unit: text,
  /** Absent where the service names none. */
  sellers: z.optional(count),
});
/** What the prices of one picture's offers come to. */
export type PriceSummary = z.infer<typeof summarySchema>;

const itemStateSchema = z.discriminatedUnion('status', [
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
  /** Not ticked, or cancelled before its turn. */
  z.object({ status: z.literal('skipped') }),
]);

export const itemSchema = z.object({
  frameId: z.number(),
  url: z.string(),
  label: z.string(),
  /** Pixels: as acquired, or as the page says before that. */
  size: sizeSchema,
  /** Requests that were written down before they left. */
  posts: count,
  state: itemStateSchema,
});
export type BatchItem = z.infer<typeof itemSchema>;
export type ItemState = BatchItem['state'];

export const batchSummarySchema = z.object({
  id: z.string(),
  createdAt: z.number(),
  page: z.object({ tabId: z.number(), url: text, title: text }),
  /** Items that are stored. */
  count,
  /** `listed`: nothing was chosen yet. */
  status: z.enum(['listed', 'running', 'paused', 'ended']),
  /** Why it pauses, or could not be listed; absent where the user paused it. */
  reason: z.optional(failureSchema),
  /** Nothing is sent before `until`; `retries`: how often in a row that was so. */
  wait: z.optional(z.object({ until: z.number(), retries: count, reason: failureSchema })),
});
export type BatchSummary = z.infer<typeof batchSummarySchema>;

/** A page that was listed and never searched is nothing to come back to. */
export function canContinue({ status }: BatchSummary): boolean {
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
