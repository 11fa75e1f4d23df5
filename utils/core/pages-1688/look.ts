/** What the page script answers in a tab of 1688: parsed by the worker, as a page may have changed it. */
import * as z from 'zod/mini';
import { parseAs } from '../parse';
import { type ListedCard, listedCardSchema } from './card';
import { PAGE_STATES } from './page-state';
import { GIVE_WAYS, type GiveWay } from './way';

const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const MAX_CARDS = 500;

export const lookSchema = z.strictObject({
  state: z.enum(PAGE_STATES),
  /** Names the document for as long as it lives. */
  document: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** What 1688 calls the searched picture. */
  imageId: z.optional(z.string().check(z.regex(/^\d{1,30}$/))),
  isHidden: z.boolean(),
  isComplete: z.boolean(),
  /** The last way by which the picture of this search was put into this document. */
  given: z.optional(z.enum(GIVE_WAYS)),
  /** The page shows that it took what was given. */
  isTaken: z.boolean(),
  /** The button was pressed in this document for this search. */
  isPressed: z.boolean(),
  /** Cards that can be read. */
  cards: count.check(z.maximum(MAX_CARDS)),
});
export type Look = z.infer<typeof lookSchema>;

export interface ReadAnswer {
  cards: ListedCard[];
  /** Cards of which nothing could be read. */
  unreadable: number;
}

/** A card that is none costs itself, not its page. */
export const readAnswerSchema = z.pipe(
  z.strictObject({ cards: z.array(z.unknown()).check(z.maxLength(MAX_CARDS)), unreadable: count }),
  z.transform(({ cards, unreadable }): ReadAnswer => {
    const read = cards.flatMap((card) => parseAs(listedCardSchema, card) ?? []);
    return { cards: read, unreadable: unreadable + cards.length - read.length };
  }),
);

/** The report by which selectors are mended: counts and names of ours, no address, and of the page only known tags. */
export const seenPageSchema = z.strictObject({
  state: z.enum(PAGE_STATES),
  readyState: z.enum(['loading', 'interactive', 'complete']),
  isHidden: z.boolean(),
  /** Elements that each hint finds. */
  hints: z.record(z.string().check(z.regex(/^[A-Za-z\d]{1,30}$/)), count),
  shadowRoots: count,
  /** Tags from the body to the first repeated card. */
  cardPath: z
    .array(z.string().check(z.regex(/^(?:[a-z][a-z0-9]{0,11}|x-x)$/)))
    .check(z.maxLength(24)),
});
export type SeenPage = z.infer<typeof seenPageSchema>;

/** A picture that is put into the page. */
export interface Given {
  /** The id of the search. */
  search: string;
  way: GiveWay;
  mime: 'image/jpeg' | 'image/png';
  base64: string;
}
