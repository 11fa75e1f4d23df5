import * as z from 'zod/mini';

const count = z.int().check(z.minimum(0));
const text = z.string().check(z.maxLength(300));

/** One card of a list on 1688, as it was read there; absent: the card does not say it. */
export const listedCardSchema = z.strictObject({
  /** Decimal digits. Some advertisements name none. */
  offerId: z.optional(z.string().check(z.regex(/^\d{6,20}$/))),
  title: z.optional(text),
  /** Fen. `high` is the end of a range. */
  price: z.optional(z.strictObject({ low: count, high: z.optional(count) })),
  moq: z.optional(count),
  /** Units sold; `isAtLeast` where the page rounds it down. */
  sold: z.optional(z.strictObject({ count, isAtLeast: z.boolean() })),
  seller: z.optional(z.strictObject({ id: z.optional(text), name: z.optional(text) })),
  imageUrl: z.optional(z.string().check(z.maxLength(2000))),
  isAdvertisement: z.boolean(),
  /** 1688's own likeness to the searched picture, 0 to 1. */
  likeness: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});
export type ListedCard = z.infer<typeof listedCardSchema>;
