/**
 * Everything that the extension stores: each key of `storage.local` and `storage.session`, and each
 * database, has one entry. The stores, "delete everything", the removal of a window's search and the
 * cleanup for refused writes are derived from it.
 */
import * as z from 'zod/mini';
import { agentSchema } from '../model/agents';
import { batchSummarySchema, itemSchema } from '../model/batch';
import {
  addedSchema,
  detailsAnswerSchema,
  marketsSchema,
  sellerOffersSchema,
} from '../model/extras';
import {
  DEFAULT_HISTORY,
  historyEntrySchema,
  historySettingsSchema,
  sessionRowSchema,
} from '../model/history';
import { offerSchema } from '../model/offer';
import { NO_ORDER_DRAFT, orderDraftSchema } from '../model/order-draft';
import { pageTermsSchema, storedPagePriceSchema } from '../model/page-price';
import {
  LIST_VIEW,
  NO_QUESTION_TERMS,
  questionTermsSchema,
  viewSchema,
} from '../model/panel-settings';
import { pinSchema } from '../model/pin';
import { dailyRatesSchema, DEFAULT_MONEY, moneySettingsSchema } from '../model/rates';
import { rememberedSellerSchema } from '../model/remembered-seller';
import { alternativePicturesSchema, searchSchema, storedPictureSchema } from '../model/search';
import { DEFAULT_SETTINGS, settingsSchema } from '../model/settings';
import { invitationSchema } from '../model/team';
import { NO_USER_COSTS, userCostsSchema } from '../model/user-costs';
import { likenessTroubleSchema } from '../model/likeness';
import { translatorTroubleSchema } from '../model/translator';
import {
  DEFAULT_WATCH_SETTINGS,
  NO_WATCHES,
  watchSchema,
  watchSettingsSchema,
  watchSummarySchema,
} from '../model/watch';
import { jsonText } from '../parse';
import type { Area } from './area';
import { databaseEntry, type Entry, entry, partsOf, storeEntry, withoutVersion } from './entry';
import {
  batchRefSchema,
  callLimitsSchema,
  clearedSchema,
  groupEditsSchema,
  meterSchema,
  NO_ACCOUNTS,
  readableList,
  regionRequestSchema,
  removedSchema,
  setUnbound,
  storedAccountsSchema,
  storedAnswerSchema,
  storedRowSchema,
  storedVectorSchema,
  thumbnailSchema,
} from './schemas';

const PANELS_AND_OPTIONS = ['panels', 'options'] as const;
const WITH_WINDOW = 'never: it goes with the search of its window';
/** One string, because 1,000 offers as objects take nine times as long to reach a panel (Chromium 156). */
const offersText = z.pipe(jsonText, z.array(offerSchema));

/** Settings of the user. One key each, read and written as a whole. */
const SETTINGS = {
  settings: storeEntry({
    at: { local: 'settings' },
    schema: settingsSchema,
    version: 1,
    fallback: DEFAULT_SETTINGS,
    writers: [...PANELS_AND_OPTIONS, 'welcome'],
    deleted: 'settings',
    room: 'never',
  }),
  money: storeEntry({
    at: { local: 'money' },
    schema: moneySettingsSchema,
    version: 1,
    fallback: DEFAULT_MONEY,
    writers: PANELS_AND_OPTIONS,
    deleted: 'settings',
    room: 'never',
  }),
  /** The daily exchange rates, their date, and the result of the last call. */
  rates: storeEntry({
    at: { local: 'rates' },
    schema: dailyRatesSchema,
    version: 1,
    fallback: {},
    writers: PANELS_AND_OPTIONS,
    deleted: 'settings', // contains the chosen service
    room: 'never',
  }),
  /** In memory for a private window, because the values name the site. */
  costs: storeEntry({
    at: { local: 'costs', session: 'costs:<window>' },
    withSearch: 'window',
    schema: userCostsSchema,
    version: 1,
    fallback: NO_USER_COSTS,
    writers: PANELS_AND_OPTIONS,
    deleted: 'settings',
    room: 'never',
  }),
  /** Price and limits of calls by service. */
  terms: storeEntry({
    at: { local: 'terms' },
    schema: callLimitsSchema,
    version: 1,
    fallback: {},
    writers: ['options'],
    deleted: 'settings',
    room: 'never',
  }),
  /**
   * Number of calls of each service. Private windows of Chrome have a separate worker and locks: when both
   * count at the same time, one call may be lost (Chromium 156).
   */
  meter: storeEntry({
    at: { local: 'meter' },
    schema: meterSchema,
    version: 1,
    fallback: {},
    writers: ['worker', 'options'],
    deleted: 'settings',
    room: 'never',
  }),
  /** The user's terms for questions to sellers. */
  question: storeEntry({
    at: { local: 'question', session: 'question:<window>' },
    withSearch: 'window',
    schema: questionTermsSchema,
    version: 1,
    fallback: NO_QUESTION_TERMS,
    writers: ['panels'],
    deleted: 'settings',
    room: 'never',
  }),
  view: storeEntry({
    at: { local: 'view', session: 'view:<window>' },
    withSearch: 'window',
    schema: viewSchema,
    version: 1,
    fallback: LIST_VIEW,
    writers: ['panels'],
    deleted: 'settings',
    room: 'never',
  }),
  /** Where the user orders. None at first. */
  agents: storeEntry({
    at: { local: 'agents' },
    schema: readableList(agentSchema),
    version: 1,
    fallback: [],
    writers: ['options'],
    deleted: 'settings',
    room: 'never',
  }),
  historySettings: storeEntry({
    at: { local: 'history' },
    schema: historySettingsSchema,
    version: 1,
    fallback: DEFAULT_HISTORY,
    writers: ['options'],
    deleted: 'settings',
    room: 'never',
  }),
};

/**
 * The user's keys. In `storage.session` where the user chose to keep them until the browser closes. In
 * Firefox a database replaces `storage.local`, which cannot be closed to content scripts (Firefox 153).
 */
const SECRETS = {
  credentials: storeEntry({
    at: { local: 'credentials', session: 'credentials' },
    schema: storedAccountsSchema,
    version: 3,
    migrations: {
      // 2026-11-25: credentials from before accounts existed belong to the open platform.
      2: (old) => ({ 'open-platform': old }),
      // 2026-11-27: each key is stored for one origin.
      3: setUnbound,
    },
    isSecret: true,
    fallback: NO_ACCOUNTS,
    writers: ['options', 'worker'],
    deleted: 'keys', // except `untilClosed`
    room: 'never',
  }),
  secretsDatabase: databaseEntry({
    at: { indexedDB: 'secrets' },
    version: 1,
    schema: storedAccountsSchema,
    writers: ['options', 'worker'],
    deleted: 'keys',
    room: 'never',
  }),
};

/** From the page of a join link to the options, which show it. */
const INVITATIONS = {
  invitation: entry({
    at: { session: 'invitation' },
    schema: invitationSchema,
    writers: ['worker'],
    deleted: 'never: the options remove it as they read it',
    room: 'never',
  }),
};

/** Lists of the user. Those of a private window are in memory until its search is removed. */
const LISTS = {
  pins: storeEntry({
    at: { local: 'pins', session: 'pins:<window>' },
    withSearch: 'window',
    schema: readableList(pinSchema),
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** Offers whose price the user marked as not misleading. */
  cleared: storeEntry({
    at: { local: 'cleared', session: 'cleared:<window>' },
    withSearch: 'window',
    schema: clearedSchema,
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** Sellers that the user prefers, avoids or has a note on. */
  sellers: storeEntry({
    at: { local: 'sellers', session: 'sellers:<window>' },
    withSearch: 'window',
    schema: readableList(rememberedSellerSchema),
    version: 1,
    fallback: [],
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  /** What is ordered of the pins, as far as the user entered it. */
  orderDraft: storeEntry({
    at: { local: 'order', session: 'order:<window>' },
    withSearch: 'window',
    schema: orderDraftSchema,
    version: 1,
    fallback: NO_ORDER_DRAFT,
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never',
  }),
  groupEdits: storeEntry({
    at: { local: 'group-edits', session: 'group-edits:<window>' },
    withSearch: 'window',
    schema: groupEditsSchema,
    version: 1,
    fallback: [],
    writers: ['panels'],
    deleted: 'lists',
    room: 'never',
  }),
  /** One key per row of the session list, so that a change is a small write. */
  sessionRow: entry({
    at: { local: 'session-row:<row>' },
    lock: 'session-rows',
    schema: storedRowSchema,
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'row',
  }),
  privateRows: storeEntry({
    at: { session: 'session-rows:<window>' },
    withSearch: 'window',
    schema: readableList(sessionRowSchema),
    version: 1,
    fallback: [],
    writers: ['panels'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  removedRows: storeEntry({
    at: { session: 'removed-rows' },
    schema: removedSchema,
    version: 1,
    fallback: { ids: [], before: 0 },
    writers: PANELS_AND_OPTIONS,
    deleted: 'never: a panel that opens again must not bring a removed row back',
    room: 'never',
  }),
  removedHistory: storeEntry({
    at: { session: 'removed-history' },
    schema: removedSchema,
    version: 1,
    fallback: { ids: [], before: 0 },
    writers: PANELS_AND_OPTIONS,
    deleted: 'never: a panel that opens again must not bring a removed search back',
    room: 'never',
  }),
  /** With the vector of each search's picture (`searchedVectorSchema`), which goes with its entry. */
  history: databaseEntry({
    at: { indexedDB: 'history' },
    version: 3,
    schema: historyEntrySchema,
    writers: PANELS_AND_OPTIONS,
    deleted: 'lists',
    room: 'never', // has its own limit (`history.ts`)
  }),
};

/** Watched offers. Private windows have none. */
const WATCHES = {
  /** With their pictures, readings and changes. */
  watches: databaseEntry({
    at: { indexedDB: 'watches' },
    version: 1,
    schema: watchSchema,
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
};

/** The search of each window. The record is small and written after every step. */
const SEARCHES = {
  search: entry({
    at: { session: 'search:<window>' },
    withSearch: 'window',
    schema: searchSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  picture: entry({
    at: { session: 'picture:<window>' },
    withSearch: 'value',
    schema: storedPictureSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never', // needed for a retry
  }),
  alternatives: entry({
    at: { session: 'alternatives:<window>' },
    withSearch: 'value',
    schema: alternativePicturesSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  regionRequest: entry({
    at: { session: 'region-request:<window>' },
    withSearch: 'window',
    schema: regionRequestSchema,
    writers: ['worker', 'panels'],
    deleted: WITH_WINDOW,
    room: 'never', // is answered within seconds
  }),
  /** The price of the page that the search began on. */
  pagePrice: entry({
    at: { session: 'page-price:<window>' },
    withSearch: 'value',
    schema: storedPagePriceSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'never',
  }),
  /** Results of other services for the same picture. */
  added: entry({
    at: { session: 'added:<window>' },
    withSearch: 'value',
    schema: addedSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  /** Results of other markets for the same picture. */
  markets: entry({
    at: { session: 'markets:<window>' },
    withSearch: 'value',
    schema: marketsSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  offers: entry({
    at: { session: 'offers:<window>:<page>' },
    withSearch: 'page',
    schema: offersText,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  details: entry({
    at: { session: 'extra:<window>:<search>:details:<offer>' },
    withSearch: 'key',
    schema: z.pipe(jsonText, detailsAnswerSchema),
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  seller: entry({
    at: { session: 'extra:<window>:<search>:seller' },
    withSearch: 'key',
    schema: sellerOffersSchema,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  sellerOffers: entry({
    at: { session: 'extra:<window>:<search>:offers:<page>' },
    withSearch: 'key',
    schema: offersText,
    writers: ['worker'],
    deleted: WITH_WINDOW,
    room: 'search',
  }),
  /** The user's statements about the price of the page. */
  pageTerms: entry({
    at: { session: 'extra:<window>:<search>:terms' },
    withSearch: 'key',
    schema: pageTermsSchema,
    writers: ['panels'],
    deleted: WITH_WINDOW,
    room: 'never', // entered by the user
  }),
  /** Kept for one hour. */
  answers: databaseEntry({
    at: { indexedDB: 'answers' },
    version: 1,
    schema: storedAnswerSchema,
    writers: ['worker'],
    deleted: 'lists',
    room: 'never', // has its own limit (`answers.ts`)
  }),
};

/** What pictures of offers look like, as seen on this computer. */
const LIKENESS = {
  /** By the address of the picture. Private windows read and write none. */
  vectors: databaseEntry({
    at: { indexedDB: 'vectors' },
    version: 1,
    schema: storedVectorSchema,
    writers: ['panels'],
    deleted: 'lists',
    room: 'never', // has its own limit (`vectors.ts`)
  }),
  /** For the options, which say why. */
  likenessTrouble: storeEntry({
    at: { session: 'likeness-trouble' },
    schema: likenessTroubleSchema,
    version: 1,
    fallback: undefined,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
  /** For the options as well. */
  translatorTrouble: storeEntry({
    at: { session: 'translator-trouble' },
    schema: translatorTroubleSchema,
    version: 1,
    fallback: undefined,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
};

/** Batches: of an ordinary window in `storage.local`, which survives a restart; of a private one in memory. */
const BATCHES = {
  /** The batch of the window. */
  batchOwner: entry({
    at: { session: 'batch-of:<window>' },
    schema: batchRefSchema,
    writers: ['worker'],
    deleted: 'never: released once its batch has ended',
    room: 'never',
  }),
  batch: entry({
    at: { local: 'batch:<batch>', session: 'batch:<batch>' },
    schema: batchSummarySchema,
    writers: ['worker'],
    deleted: 'lists',
    room: 'never',
  }),
  batchItem: entry({
    at: { local: 'batch-item:<batch>:<item>', session: 'batch-item:<batch>:<item>' },
    schema: itemSchema,
    writers: ['worker'],
    deleted: 'lists',
    room: 'never',
  }),
  batchPicture: entry({
    at: { local: 'batch-picture:<batch>:<item>', session: 'batch-picture:<batch>:<item>' },
    schema: thumbnailSchema,
    writers: ['worker'],
    deleted: 'lists',
    room: 'never',
  }),
  batchOffers: entry({
    at: { local: 'batch-offers:<batch>:<item>', session: 'batch-offers:<batch>:<item>' },
    schema: offersText,
    writers: ['worker'],
    deleted: 'lists',
    room: 'batch', // an item without offers is searched again when it is opened
  }),
};

export const REGISTRY = {
  ...SETTINGS,
  ...SECRETS,
  ...INVITATIONS,
  ...LISTS,
  ...WATCHES,
  ...SEARCHES,
  ...LIKENESS,
  ...BATCHES,
};

export const ENTRIES: readonly Entry<unknown>[] = Object.values(REGISTRY);

/** The entry of a key, of its version key, or of its copy for a newer version. */
export function entryOf(area: Area, key: string): Entry<unknown> | undefined {
  return ENTRIES.find(({ at }) => {
    const pattern = at[area];
    return pattern !== undefined && partsOf(pattern, withoutVersion(key)) !== undefined;
  });
}

/** The id of the window, batch or row that a key belongs to. */
export function ownerOf(key: string): string | undefined {
  return withoutVersion(key).split(':')[1];
}
