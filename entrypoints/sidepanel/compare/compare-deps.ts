/** What comparing needs of the browser and of the stores. */
import { browser } from '@/utils/browser';
import { hashThumbnails } from '@/utils/picture/result-pictures';
import { viewSchema } from '@/utils/model/panel-settings';
import {
  clearedStore,
  joinOffers,
  readGroupEdits,
  setCleared,
  splitOffers,
  watchGroupEdits,
} from '@/utils/storage/pins';
import { changeCosts, costsStore, viewStore } from '@/utils/storage/settings';
import { settingOf, type StorageScope } from '@/utils/storage/scope';
import { readPageTerms, writePageTerms } from '@/utils/storage/extras';
import { uiLanguage } from '@/utils/i18n/words';
import type { CompareStateDeps } from './compare-state';
import { ratesDeps } from './rates';

export function compareDeps(keeper: StorageScope): CompareStateDeps {
  const view = settingOf(keeper, viewStore, { name: 'view', schema: viewSchema });
  return {
    costs: costsStore(keeper),
    changeCosts: (change) => changeCosts(change, keeper),
    groupEdits: {
      read: () => readGroupEdits(keeper),
      watch: (listener) => watchGroupEdits(keeper, listener),
    },
    joinOffers: (keys) => joinOffers(keeper, keys),
    splitOffers: (ones, others) => splitOffers(keeper, ones, others),
    cleared: clearedStore(keeper),
    setCleared: (key, isCleared) => setCleared(keeper, key, isCleared),
    readPageTerms,
    writePageTerms,
    rates: ratesDeps(),
    view,
    writeView: (chosen) => view.write(chosen),
    grantedOf,
    hashThumbnails,
    copyText: (text) => navigator.clipboard.writeText(text),
    browserLanguage: uiLanguage(),
    clock: () => Date.now(),
  };
}

/** Each for itself: with one of them missing, the others may still be read. */
async function grantedOf(origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, place) => granted[place]);
}
