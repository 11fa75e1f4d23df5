/** A picture that the user handed to the panel, prepared there to be sent. */
import * as v from 'valibot';

/** A picture under 1 MB, in base64. */
const MOST_CHARACTERS = 1_400_000;
/** Begins with the first bytes of a JPEG or of a PNG. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)[A-Za-z0-9+/]*={0,2}$/;

const side = v.pipe(v.number(), v.integer(), v.minValue(1));

export const givenPictureSchema = v.strictObject({
  way: v.picklist(['file', 'paste', 'url']),
  mime: v.picklist(['image/jpeg', 'image/png']),
  base64: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS), v.regex(PICTURE)),
  /** Pixels as it was handed over, before preparation. */
  width: side,
  height: side,
  enlarged: v.boolean(),
  /** Of the page that showed it, where it was searched before. */
  pageUrl: v.optional(v.string()),
  pageTitle: v.optional(v.string()),
});
export type GivenPicture = v.InferOutput<typeof givenPictureSchema>;
