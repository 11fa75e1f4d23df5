/** The place in a search by picture, where a service first turns the picture into a name of it. */
import * as z from 'zod/mini';
import { AppError } from '../errors';
import { parseAs, parseJson } from '../parse';

const cursorSchema = z.strictObject({
  page: z.int().check(z.minimum(1)),
  /** What the service calls the picture: it is not sent again for the next page. */
  picture: z.string(),
  /** The part of it that is searched, in the service's own words. */
  region: z.optional(z.string()),
});
export type Cursor = z.infer<typeof cursorSchema>;

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** Throws `bad-answer` for a cursor of somebody else. */
export function readCursor(text: string): Cursor {
  const cursor = parseAs(cursorSchema, parseJson(text));
  if (!cursor) throw new AppError('bad-answer');
  return cursor;
}
