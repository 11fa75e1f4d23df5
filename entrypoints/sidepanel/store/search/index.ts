/** The search of the panel's window: its record, what it found, how it is narrowed, and what the user can do about it. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { languageOf } from '@/utils/io/i18n/words';
import type { PanelContext } from '../../context';
import { tickWhile } from './clock';
import { createGranting } from './access';
import { followPageBeside } from './page-beside';
import { createPictureInputs } from './picture-inputs';
import { createRefining } from './refining';
import { createSearchActions } from './search-actions';
import { followService } from './service-facts';
import { outcomeOf } from './outcome';
import { followResults, followStored } from './stored';
import { createTabs1688 } from './tabs-1688';

export type SearchModule = ReturnType<typeof createSearch>;

export function createSearch(context: PanelContext) {
  const stored = followStored(context);
  const { search, settings, alternatives, pagePrice } = stored;
  /** Epoch milliseconds; advances while something runs. */
  const clock = signal(Date.now());
  const now: ReadonlySignal<number> = clock;
  const searchId = computed(() => search.value?.id);
  const outcome = computed(() => outcomeOf(search.value, settings.value.service, now.value));
  const { picture, offers: own, read } = followResults(context, search);
  const refining = createRefining(context, { ...stored, own, now });
  const facts = followService({ ...stored, outcome, added: refining.services, now });
  const isRunning = computed(() => outcome.value.status === 'running' || refining.isAdding.value);
  tickWhile(clock, isRunning);
  const actions = createSearchActions(context, { search, picture, refining });
  const tabs1688 = createTabs1688(context, { search, retry: actions.retry });
  return {
    search,
    searchId,
    settings,
    /** Of the words on screen, also while these are loaded. */
    language: computed(() => languageOf(settings.value.language)),
    meter: stored.meter,
    callLimits: stored.callLimits,
    now,
    /** Advances `now` while something else runs. */
    tickWhile: (runs: ReadonlySignal<boolean>) => tickWhile(clock, runs),
    outcome,
    /** A request of it is on the way. */
    isRunning,
    /** The searched picture; undefined while it is being read. */
    picture,
    /** Thumbnails of the other pictures at the clicked point, as data URLs. */
    alternatives: computed(() =>
      alternatives.value?.searchId === searchId.value ? (alternatives.value?.pictures ?? []) : [],
    ),
    /** The price of the page; undefined until it was looked for. */
    pagePrice: computed(() =>
      pagePrice.value?.searchId === searchId.value ? pagePrice.value : undefined,
    ),
    /** Offers as the services sent them; undefined while they are being read. */
    found: refining.offers,
    /** The search whose details are shown: what its service answers, and what was read on 1688's pages. */
    withDetails: computed(() => (search.value?.service === undefined ? undefined : search.value)),
    /** Whether the service of the search can be asked for details. */
    canAskDetails: computed(() => {
      const id = search.value?.service;
      return id !== undefined && serviceInfoOf(id).capabilities.details;
    }),
    refining,
    ...facts,
    ...createGranting(context, { search, searchId, settings, access: facts.access }),
    ...actions,
    tabs1688,
    ...followPageBeside(context, { search, found: refining.offers, ownTabs: tabs1688.own }),
    inputs: createPictureInputs(context, searchId),
    /** Resolves once picture and offers of the search on screen are read, as far as they are stored. */
    readResults: read,
  };
}
