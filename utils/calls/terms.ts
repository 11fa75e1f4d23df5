import type { ServiceId } from '../model/settings';

/** What the user has said about the calls of one service. */
export interface Terms {
  /** Fen for one call. */
  price?: number | undefined;
  /** No more calls than this. */
  perDay?: number | undefined;
  perMonth?: number | undefined;
}

export type AllTerms = { readonly [Id in ServiceId]?: Terms | undefined };

export const NO_TERMS: Terms = {};
