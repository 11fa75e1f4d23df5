/** Pages of a search. Where a service first uploads the picture, the cursor keeps the picture's id. */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import type { Offer } from '../../core/model/offer';
import { parseAs, parseJson } from '../../core/parse';
import type { SearchPage, SearchRequest } from './service';

const cursorSchema = z.strictObject({
  page: z.int().check(z.minimum(1)),
  /** The service's id or address of the uploaded picture: it is not uploaded again for the next page. */
  picture: z.string(),
  /** The searched area of the picture, as the service's own argument. */
  region: z.optional(z.string()),
});
export type Cursor = z.infer<typeof cursorSchema>;

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** Throws `bad-answer` for a cursor of another service. */
function readCursor(text: string): Cursor {
  const cursor = parseAs(cursorSchema, parseJson(text));
  if (!cursor) throw new AppError('bad-answer');
  return cursor;
}

/**
 * The page to ask for: that of the request's cursor, or the first one of the picture, which is
 * uploaded for it. Throws `bad-answer` for a foreign cursor, and what `upload` throws.
 */
export async function cursorFor(
  { cursor, onImageUploaded }: Pick<SearchRequest, 'cursor' | 'onImageUploaded'>,
  upload: () => Promise<Omit<Cursor, 'page'>>,
): Promise<Cursor> {
  if (cursor !== undefined) return readCursor(cursor);
  const first = { page: 1, ...(await upload()) };
  onImageUploaded?.(writeCursor(first));
  return first;
}

/** What a service answers for one page. */
export interface FoundPage {
  offers: Offer[];
  /** Offers on all pages. */
  total?: number;
  /** Number of pages, where the service says so; else it follows from the total. */
  pages?: number;
}

/**
 * One page of a search, with the cursor of the next one where there is one. An empty page is the last.
 * @param page counted from 1
 * @param cursorOf the cursor of a page
 */
export function pageOf(
  { offers, total, pages }: FoundPage,
  { page, size, cursorOf }: { page: number; size: number; cursorOf: (page: number) => string },
): SearchPage {
  const last = pages ?? Math.ceil((total ?? 0) / size);
  const hasNext = offers.length > 0 && page < last;
  return { kind: 'page', offers, total, next: hasNext ? cursorOf(page + 1) : undefined };
}
