import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Opinion } from '@/utils/core/model/remembered-seller';
import { type SellerIdentity, sellerOf, type Sold } from '@/utils/core/sellers/identity';
import { type Recognise, type Recognised, recogniseNone } from '@/utils/core/sellers/recognise';

/** What the user thinks of sellers, and how that is changed. */
export interface ShownSellers {
  recognise: Recognise;
  /** Null takes the opinion back. Absent where nothing can be changed. */
  onOpinion?: (offer: Sold, opinion: Opinion | null) => void;
  /** Opens the note. */
  onNote?: (offer: Sold) => void;
}

export const SellersContext = createContext<ShownSellers>({ recognise: recogniseNone });

export interface SellerOfOffer extends Omit<ShownSellers, 'recognise'> {
  /** Undefined where the service does not say who sells it. */
  who: SellerIdentity | undefined;
  known: Recognised | undefined;
}

export function useSeller(offer: Sold): SellerOfOffer {
  const { recognise, ...acts } = useContext(SellersContext);
  return { who: sellerOf(offer), known: recognise(offer), ...acts };
}
