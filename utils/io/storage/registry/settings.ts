import { agentSchema } from '../../../core/model/agents';
import { DEFAULT_HISTORY, historySettingsSchema } from '../../../core/model/history';
import {
  LIST_VIEW,
  NO_QUESTION_TERMS,
  questionTermsSchema,
  viewSchema,
} from '../../../core/model/panel-settings';
import { dailyRatesSchema, DEFAULT_MONEY, moneySettingsSchema } from '../../../core/model/rates';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../core/model/settings';
import { NO_USER_COSTS, userCostsSchema } from '../../../core/costs/user-costs';
import { readableList } from '../../../core/parse';
import { storeEntry } from '../entry';
import { callLimitsSchema, meterSchema } from '../schemas';
import { PANELS_AND_OPTIONS } from './shared';

/** Settings of the user. One key each, read and written as a whole. */
export const SETTINGS = {
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
  /** Costs; kept in memory for a private window, because the values name the site. */
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
  /** Price and call limits by service. */
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
