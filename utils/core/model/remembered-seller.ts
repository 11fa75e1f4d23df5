import * as z from 'zod/mini';
import { momentSchema } from './fields';

/** What the user thinks of a seller. */
export const OPINIONS = ['preferred', 'avoided'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Characters of a note. */
export const MAX_SELLER_NOTE = 500;
/** Characters of a number and of a name; a longer number is none, a longer name is cut. */
export const MAX_SELLER_NUMBER = 100;
export const MAX_SELLER_NAME = 200;

/** A seller that the user prefers or avoids, or has a note on. */
export const rememberedSellerSchema = z.lazy(() =>
  z
    .object({
      /** Epoch milliseconds of the user's last change. */
      at: momentSchema,
      /** Absent: 1688. */
      market: z.exactOptional(z.literal('taobao')),
      /** As the offer's service numbers it; absent where it was remembered by name. */
      number: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_SELLER_NUMBER))),
      name: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_SELLER_NAME))),
      opinion: z.exactOptional(z.enum(OPINIONS)),
      note: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_SELLER_NOTE))),
    })
    .check(
      z.refine(({ number, name }) => number !== undefined || name !== undefined),
      z.refine(({ opinion, note }) => opinion !== undefined || note !== undefined),
    ),
);
export type RememberedSeller = z.infer<typeof rememberedSellerSchema>;
