import type { Fact } from '@/utils/compare/facts';
import type { OfferActions, OfferContext } from './offer-context';
import type { DetailsState } from './offer-details';

/** What offers unfold to, by their id. */
export interface CardDetails {
  states: ReadonlyMap<string, DetailsState>;
  /** False: the service has no details, and only costs unfold. Default: true. */
  canAsk?: boolean | undefined;
  unfolded: ReadonlySet<string>;
  /** @param canAsk whether there are details of this offer to be asked for */
  onToggle: (offerId: string, canAsk: boolean) => void;
  onAskAgain: (offerId: string) => void;
  onSeller?: ((offerId: string) => void) | undefined;
}

/** What all offers of a list share. */
export interface CardShared {
  context: OfferContext;
  /** What at least one offer of the list knows; the rest is left out. */
  known: readonly Fact[];
  hasPictures: boolean;
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
  details?: CardDetails | undefined;
  actions?: OfferActions | undefined;
  /** Unfolds and folds a group. */
  onGroup?: ((group: string) => void) | undefined;
}

/** Where a card stands in a list of which only a part is on the page. */
export interface CardPlace {
  /** From 1. */
  position: number;
  size: number;
  /** The line of the grid, from 0. */
  line: number;
  /** Pixels of the cards above it that are left out. */
  gap: number;
  /** Takes its height. */
  measure: (card: HTMLElement | null) => void;
}
