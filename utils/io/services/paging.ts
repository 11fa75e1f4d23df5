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
  /** Crop area of the picture, as the service's own argument. */
  region: z.optional(z.string()),
});
export type Cursor = z.infer<typeof cursorSchema>;

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** The page to ask for, of an uploaded picture. Throws `bad-answer` for a cursor of another service, or none. */
export function readCursor({ cursor }: Pick<SearchRequest, 'cursor'>): Cursor {
  const read = cursor === undefined ? undefined : parseAs(cursorSchema, parseJson(cursor));
  if (!read) throw new AppError('bad-answer');
  return read;
}

/** What a service answers for one page. */
export interface FoundPage {
  offers: Offer[];
  /** Offers on all pages. */
  total?: number | undefined;
  /** Number of pages, where the service says so; else it follows from the total. */
  pages?: number | undefined;
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
  return { offers, total, next: hasNext ? cursorOf(page + 1) : undefined };
}
