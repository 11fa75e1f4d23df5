/** Changes of the list of remembered sellers. Pure: the list comes in, another one goes out. */
import { MAX_SELLER_NOTE, type Opinion, type RememberedSeller } from '../model/remembered-seller';
import { sellerOf, type Sold } from './identity';
import { createRecogniser } from './recognise';

/** The latest last. */
export type Sellers = readonly RememberedSeller[];

/** What the user says of the seller; null takes it back. */
export interface SellerChange {
  opinion?: Opinion | null;
  /** An empty text is none. */
  note?: string;
}

/**
 * Remembers what the user says of the seller that is recognised at an offer, else of the one that the offer names; a
 * seller of whom nothing is said any more is forgotten. The same list where nothing changes.
 * @param at epoch milliseconds
 */
export function rememberSeller(
  sellers: Sellers,
  offer: Sold,
  change: SellerChange,
  at: number,
): Sellers {
  const known = createRecogniser(sellers)(offer)?.seller;
  const who = known ?? sellerOf(offer);
  const opinion = change.opinion === undefined ? known?.opinion : (change.opinion ?? undefined);
  const longest = Math.max(MAX_SELLER_NOTE, known?.note?.length ?? 0);
  const note =
    change.note === undefined ? known?.note : change.note.trim().slice(0, longest) || undefined;
  if (!who || (opinion === known?.opinion && note === known?.note)) return sellers;
  const others = sellers.filter((seller) => seller !== known);
  if (opinion === undefined && note === undefined) return others;
  const { market, number, name } = who;
  const changed = {
    at,
    ...(market && { market }),
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    ...(opinion && { opinion }),
    ...(note !== undefined && { note }),
  };
  return [...others, changed];
}
