import * as z from 'zod/mini';
import { momentSchema } from './fields';

/** What the user thinks of a seller. */
export const OPINIONS = ['preferred', 'avoided'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Characters of a note that is typed, and of one that is kept: an import used to join notes. */
export const MAX_SELLER_NOTE = 500;
export const MAX_KEPT_NOTE = 5000;
/** Characters of a number and of a name; a longer number is none, a longer name is cut. */
export const MAX_SELLER_NUMBER = 100;
export const MAX_SELLER_NAME = 200;

const ofOne = () =>
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
      note: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(MAX_KEPT_NOTE))),
    })
    .check(
      z.refine(({ number, name }) => number !== undefined || name !== undefined),
      z.refine(({ opinion, note }) => opinion !== undefined || note !== undefined),
    );
const ofSeveral = () => z.looseObject({ numbers: z.tuple([z.string()], z.unknown()) });

/** A seller that the user prefers or avoids, or has a note on. One with several numbers is read with its first. */
export const rememberedSellerSchema = z.lazy(() => {
  const several = ofSeveral();
  const withFirst = z.transform((row: unknown) => {
    const read = several.safeParse(row);
    return read.success ? { number: read.data.numbers[0], ...read.data } : row;
  });
  return z.pipe(withFirst, ofOne());
});
export type RememberedSeller = z.infer<typeof rememberedSellerSchema>;
