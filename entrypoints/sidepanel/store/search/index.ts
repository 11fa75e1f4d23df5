/** The search of the panel's window: its record, what it found, how it is narrowed, and what the user can do about it. */
import { type ReadonlySignal, computed, signal, type Signal, effect } from '@preact/signals';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { languageOf } from '@/utils/io/i18n/words';
import type { PanelContext } from '../../context';
import { createGranting, followService } from './service';
import { followPageBeside, createTabs1688 } from './tabs-1688';
import { createPictureInputs } from './picture-inputs';
import { createRefining } from './refining';
import { outcomeOf, followResults, followStored } from './stored';
import type { CropArea } from '@/utils/core/model/rectangle';
import { sendMessage } from '@/utils/io/messages';
import type { Refinement } from '@/utils/core/model/query';

export type SearchModule = ReturnType<typeof createSearch>;

export function createSearch(context: PanelContext) {
  const { browser, pictures, windowId } = context;
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
  const refine = (change: Refinement) => void sendMessage('refine', { windowId, change });
  const retry = () => void sendMessage('retry', { windowId });
  const tabs1688 = createTabs1688(context, { search, retry });
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
    retry,
    cancel: () => void sendMessage('cancel', { windowId }),
    /** Parts of the picture that are worth a search of their own; none where it cannot be read. */
    proposeParts: async (): Promise<readonly CropArea[]> => {
      const current = picture.peek();
      return current ? pictures.proposeParts(current).catch(() => []) : [];
    },
    /** Searches a crop area of the picture, or all of it. */
    searchArea: (area: CropArea | undefined) => refine({ kind: 'area', area }),
    /** The next page of offers. */
    more: () => {
      if (search.peek()?.next !== undefined) void sendMessage('more', { windowId });
      for (const id of refining.withMore.peek()) refine({ kind: 'add', service: id });
    },
    /** Another of the pictures at the clicked point. */
    chooseAlternative: (index: number) => refine({ kind: 'alternative', index }),
    /** Copies the searched picture; rejects if that fails. */
    copyPicture: async () => {
      const current = picture.peek();
      if (current) await browser.copyPicture(current, search.peek()?.area);
    },
    tabs1688,
    ...followPageBeside(context, { search, found: refining.offers, ownTabs: tabs1688.own }),
    inputs: createPictureInputs(context, searchId),
    /** Resolves once picture and offers of the search on screen are read, as far as they are stored. */
    readResults: read,
  };
}

const TICK_MS = 1000;

/** Advances the clock while something runs: a timer wakes the page. */
export function tickWhile(now: Signal<number>, isRunning: ReadonlySignal<unknown>): void {
  effect(() => {
    now.value = Date.now();
    if (!isRunning.value) return undefined;
    const timer = setInterval(() => (now.value = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  });
}
