/** The place in a search: which picture, which part of it, which page. */
import * as v from 'valibot';
import { AppError } from '../../errors';
import { parseJson } from '../../json';
import { parseAs } from '../../parse';

const cursorSchema = v.strictObject({
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** As the upload answered: the picture is not sent again for the next page. */
  imageId: v.string(),
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
