/** The place in a search by picture, where a service first turns the picture into a name of it. */
import * as v from 'valibot';
import { AppError } from '../errors';
import { parseJson } from '../json';
import { parseAs } from '../parse';

const cursorSchema = v.strictObject({
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What the service calls the picture: it is not sent again for the next page. */
  picture: v.string(),
  /** The part of it that is searched, in the service's own words. */
  region: v.optional(v.string()),
});
export type Cursor = v.InferOutput<typeof cursorSchema>;

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** Throws `bad-answer` for a cursor of somebody else. */
export function readCursor(text: string): Cursor {
  const cursor = parseAs(cursorSchema, parseJson(text));
  if (!cursor) throw new AppError('bad-answer');
  return cursor;
}
