import * as z from 'zod/mini';
import { type ComparedOffer, comparedOfferSchema } from './compared-offer';
import { momentSchema } from './fields';

/** Longer notes are cut. */
const MAX_NOTE = 1000;

const finite = z.number();

/** An offer that the user keeps in sight, as it was when it was pinned. */
export const pinSchema = z.object({
  /** Epoch milliseconds. */
  at: momentSchema,
  /** With its unit price and its landed cost of that moment. */
  compared: comparedOfferSchema,
  /** Pieces that these were calculated for. */
  quantity: z.exactOptional(finite),
  /** Where the search that found it was begun. */
  page: z.exactOptional(
    z.object({
      url: z.exactOptional(z.string().check(z.regex(/^https?:\/\//i))),
      title: z.exactOptional(z.string()),
    }),
  ),
  note: z.exactOptional(z.string().check(z.maxLength(MAX_NOTE))),
});
export type Pin = z.infer<typeof pinSchema>;

/** The same pins, one with another note; an empty one is none. */
export function withNote(pins: readonly Pin[], key: string, text: string): Pin[] {
  const note = text.trim().slice(0, MAX_NOTE);
  return pins.map((pin) => {
    if (pin.compared.key !== key) return pin;
    const { note: _before, ...rest } = pin;
    return note === '' ? rest : { ...rest, note };
  });
}

/** Undefined where it is not pinned. */
export function pinOf(pins: readonly Pin[], { key }: Pick<ComparedOffer, 'key'>): Pin | undefined {
  return pins.find(({ compared }) => compared.key === key);
}

/** Pinned by the price that the list says, before its tiers were known. */
export function lacksDetails({ unitPrice }: Pick<ComparedOffer, 'unitPrice'>): boolean {
  return unitPrice?.isListOnly === true;
}
