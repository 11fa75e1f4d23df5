import type { Agent } from '../model/agents';
import type { DetailsState } from '../model/extras';
import type { CostLineId } from '../model/compared-offer';
import type { ProfileId } from '../model/profiles';

/** What offers are displayed for and compared with. */
export interface OfferContext {
  profile: ProfileId;
  /** Pieces; absent if not chosen. */
  quantity?: number | undefined;
  /** Target margin, 0 to 1. */
  targetMargin?: number | undefined;
  /** The currency that is spoken beside the yuan, and how it is converted. */
  own?: OwnMoney | undefined;
  /** Medians in fen a piece, by the key of the offer that each judged. */
  medians?: ReadonlyMap<string, number> | undefined;
  /** Likeness to the searched picture is being looked for: its place is kept. */
  isLikenessAwaited?: boolean | undefined;
  /** ISO dates of the inputs of each cost line. */
  costDates?: Partial<Record<CostLineId, string>> | undefined;
}

export interface OwnMoney {
  /** ISO 4217: chosen by the user, else that of the page's price. */
  currency: string;
  /** Minor units of it for one fen. */
  perFen: number;
  /** Units of it for one yuan, and the day of that rate; absent where it is the yuan. */
  rate?: { value: number; date: string } | undefined;
}

/** Actions on one offer, by its key. */
export interface OfferActions {
  pinned: ReadonlySet<string>;
  onPin: (key: string, isPinned: boolean) => void;
  onNotMisleading: (key: string) => void;
  onCopyLink: (key: string) => void;
  /** Where the user orders; each has a line in the menu of an offer that it can open. */
  agents: readonly Agent[];
  onCopyAgentLink: (key: string, agent: Agent) => void;
  /** Absent for profiles that must not warn the seller by asking. */
  onAsk?: (key: string) => void;
  /** Removes it from its group. */
  onSplit: (key: string) => void;
  /** Moves it into another group. */
  onJoin: (key: string) => void;
  /** Takes it out of the list of this search. */
  onExclude: (key: string) => void;
}

/** What offers expand to, by offer id. */
export interface CardDetails {
  states: ReadonlyMap<string, DetailsState>;
  /** False: the service cannot be asked for details. Default: true. */
  canAsk?: boolean | undefined;
  /** Set where details are read once the user opens the offer on 1688. */
  isReadOnPage?: boolean | undefined;
  unfolded: ReadonlySet<string>;
  /** @param canAsk whether details of this offer can be requested */
  onToggle: (offerId: string, canAsk: boolean) => void;
  onAskAgain: (offerId: string) => void;
  onSeller?: ((offerId: string) => void) | undefined;
  /** Absent where they are shown below each offer. */
  beside?: DetailsBeside | undefined;
}

/** The one place for details beside a list. */
interface DetailsBeside {
  id: string;
  /** Key of the offer that it shows; undefined while there is none. */
  key: string | undefined;
  onShow: ListDetails['onShow'];
}

/** Absent if nothing expands. The same object as long as its content is unchanged. */
export interface ListDetails extends CardDetails {
  /** The first offers are visible. */
  onFirst: (offerIds: readonly string[]) => void;
  /** Unfolds this one alone. @param canAsk whether its details can be requested */
  onShow: (offerId: string, canAsk: boolean) => void;
}
