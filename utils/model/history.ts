/** A finished search as it is kept: what was found, at the prices of its day. */
import * as v from 'valibot';
import { comparedOfferSchema } from './compared-offer';
import { momentSchema } from './fields';
import { givenPictureSchema } from './given';
import { partSchema } from './part';
import { querySchema } from './query';
import { sessionRowSchema } from './session-row';

const MOST_OFFERS = 2000;

export const historyEntrySchema = v.object({
  row: sessionRowSchema,
  /** Epoch milliseconds that the prices are of, where they are older than the search. */
  pricesAt: v.exactOptional(momentSchema),
  /** Minor units of the row's currency for one fen, by the rate of then. */
  perFen: v.exactOptional(v.pipe(v.number(), v.finite())),
  offers: v.pipe(v.array(comparedOfferSchema), v.maxLength(MOST_OFFERS)),
  /** What was searched, to be searched again. */
  picture: v.exactOptional(v.omit(givenPictureSchema, ['way', 'pageUrl', 'pageTitle'])),
  /** The part of it that was searched; absent: all of it. */
  area: v.exactOptional(partSchema),
  /** What was asked for beside it; absent: nothing. */
  query: v.exactOptional(querySchema),
});
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

/** Retention in days, and what all of it may take on the disk. */
export const DAYS = [7, 30, 90, 365, 1825] as const;
export const MEGABYTES = [50, 100, 200, 400] as const;

export const historySettingsSchema = v.object({
  isOn: v.fallback(v.boolean(), true),
  days: v.fallback(v.picklist(DAYS), 90),
  megabytes: v.fallback(v.picklist(MEGABYTES), 200),
});
export type HistorySettings = v.InferOutput<typeof historySettingsSchema>;
export const DEFAULT_HISTORY: HistorySettings = { isOn: true, days: 90, megabytes: 200 };
