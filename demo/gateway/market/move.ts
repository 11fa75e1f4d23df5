import * as z from 'zod/mini';
import { DEMO_PER_CNY } from '../rates/table';

const day = z.number().check(z.minimum(0), z.maximum(100_000));
const count = z.int().check(z.minimum(0), z.maximum(100_000_000));

/** Scope of a move: the days of the market on which it holds, and its offers. */
const scope = {
  from: z._default(day, 0),
  /** The first moment at which it no longer holds. Absent: for good. */
  until: z.optional(day),
  /** Absent: all of them. */
  offers: z.optional(z.array(z.string())),
};

const CURRENCIES = Object.keys(DEMO_PER_CNY);

const move = z.discriminatedUnion('kind', [
  /** Each of an offer's prices, times this. */
  z.strictObject({ kind: z.literal('factor'), factor: z.number().check(z.positive()), ...scope }),
  /** Each of an offer's prices is 0.00, as an answer that means nothing. */
  z.strictObject({ kind: z.literal('zero'), ...scope }),
  /** Equal figures in another currency, which no answer says. */
  z.strictObject({
    kind: z.literal('currency'),
    currency: z.string().check(z.refine((code) => CURRENCIES.includes(code), 'is not known')),
    ...scope,
  }),
  z.strictObject({ kind: z.literal('moq'), moq: count, ...scope }),
  /** Stock of the offer; its SKUs share it, and the first has what is left over. */
  z.strictObject({ kind: z.literal('stock'), stock: count, ...scope }),
  /** The offer is in no list, and has no details. */
  z.strictObject({ kind: z.literal('withdrawn'), ...scope }),
  /** Absent: a title that differs from the one before in a word at its start. */
  z.strictObject({ kind: z.literal('renamed'), title: z.optional(z.string()), ...scope }),
]);

export const moveList = z.array(move);

export type Move = z.infer<typeof move>;

export function holds({ from, until = Infinity }: Move, atDay: number): boolean {
  return atDay >= from && atDay < until;
}
