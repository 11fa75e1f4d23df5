/** A finished search as it is kept: what was found, at the prices of its day. */
import * as z from 'zod/mini';
import { comparedOfferSchema } from './compared-offer';
import { momentSchema } from './fields';
import { givenPictureSchema } from './given';
import { partSchema } from './part';
import { querySchema } from './query';
import { sessionRowSchema } from './session-row';

const MOST_OFFERS = 2000;

export const historyEntrySchema = z.object({
  row: sessionRowSchema,
  /** Epoch milliseconds that the prices are of, where they are older than the search. */
  pricesAt: z.exactOptional(momentSchema),
  /** Minor units of the row's currency for one fen, by the rate of then. */
  perFen: z.exactOptional(z.number()),
  offers: z.array(comparedOfferSchema).check(z.maxLength(MOST_OFFERS)),
  /** What was searched, to be searched again. */
  picture: z.exactOptional(
    z.omit(givenPictureSchema, { way: true, pageUrl: true, pageTitle: true }),
  ),
  /** The part of it that was searched; absent: all of it. */
  area: z.exactOptional(partSchema),
  /** What was asked for beside it; absent: nothing. */
  query: z.exactOptional(querySchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Retention in days, and what all of it may take on the disk. */
export const DAYS = [7, 30, 90, 365, 1825] as const;
export const MEGABYTES = [50, 100, 200, 400] as const;

export const historySettingsSchema = z.object({
  isOn: z.catch(z.boolean(), true),
  days: z.catch(z.literal(DAYS), 90),
  megabytes: z.catch(z.literal(MEGABYTES), 200),
});
export type HistorySettings = z.infer<typeof historySettingsSchema>;
export const DEFAULT_HISTORY: HistorySettings = { isOn: true, days: 90, megabytes: 200 };
