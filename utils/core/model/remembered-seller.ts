import * as z from 'zod/mini';
import { momentSchema } from './fields';

/** What the user thinks of a seller. */
export const OPINIONS = ['preferred', 'avoided'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Characters that the user can type. */
export const MAX_SELLER_NOTE = 500;
/** Characters that are kept: an import joins notes that differ. */
export const MAX_KEPT_NOTE = 5000;
/** Numbers of one seller, as services number sellers differently, and offers that prove whose they are. */
export const MAX_PROOFS = 8;
/** Characters of a number and of a name; a longer number is none, a longer name is cut. */
export const MAX_SELLER_NUMBER = 100;
export const MAX_SELLER_NAME = 200;

const keys = z.catch(
  z
    .array(z.string().check(z.minLength(1), z.maxLength(MAX_SELLER_NUMBER)))
    .check(z.maxLength(MAX_PROOFS)),
  [],
);

/** A seller that the user prefers or avoids, or has a note on. */
export const rememberedSellerSchema = z.lazy(() =>
  z
    .object({
      /** Epoch milliseconds of the user's last change. */
      at: momentSchema,
      /** Absent: 1688. */
      market: z.exactOptional(z.literal('taobao')),
      /** Numbers that services give the seller. Empty where none did. */
      numbers: keys,
      name: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_SELLER_NAME))),
      /** `offerKey` of offers that it was remembered at. */
      offers: keys,
      opinion: z.exactOptional(z.enum(OPINIONS)),
      note: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_KEPT_NOTE))),
    })
    .check(
      z.refine(({ numbers, name }) => numbers.length > 0 || name !== undefined),
      z.refine(({ opinion, note }) => opinion !== undefined || note !== undefined),
    ),
);
export type RememberedSeller = z.infer<typeof rememberedSellerSchema>;
