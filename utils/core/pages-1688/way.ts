/** How far a search in a tab of 1688 has come. It is part of the search's record, so that a new worker goes on. */
import * as z from 'zod/mini';
import { PAGE_STATES } from './page-state';

/** The four steps: the tab is opened, has the picture, is asked to search it, and its cards are read. */
export const WAY_STEPS = ['open', 'give', 'press', 'read'] as const;
export type WayStep = (typeof WAY_STEPS)[number];

/** Ways to put a picture into the page, in the order in which they are tried. */
export const GIVE_WAYS = ['files', 'paste', 'drop'] as const;
export type GiveWay = (typeof GIVE_WAYS)[number];

const time = z.number();
const documentId = z.string().check(z.maxLength(40));

/** A document and what 1688 calls the searched picture, where its page is of one. */
const pageSchema = z.strictObject({ document: documentId, imageId: z.optional(z.string()) });

/** Nothing of the page is in it: no address, no text, nothing of an account. */
export const waySchema = z.strictObject({
  tabId: z.number(),
  step: z.enum(WAY_STEPS),
  state: z.enum(PAGE_STATES),
  /** Epoch milliseconds since which the step is the same, and since which the state is. */
  since: time,
  seen: time,
  /** What the tab showed before this search: its results are of another picture. */
  former: z.optional(pageSchema),
  /** The document that has the picture, and the way that was tried last: stored before it is tried. */
  given: z.optional(
    z.strictObject({
      document: documentId,
      way: z.enum(GIVE_WAYS),
      at: time,
      /** There is nothing on the page to try it on. */
      isMissing: z.optional(z.boolean()),
    }),
  ),
  /** The document whose button was pressed: stored before it is. */
  pressed: z.optional(documentId),
  /** Other tabs when the picture was put in: none of them is what the page opens for its results. */
  others: z.optional(z.array(z.number())),
  /** A tab that may show the results: the user is asked. */
  asked: z.optional(z.number()),
  /** The tab that the user was in then. */
  from: z.optional(z.number()),
  /** The tab was shown by itself, in place of this one of the user. */
  shown: z.optional(z.strictObject({ at: time, instead: z.optional(z.number()) })),
  /** The page whose list was read. */
  listed: z.optional(pageSchema),
  /** Cards of which nothing could be read. */
  unreadable: z.optional(z.number()),
  /** What was seen at each step, for a report. */
  log: z.array(
    z.strictObject({ step: z.enum(WAY_STEPS), state: z.enum(PAGE_STATES), ms: z.number() }),
  ),
});
export type Way = z.infer<typeof waySchema>;

/** Entries of a log. */
export const MAX_LOG = 40;

/** The way at its beginning. */
export function wayAt(tabId: number, now: number, former?: Way['former']): Way {
  const begun = { step: 'open', state: 'loading', since: now, seen: now } as const;
  return { tabId, ...begun, log: [], ...(former && { former }) };
}

/** Whether the page still shows the list that was read: the same picture, or without one the same document. */
export function isListed({ listed }: Way, look: NonNullable<Way['listed']>): boolean {
  return listed?.imageId === undefined
    ? listed?.document === look.document
    : listed.imageId === look.imageId;
}

/** The page of a look, as it is kept. */
export const listedPage = ({ document, imageId }: NonNullable<Way['listed']>): Way['listed'] => ({
  document,
  ...(imageId !== undefined && { imageId }),
});
