import '@/components/ui/theme.css';
import { LoadPicture } from '@/components/ui/load-picture';
import { computed } from '@preact/signals';
import { render } from 'preact';
import { browser } from '@/utils/browser';
import { shownPicture } from '@/utils/picture/result-pictures';
import { KEEP_ALIVE_PORT, sendMessage } from '@/utils/messages';
import type { Refinement } from '@/utils/model/query';
import { connectionOf } from '@/utils/model/settings';
import { watchNotSaved } from '@/utils/not-saved';
import { preparePicture } from '@/utils/picture/prepare';
import { requestServiceAccess, requestSiteAccess } from '@/utils/platform';
import { serviceInfoOf, originsOf } from '@/utils/services/registry';
import {
  readAdded,
  readDetails,
  readSeller,
  readSellerPage,
  readStoredPagePrice,
  watchAdded,
  watchExtras,
  watchStoredPagePrice,
} from '@/utils/storage/extras';
import {
  readBatch,
  readLeftBatches,
  readOwned,
  readThumbnails,
  watchBatches,
} from '@/utils/storage/batches';
import {
  readAlternatives,
  readOffers,
  readPicture,
  readSearch,
  watchAlternatives,
  watchSearch,
} from '@/utils/storage/searches';
import { changeSettings, meterStore, settingsStore, termsStore } from '@/utils/storage/settings';
import { t } from '@/utils/i18n/words';
import { besideWindow } from './beside-window';
import { watchHandOver } from './input/drop-and-paste';
import { createBatchState } from './batch/batch-state';
import { compareDeps } from './compare/compare-deps';
import { copyPicture } from './copy-picture';
import { keepWorkerAlive } from './keep-alive';
import { storageScopeOf, keptDeps, pinsDeps } from './kept/kept-deps';
import { Panel } from './panel';
import { forwardRegionKeys, selectRegionBeside } from './input/region-on-page';
import { createPanelState } from './state';
import { takingDeps } from './taking/taking-deps';

const { id: current } = await browser.windows.getCurrent();
if (current === undefined) throw new Error('The panel stands in no window.');
const windowId = besideWindow(location.search) ?? current;
void browser.action.setBadgeText({ text: '' }); // whoever was called is here

const refine = (change: Refinement) => sendMessage('refine', { windowId, change });

const keeper = storageScopeOf(windowId);
const comparing = compareDeps(keeper);
const state = createPanelState({
  compare: comparing,
  pins: pinsDeps(keeper),
  taking: takingDeps(keeper, comparing),
  kept: keptDeps(windowId, (picture) => sendMessage('providePicture', { windowId, picture })),
  search: {
    read: () => readSearch(windowId),
    watch: (listener) => watchSearch(windowId, listener),
  },
  settings: {
    read: () => settingsStore.read(),
    watch: (listener) => settingsStore.watch(listener),
  },
  alternatives: {
    read: () => readAlternatives(windowId),
    watch: (listener) => watchAlternatives(windowId, listener),
  },
  sendAlternative: (index) => refine({ kind: 'alternative', index }),
  sendArea: (area) => refine({ kind: 'area', area }),
  sendQuery: (query) => refine({ kind: 'query', query }),
  sendAdd: (service) => refine({ kind: 'add', service }),
  added: {
    read: () => readAdded(windowId),
    watch: (listener) => watchAdded(windowId, listener),
  },
  pagePrice: {
    read: () => readStoredPagePrice(windowId),
    watch: (listener) => watchStoredPagePrice(windowId, listener),
  },
  capabilitiesOf: (service) => serviceInfoOf(service).capabilities,
  meter: { read: () => meterStore.read(), watch: (listener) => meterStore.watch(listener) },
  terms: { read: () => termsStore.read(), watch: (listener) => termsStore.watch(listener) },
  canSearchArea: (service) => serviceInfoOf(service).capabilities.picture === 'bytes',
  hasDetails: (service) => serviceInfoOf(service).capabilities.details,
  hasSellerOffers: (service) => serviceInfoOf(service).capabilities.sellerOffers,
  readDetails,
  watchDetails: (search, onDetails) => watchExtras(search, { onDetails }),
  askDetails: (offerIds) => sendMessage('details', { windowId, offerIds }),
  readSeller,
  watchSeller: (search, onSeller) => watchExtras(search, { onSeller }),
  readSellerPage,
  askSeller: (sellerId, page) => sendMessage('sellerOffers', { windowId, sellerId, page }),
  readPicture,
  readOffers: (page) => readOffers(windowId, page),
  writeService: (service) => changeSettings((settings) => ({ ...settings, service })),
  send: (command) => sendMessage(command, { windowId }),
  requestSiteAccess,
  requestServiceAccess,
  hostsOf: (service, connection) => serviceInfoOf(service).hosts(connection),
  preparePicture,
  give: (picture) => sendMessage('providePicture', { windowId, picture }),
  findUrl: (url) => sendMessage('findUrl', { windowId, url }),
  selectRegion: () => selectRegionBeside(windowId),
  copyPicture,
  showTab: async (tabId) => void (await browser.tabs.update(tabId, { active: true })),
  language: t('languageTag'),
  clock: () => Date.now(),
});

const batch = createBatchState({
  readOwned: () => readOwned(windowId),
  readBatch,
  readThumbnails,
  // Nothing of an ordinary window is shown in a private one.
  readLeft: async () => (browser.extension.inIncognitoContext ? [] : readLeftBatches()),
  watch: watchBatches,
  searchId: computed(() => state.search.value?.id),
  send: ({ name, ...rest }) => void sendMessage(name, { windowId, ...rest }),
  requestSiteAccess: (origins) => browser.permissions.request({ origins }),
  requestServiceAccess: async () => {
    const settings = state.settings.peek();
    const { service } = settings;
    if (service === undefined) return false;
    return requestServiceAccess(originsOf(service, connectionOf(settings, service)));
  },
  clock: () => Date.now(),
});

keepWorkerAlive(
  computed(() => state.isWaiting.value || batch.isRunning.value),
  () => browser.runtime.connect({ name: KEEP_ALIVE_PORT }),
);

const openOptions = () => void browser.runtime.openOptionsPage();
watchNotSaved(() =>
  state.taking.exporting.say({
    text: t('notSaved.text'),
    action: { label: t('error.openOptions'), run: openOptions },
  }),
);
addEventListener('pagehide', () => void state.kept.flush());
watchHandOver(document, state.inputs);
forwardRegionKeys(windowId);

document.documentElement.lang = t('languageTag');
document.title = t('extensionName');
await Promise.all([state.ready, batch.ready]);
render(
  <LoadPicture.Provider value={shownPicture}>
    <Panel state={state} batch={batch} onOptions={openOptions} />
  </LoadPicture.Provider>,
  document.body,
);
