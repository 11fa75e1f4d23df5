/**
 * The functions that read each stored key, by a name for users: the only place where the tests of the
 * recorded storage (`recorded.test.ts`, `recorded-damaged.test.ts`) name modules of the storage.
 */
import { readAddedOffers } from '@/utils/core/model/extras';
import { connectionOf, type ServiceId } from '@/utils/core/model/settings';
import { markWords } from '@/utils/io/i18n/offer-words';
import {
  readAdded,
  readDetails,
  readPageTerms,
  readSeller,
  readSellerPage,
  readStoredPagePrice,
} from '@/utils/io/storage/extras';
import { readAnswer } from '@/utils/io/storage/answers';
import {
  readBatch,
  readItemOffers,
  readLeftBatches,
  readOwned,
  readThumbnails,
} from '@/utils/io/storage/batches';
import { clearedStore, pinsStore, readGroupEdits } from '@/utils/io/storage/pins';
import {
  costsStore,
  historySettingsStore,
  meterStore,
  moneyStore,
  questionTermsStore,
  ratesStore,
  settingsStore,
  callLimitsStore,
  viewStore,
} from '@/utils/io/storage/settings';
import { areUntilClosed, readAccounts, readCredentials } from '@/utils/io/storage/credentials';
import { secretsDatabase } from '@/utils/io/storage/secrets-database';
import { createHistory } from '@/utils/io/storage/history';
import { historyDatabase } from '@/utils/io/storage/history-database';
import { isRemoved } from '@/utils/io/storage/removed-searches';
import { readAlternatives, readOffers, readPicture, readSearch } from '@/utils/io/storage/searches';

/** The scope of all ordinary windows, or of the private window with this id. */
const scopeOf = (privateWindow?: number) => ({ privateWindow });
type Owner = { id: string; windowId: number };

export const stores = {
  settings: () => settingsStore.read(),
  accounts: () => readAccounts(),
  /** The keys as the service’s requests are given them. */
  keysOf: async (service: ServiceId) => {
    const connection = connectionOf(await settingsStore.read(), service);
    const { origin: _own, ...fields } = await readCredentials(service, connection);
    return fields;
  },
  areKeysUntilClosed: () => areUntilClosed(),
  /** Values that Firefox stores in a database. */
  secrets: () => secretsDatabase.get(['credentials', 'credentials$']),
  money: () => moneyStore.read(),
  rates: () => ratesStore.read(),
  callTerms: () => callLimitsStore.read(),
  meter: () => meterStore.read(),
  historySettings: () => historySettingsStore.read(),

  costs: (privateWindow?: number) => costsStore(scopeOf(privateWindow)).read(),
  view: (privateWindow?: number) => viewStore(scopeOf(privateWindow)).read(),
  questionTerms: (privateWindow?: number) => questionTermsStore(scopeOf(privateWindow)).read(),
  pins: (privateWindow?: number) => pinsStore(scopeOf(privateWindow)).read(),
  cleared: (privateWindow?: number) => clearedStore(scopeOf(privateWindow)).read(),
  groupEdits: (privateWindow?: number) => readGroupEdits(scopeOf(privateWindow)),

  search: readSearch,
  picture: async (windowId: number) => {
    const search = await readSearch(windowId);
    return search && readPicture(search);
  },
  offers: readOffers,
  alternatives: readAlternatives,
  pagePrice: readStoredPagePrice,
  pageTerms: (owner: Owner) => readPageTerms(owner),
  details: (owner: Owner) => readDetails(owner),
  seller: (owner: Owner) => readSeller(owner),
  sellerPage: (owner: Owner, page: number) => readSellerPage(owner, page),
  added: readAdded,
  addedOffers: readAddedOffers,
  isRemoved,

  batchOf: readOwned,
  leftBatches: () => readLeftBatches(),
  batch: (id: string) => readBatch({ area: 'local', id }),
  batchThumbnails: (id: string, count: number) => readThumbnails({ area: 'local', id }, count),
  batchOffers: (id: string, item: number) => readItemOffers({ area: 'local', id }, item),

  /** The answer of the last hour. */
  answer: readAnswer,

  /** The text of a mark or a note. */
  ruleWords: markWords,
};

/** Recorded keys, each for the gateway that all services of the recorded settings have as their address. */
export function boundKeys(recorded: unknown): Record<string, unknown> {
  const isKeyOf = (account: string) => account !== 'untilClosed';
  return Object.fromEntries(
    Object.entries(Object(recorded)).map(([account, key]) => [
      account,
      isKeyOf(account) ? { 'http://127.0.0.1:16880': key } : key,
    ]),
  );
}

/** The history of all ordinary windows, at a moment to which nothing is too old. */
export const history = createHistory({
  database: historyDatabase,
  settings: () => historySettingsStore.read(),
  clock: () => 0,
});
