import { createContext } from 'preact';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';

/** What the control that watches one offer shows and does. */
export interface WatchControl {
  isWatched: boolean;
  /** What is or would be watched, or why nothing can be. */
  words: string;
  /** Absent where it cannot be watched. */
  onToggle: (() => void) | undefined;
}

/** Undefined where nothing is watched: in private windows. */
export const WatchContext = createContext<((offer: ComparedOffer) => WatchControl) | undefined>(
  undefined,
);
