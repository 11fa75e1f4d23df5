import type { DetailsState } from '../model/extras';
import type { CostLineId } from '../model/compared-offer';
import type { ProfileId } from '../model/profiles';

/** For whom offers are shown, and against what. */
export interface OfferContext {
  profile: ProfileId;
  /** Pieces; absent where none was chosen. */
  quantity?: number | undefined;
  /** Share of the price, 0 to 1, that should be left at least. */
  targetMargin?: number | undefined;
  /** The user's own currency, and its minor units for one fen. */
  own?: { currency: string; perFen: number } | undefined;
  /** Fen a piece that an offer was judged by, by its key. */
  medians?: ReadonlyMap<string, number> | undefined;
  /** Of which day the inputs of a cost are: ISO dates. */
  costDates?: Partial<Record<CostLineId, string>> | undefined;
}

/** What the user can do with one offer, by its key. */
export interface OfferActions {
  pinned: ReadonlySet<string>;
  onPin: (key: string, isPinned: boolean) => void;
  onNotMisleading: (key: string) => void;
  onCopyLink: (key: string) => void;
  /** Absent where who looks for copies would warn the seller by asking. */
  onAsk?: (key: string) => void;
  /** Takes it out of its group. */
  onSplit: (key: string) => void;
  /** Puts it into another group. */
  onJoin: (key: string) => void;
}

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

/** Absent where nothing unfolds. The same object as long as nothing has changed in it. */
export interface ListDetails extends CardDetails {
  /** The first ones are on screen. */
  onFirst: (offerIds: readonly string[]) => void;
}
