import * as z from 'zod/mini';
import { firstIssue, jsonText } from '../schema';
import { AkError } from './errors';

const count = (max: number) => z.int().check(z.minimum(1), z.maximum(max));
const optionalText = z._default(z.string(), '');

const query = z
  .strictObject({
    imageUrl: optionalText,
    imgBase64: optionalText,
    pageSize: count(50),
    purchaseAmount: count(10_000_000),
    scoreLevel: z.enum(['high', 'medium', 'low']),
    query: optionalText,
    sortType: z.optional(z.enum(['price_asc', 'price_desc', 'sold_desc', 'yx_desc'])),
    /** Ids of the pool of goods to look in; here there is one pool. */
    tags: optionalText,
  })
  .check(
    z.refine(
      ({ imageUrl, imgBase64, query: words }) => Boolean(imageUrl || imgBase64 || words),
      'imageUrl, imgBase64 or query must be there',
    ),
  );

export type AkQuery = z.infer<typeof query>;

/** The JSON body, or the refusal 400 with its reason. */
export function readQuery(body: string): AkQuery {
  const result = z.pipe(jsonText, query).safeParse(body);
  if (result.success) return result.data;
  const { at, message } = firstIssue(result.error);
  throw new AkError('400', `${at} ${message}`.trim());
}
