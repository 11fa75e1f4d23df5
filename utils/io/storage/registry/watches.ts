import * as z from 'zod/mini';
import {
  DEFAULT_WATCH_SETTINGS,
  NO_WATCHES,
  watchSettingsSchema,
  watchSummarySchema,
} from '../../../core/model/watch';
import { databaseEntry, entry, storeEntry } from '../entry';
import { meterSchema } from '../schemas';
import { PANELS_AND_OPTIONS, WITH_WINDOW } from './shared';

/** Watched offers. Private windows have none. */
export const WATCHES = {
  /** Watches, and their pictures. */
  watches: databaseEntry({
    at: { indexedDB: 'watches' },
    version: 2,
    writers: ['worker', ...PANELS_AND_OPTIONS],
    deleted: 'lists',
    room: 'never', // has its own limits (`model/watch.ts`)
  }),
  /** Computed from the database after each write there. */
  watchSummary: storeEntry({
    at: { local: 'watch-summary' },
    schema: watchSummarySchema,
    version: 1,
    fallback: NO_WATCHES,
    writers: ['worker', ...PANELS_AND_OPTIONS],
    deleted: 'lists',
    room: 'never',
  }),
  /** Calls of checks, which `meter` counts as well. */
  watchMeter: storeEntry({
    at: { local: 'watch-meter' },
    schema: meterSchema,
    version: 1,
    fallback: {},
    writers: ['worker'],
    deleted: 'settings',
    room: 'never',
  }),
  watchSettings: storeEntry({
    at: { local: 'watch-settings' },
    schema: watchSettingsSchema,
    version: 1,
    fallback: DEFAULT_WATCH_SETTINGS,
    writers: ['options'],
    deleted: 'settings',
    room: 'never',
  }),
  /** Request to the opening panel: it shows the watches. */
  watchedRequest: entry({
    at: { session: 'watched-request:<window>' },
    withSearch: 'window',
    schema: z.literal(true),
    writers: ['worker', 'panels'],
    deleted: WITH_WINDOW,
    room: 'never', // is answered within seconds
  }),
};
