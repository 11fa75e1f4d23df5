import * as v from 'valibot';
import { AkError } from './errors';

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const optionalText = v.optional(v.string(), '');

const query = v.pipe(
  v.strictObject({
    imageUrl: optionalText,
    imgBase64: optionalText,
    pageSize: count(50),
    purchaseAmount: count(10_000_000),
    scoreLevel: v.picklist(['high', 'medium', 'low']),
    query: optionalText,
    sortType: v.optional(v.picklist(['price_asc', 'price_desc', 'sold_desc', 'yx_desc'])),
    /** Ids of the pool of goods to look in; here there is one pool. */
    tags: optionalText,
  }),
  v.check(
    ({ imageUrl, imgBase64, query: words }) => Boolean(imageUrl || imgBase64 || words),
    'imageUrl, imgBase64 or query must be there',
  ),
);

export type AkQuery = v.InferOutput<typeof query>;

/** The JSON body, or the refusal 400 with its reason. */
export function readQuery(body: string): AkQuery {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), query), body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new AkError(400, [v.getDotPath(issue), issue.message].filter(Boolean).join(' '));
}
