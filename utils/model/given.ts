/** A picture that the user handed to the panel, prepared there to be sent. */
import * as z from 'zod/mini';

/** A picture under 1 MB, in base64. */
const MOST_CHARACTERS = 1_400_000;
/** Begins with the first bytes of a JPEG or of a PNG. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)[A-Za-z0-9+/]*={0,2}$/;

const side = z.int().check(z.minimum(1));

export const givenPictureSchema = z.strictObject({
  way: z.enum(['file', 'paste', 'url']),
  mime: z.enum(['image/jpeg', 'image/png']),
  base64: z.string().check(z.maxLength(MOST_CHARACTERS), z.regex(PICTURE)),
  /** Pixels as it was handed over, before preparation. */
  width: side,
  height: side,
  enlarged: z.boolean(),
  /** Of the page that showed it, where it was searched before. */
  pageUrl: z.optional(z.string()),
  pageTitle: z.optional(z.string()),
});
export type GivenPicture = z.infer<typeof givenPictureSchema>;
