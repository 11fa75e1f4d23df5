import { computed, effect, signal } from '@preact/signals';
import { ALL_SITES } from '@/utils/access';
import { NO_CALL_LIMITS, nearLimit, usageOf } from '@/utils/services/call-limits';
import { connectionOf } from '@/utils/model/settings';
import { showAside } from './aside/aside';
import { createCompareState } from './compare/compare-state';
import { followDetails } from './aside/details';
import { createGranting } from './access/granting';
import { createKept } from './kept/kept-state';
import { createOfferActions } from './offer-actions';
import { outcomeOf } from './outcome';
import type { PanelDeps, PanelState } from './panel-state';
import { createPins } from './taking/pins-state';
import { createPictureInputs } from './input/picture-inputs';
import { createRefining } from './refining';
import { followResults } from './results';
import { detailedKeys, withKnownDetails } from './rows';
import { followSeller } from './aside/seller';
import { followStored } from './stored';
import { createTaking } from './taking/taking';
import { wantedAccess } from './access/wanted-access';

const TICK_MS = 1000;

export function createPanelState(deps: PanelDeps): PanelState {
  const stored = followStored(deps);
  const { search, settings, added, alternatives, pagePrice, meter, terms } = stored;
  const now = signal(deps.clock());
  const accessRefused = signal(false);

  const results = followResults(search, deps);
  const outcome = computed(() => outcomeOf(search.value, settings.value.service, now.value));
  const hosts = computed(() => {
    const service = search.value?.service ?? settings.value.service;
    if (service === undefined) return { api: [], pictures: [] };
    return deps.hostsOf(service, connectionOf(settings.value, service));
  });
  const access = computed(() => {
    const { api, pictures } = hosts.value;
    return wantedAccess(search.value, outcome.value.failure, [...api, ...pictures]);
  });
  const { offers } = results;
  const refining = createRefining(deps, { search, settings, added, offers, now });
  const able = computed(() => {
    const service = search.value?.service;
    return service !== undefined && deps.hasDetails(service) ? search.value : undefined;
  });
  const details = followDetails(able, deps);
  const seller = followSeller(able, now, deps);
  const isRunning = computed(
    () =>
      outcome.value.status === 'running' ||
      refining.isAdding.value ||
      seller.shown.value?.isLoading === true,
  );
  const pictureOrigins = computed(() => [
    ...hosts.value.pictures,
    ...refining.services.value.flatMap(
      (service) => deps.hostsOf(service, connectionOf(settings.value, service)).pictures,
    ),
  ]);
  const compare = createCompareState(
    {
      search,
      found: refining.offers,
      offers: computed(
        () =>
          refining.offers.value &&
          withKnownDetails(refining.offers.value, details.states.value, deps.language),
      ),
      detailed: computed(() => detailedKeys(refining.offers.value ?? [], details.states.value)),
      pagePrice: computed(() =>
        pagePrice.value?.searchId === search.value?.id ? pagePrice.value : undefined,
      ),
      pictureOrigins,
      askedOrder: refining.order,
    },
    deps.compare,
  );
  const pins = createPins(deps.pins);
  const { picture } = results;
  const taking = createTaking({ search, picture, compare, pins, pictureOrigins }, deps.taking);
  const actions = createOfferActions(search, compare, pins, taking.exporting.copyLink);
  const kept = createKept({ search, picture: results.picture, outcome, compare }, deps.kept);
  const aside = showAside({ search: able, details, seller, compare }, deps);

  const stopClock = effect(() => {
    now.value = deps.clock();
    if (!isRunning.value) return undefined;
    const timer = setInterval(() => (now.value = deps.clock()), TICK_MS);
    return () => clearInterval(timer);
  });
  const searchId = computed(() => search.value?.id);
  const inputs = createPictureInputs(deps, searchId);
  const stopRefusal = effect(() => {
    if (searchId.value !== undefined) accessRefused.value = false;
  });

  const { chooseService, addService, allowAccess } = createGranting(deps, {
    search,
    settings,
    access,
    accessRefused,
  });

  return {
    search,
    settings,
    picture,
    alternatives: computed(() =>
      alternatives.value?.searchId === search.value?.id ? (alternatives.value?.pictures ?? []) : [],
    ),
    outcome,
    compare,
    pins,
    taking,
    kept,
    ...actions,
    ...aside,
    isWaiting: computed(() => isRunning.value || details.isLoading.value),
    moreOfSeller: seller.more,
    closeSeller: seller.close,
    now,
    access,
    accessRefused,
    pictureOrigins,
    canSearchArea: computed(() => {
      const { service } = settings.value;
      return service !== undefined && deps.canSearchArea(service);
    }),
    nearLimit: computed(() => {
      const service = search.value?.service ?? settings.value.service;
      if (service === undefined) return undefined;
      const usage = usageOf(meter.value, service, new Date(now.value));
      return nearLimit(usage, terms.value[service] ?? NO_CALL_LIMITS);
    }),
    inputs,
    refining,
    ready: Promise.all([compare, pins, taking, stored].map(({ ready }) => ready)).then(
      () => undefined,
    ),
    retry: () => void deps.send('retry'),
    cancel: () => void deps.send('cancel'),
    searchArea: (area) => void deps.sendArea(area),
    more: () => {
      if (search.peek()?.next !== undefined) void deps.send('more');
      for (const service of refining.withMore.peek()) void deps.sendAdd(service);
    },
    chooseAlternative: (index) => void deps.sendAlternative(index),
    copyPicture: async () => {
      const current = picture.peek();
      if (current) await deps.copyPicture(current, search.peek()?.area);
    },
    showTab: () => {
      const state = search.peek()?.state;
      if (state?.status !== 'handed-off' || state.tabId === undefined) return;
      deps.showTab(state.tabId).catch(() => deps.send('retry')); // which opens it again
    },
    chooseSort: (chosen, isReversed) => {
      compare.chooseSort(chosen, isReversed);
      // A seller's offers are sorted as they are: no other search of the picture for that.
      if (!seller.shown.peek()) refining.sortAtService({ sort: chosen, isReversed });
    },
    chooseService: (service) => void chooseService(service),
    addService: (service) => void addService(service),
    allowAccess: () => void allowAccess(),
    allowAllSites: () => void allowAccess([ALL_SITES]),
    stop: () => {
      stored.stop();
      compare.stop();
      pins.stop();
      taking.stop();
      kept.stop();
      results.stop();
      details.stop();
      seller.stop();
      inputs.stop();
      stopClock();
      stopRefusal();
    },
  };
}
