/** Watched offers as the panel shows and changes them: until their view is opened it knows their keys alone. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { pieceText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import {
  DEFAULT_WATCH_SETTINGS,
  MAX_WATCHES,
  NO_WATCHES,
  type Watch,
  type WatchSettings,
  type WatchSummary,
} from '@/utils/core/model/watch';
import { offerKey } from '@/utils/core/model/offer';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import type { ComparisonModule } from '../comparison';
import type { PinsState } from '../lists/pins';
import type { SearchModule } from '../search';
import type { PanelContext } from '../../context';
import type { Message } from '../view/copy-and-save';
import { createWatchActions } from './watch-actions';
import { fullWords, cannotWatchMessage } from './watch-messages';
import {
  canLookUp,
  targetOf,
  targetOfEntry,
  targetOfPin,
  targetOfRow,
  type WatchTarget,
} from './watch-targets';
import { createWatchView, type WatchShown, type WatchView } from './watch-view';

/** The modules as far as watching needs them. */
export interface WatchedModules {
  search: Pick<SearchModule, 'search' | 'picture'>;
  /** `isSeller`: the offers in sight are those of one seller, which the searched picture does not find. */
  compare: Pick<ComparisonModule, 'offerOf' | 'isSeller'> & {
    inputs: ReadonlySignal<Pick<Watch, 'quantity' | 'mode'>>;
  };
  /** `output` says what came of an action: where the panel says it of others, so that the last one is read. */
  view: WatchShown;
}

/** What a control shows and does, as components take it. */
interface Control {
  isWatched: boolean;
  words: string;
  onToggle: (() => void) | undefined;
}

export interface WatchModule {
  /** Changes that were not read. */
  unread: ReadonlySignal<number>;
  settings: ReadonlySignal<WatchSettings>;
  /** Control of an offer in the list. */
  ofOffer: ReadonlySignal<(offer: ComparedOffer) => Control>;
  /** Control of a pin, at its own quantity. */
  ofPin: ReadonlySignal<(offer: ComparedOffer) => Control>;
  /** Control of the best offer of a row. */
  ofRow: ReadonlySignal<(row: HistoryRow) => Control>;
  /** Control of an entry of the history, with its picture. */
  ofEntry: ReadonlySignal<(entry: HistoryEntry) => Control>;
  view: WatchView;
  /** What came of the last action. */
  message: ReadonlySignal<Message | undefined>;
  /** Message, unless it was about something else. */
  said: ReadonlySignal<Message | undefined>;
  dismiss: () => void;
}

/** What every control depends on. */
interface Known {
  keys: ReadonlySet<string>;
  settings: WatchSettings;
}

export function createWatching(
  context: PanelContext,
  { search: { search, picture }, compare, view: shown }: WatchedModules,
  { pins }: { pins: Pick<PinsState, 'pins'> },
): WatchModule {
  const { output } = shown;
  const summary = context.follow<WatchSummary>(watchSummaryStore, NO_WATCHES);
  const settings = context.follow<WatchSettings>(watchSettingsStore, DEFAULT_WATCH_SETTINGS);
  const view = createWatchView(context, summary, shown);

  const mode = computed(() => compare.inputs.value.mode);
  const { last, add, addRow, remove } = createWatchActions(context, {
    ...shown,
    mode,
    openList: view.open,
  });

  /** @param start what is done in place of adding the target as it is */
  function controlOf(
    target: WatchTarget | undefined,
    { keys, settings: { isOn } }: Known,
    start?: () => void,
  ): Control {
    const refused = (words: string) => ({ isWatched: false, words, onToggle: undefined });
    if (!target) return refused(t('watch.nothing'));
    const { key, service } = target;
    const every = t('watch.every');
    if (keys.has(key)) {
      return {
        isWatched: true,
        words: isOn ? every : t('watch.notChecked'),
        onToggle: () => void remove(target),
      };
    }
    if (keys.size >= MAX_WATCHES) return refused(fullWords());
    if (!start && !canLookUp(target)) return refused(cannotWatchMessage(service).text);
    return {
      isWatched: false,
      words: isOn ? whatWords(target, every) : t('watch.notChecked'),
      onToggle: start ?? (() => void add(target)),
    };
  }

  const known = computed((): Known => ({
    keys: new Set(summary.value.keys),
    settings: settings.value,
  }));
  const terms = computed(() => {
    const { value: current } = picture;
    const area = search.value?.area;
    return {
      quantity: compare.inputs.value.quantity,
      mode: mode.value,
      pageTitle: search.value?.target.pageTitle,
      service: search.value?.service,
      picture:
        current && !compare.isSeller.value
          ? { mime: current.mime, base64: current.base64, area }
          : undefined,
    };
  });
  const ofOffer = computed(() => {
    const [all, now] = [known.value, terms.value];
    return (offer: ComparedOffer) => controlOf(targetOf(offer, now), all);
  });

  return {
    unread: computed(() => summary.value.unread),
    settings,
    ofOffer,
    ofPin: computed(() => {
      const [all, { quantity }] = [known.value, terms.value];
      const byKey = new Map(pins.pins.value.map((pin) => [pin.compared.key, pin]));
      const inList = ofOffer.value;
      return (offer: ComparedOffer) => {
        const pin = byKey.get(offer.key);
        if (!pin || compare.offerOf(offer.key)) return inList(offer);
        return controlOf(targetOfPin(pin, quantity, mode.value), all);
      };
    }),
    ofRow: computed(() => {
      const [all, inList, id] = [known.value, ofOffer.value, search.value?.id];
      return (row: HistoryRow) => {
        const best = row.best && row.id === id ? compare.offerOf(offerKey(row.best)) : undefined;
        if (best) return inList(best);
        const target = targetOfRow(row, mode.value);
        return controlOf(target, all, () => void addRow(row));
      };
    }),
    ofEntry: computed(() => {
      const all = known.value;
      return (entry: HistoryEntry) => controlOf(targetOfEntry(entry, mode.value), all);
    }),
    view,
    message: output.message,
    said: computed(() => (output.message.value === last.value ? last.value : undefined)),
    dismiss: output.dismiss,
  };
}

/** "¥12.40/pc at 200 · once a day". */
function whatWords({ price, quantity }: WatchTarget, every: string): string {
  const what = price === undefined ? t('watch.unpriced') : pieceText(price, quantity);
  return `${what} · ${every}`;
}
