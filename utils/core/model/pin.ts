import * as z from 'zod/mini';
import { type ComparedOffer, comparedOfferSchema } from './compared-offer';
import { momentSchema } from './fields';

/** Characters; longer notes are cut. */
const MAX_NOTE = 1000;

/** A pinned offer with the prices of that moment. */
export const pinSchema = z.lazy(() =>
  z.object({
    /** Epoch milliseconds. */
    at: momentSchema,
    /** The offer with its unit price and landed cost of that moment. */
    compared: comparedOfferSchema,
    /** Pieces that they were computed for. */
    quantity: z.exactOptional(z.number().check(z.minimum(0))),
    /** Page on which its search started. */
    page: z.exactOptional(
      z.object({
        url: z.exactOptional(z.string().check(z.regex(/^https?:\/\//i))),
        title: z.exactOptional(z.string()),
      }),
    ),
    note: z.exactOptional(z.string().check(z.maxLength(MAX_NOTE))),
  }),
);
export type Pin = z.infer<typeof pinSchema>;

/** The pins with another note on one of them; an empty text removes it. */
export function withNote(pins: readonly Pin[], key: string, text: string): Pin[] {
  const note = text.trim().slice(0, MAX_NOTE);
  return pins.map((pin) => {
    if (pin.compared.key !== key) return pin;
    const { note: _before, ...rest } = pin;
    return note === '' ? rest : { ...rest, note };
  });
}

/** Undefined if the offer is not pinned. */
export function pinOf(pins: readonly Pin[], { key }: Pick<ComparedOffer, 'key'>): Pin | undefined {
  return pins.find(({ compared }) => compared.key === key);
}

/** The offer was pinned with the list price, before tiers were known. */
export function lacksDetails({ unitPrice }: Pick<ComparedOffer, 'unitPrice'>): boolean {
  return unitPrice?.isListOnly === true;
}
