/** What was done in this document for a search. It is lost with the document. */
import type { GiveWay } from '@/utils/core/pages-1688/way';
import { pageGlobal } from '../global';

export interface Marks {
  /** The id of the search. */
  search: string;
  /** Ways by which the picture was put in, in order, each at most once. */
  given: GiveWay[];
  isPressed: boolean;
  /** The page leads elsewhere by itself. */
  isLeft: boolean;
  /** Each tells whether the page shows that it took what was given. */
  signs: (() => boolean)[];
  /** When one of them was last seen, in milliseconds of `Date.now()`. */
  takenAt: number;
}

declare module '../global' {
  interface PageGlobal {
    way?: { document: string; marks?: Marks };
  }
}

function way(): { document: string; marks?: Marks } {
  const page = pageGlobal();
  page.way ??= { document: randomName() };
  return page.way;
}

/** `crypto.randomUUID` is missing in documents of `http:`. */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** A random name of this document. */
export const documentName = (): string => way().document;

export function marksOf(search: string): Marks | undefined {
  const { marks } = way();
  return marks?.search === search ? marks : undefined;
}

/** A page may take its sign away before it shows a preview or leads elsewhere. */
const TAKEN_MS = 5_000;

/** The page shows that it took what was given, or did a moment ago. */
export function isTaken(marks: Marks): boolean {
  if (marks.signs.some((isShown) => isShown())) marks.takenAt = Date.now();
  return marks.isLeft || Date.now() - marks.takenAt < TAKEN_MS;
}

/** The marks of a search; new ones, where another search was done in this document before. */
export function marksFor(search: string): Marks {
  const known = marksOf(search);
  if (known) return known;
  const marks: Marks = {
    search,
    given: [],
    isPressed: false,
    isLeft: false,
    signs: [],
    takenAt: 0,
  };
  addEventListener('beforeunload', () => (marks.isLeft = true), { once: true });
  way().marks = marks;
  return marks;
}
