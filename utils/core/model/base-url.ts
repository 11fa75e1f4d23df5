import * as z from 'zod/mini';

/** Base of an API's paths, without a slash at the end; may be a relay, also in the local network. */
export const baseUrlSchema = z.pipe(
  z.string().check(z.refine((url) => /^https?:/.test(url) && URL.canParse(url))),
  z.transform((url) => url.replace(/(?<!\/)\/+$/, '')),
);
