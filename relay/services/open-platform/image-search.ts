/** `alibaba.product.image.search`, as strictly as its article describes it. */
import * as z from 'zod/mini';
import { checkPicture } from '../picture';
import type { MemberRequest, Question } from '../protocol';
import { check, countText, readMultipart } from '../read-fields';

/** "Under 1 MB", read in the narrower way; the shorter side is documented. */
const PICTURE = { formats: ['jpeg', 'png'], bytesBelow: 1_000_000, minSide: 256 } as const;

const schema = z.strictObject({
  page: z._default(countText(1_000_000), '1'),
  pageSize: z._default(countText(50), '20'),
  similarDegree: z.optional(
    z
      .string()
      .check(z.regex(/^(?:0(?:\.\d{1,10})?|1(?:\.0{1,10})?)$/, 'must be a number from 0 to 1')),
  ),
  image: z.instanceof(Blob, { error: 'must be sent as a file' }),
});

export async function readImageSearch(request: MemberRequest): Promise<Question> {
  const form = Object.fromEntries(await readMultipart(request));
  const { image, similarDegree, ...fields } = check(schema, form);
  const bytes = new Uint8Array(await image.arrayBuffer());
  return {
    fields: { ...fields, ...(similarDegree !== undefined && { similarDegree }) },
    picture: { bytes, mime: checkPicture(bytes, PICTURE) },
  };
}
