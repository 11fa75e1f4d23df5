/** Watched offers as the panel shows and changes them: until their view is opened it knows their keys alone. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fromBase64 } from '@/utils/bytes';
import { isAppError } from '@/utils/errors';
import { pieceText } from '@/utils/i18n/format';
import { serviceName } from '@/utils/i18n/search-words';
import { everyWords } from '@/utils/i18n/watch-words';
import { t } from '@/utils/i18n/words';
import type { ComparedOffer } from '@/utils/model/compared-offer';
import type { HistoryEntry, SessionRow } from '@/utils/model/history';
import type { Pin } from '@/utils/model/pin';
import type { Search, StoredPicture } from '@/utils/model/search';
import {
  DEFAULT_WATCH_SETTINGS,
  MAX_WATCHES,
  NO_WATCHES,
  type Watch,
  type WatchPicture,
  type WatchSettings,
} from '@/utils/model/watch';
import { offerKey } from '@/utils/pricing/merge-offers';
import type { Readings } from '@/utils/reading/readings';
import type { CompareState } from '../compare/compare-state';
import type { PanelContext } from '../context';
import type { Message } from '../export/copy-and-save';
import { follow } from '../source';
import { addedWords, fullWords, removedMessage } from './watch-messages';
import {
  canLookUp,
  type TargetPicture,
  targetOf,
  targetOfEntry,
  targetOfPin,
  targetOfRow,
  type WatchTarget,
} from './watch-targets';
import { createWatchView, type WatchOutput, type WatchView } from './watch-view';

export interface WatchInput {
  search: ReadonlySignal<Search | undefined>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  compare: Pick<CompareState, 'offerOf'> & {
    inputs: ReadonlySignal<Pick<Watch, 'quantity' | 'mode'>>;
  };
  pins: ReadonlySignal<readonly Pin[]>;
  /** How titles are read. */
  readings: ReadonlySignal<Pick<Readings, 'titleOf'>>;
  /** The offers in sight are those of one seller, which the searched picture does not find. */
  isSeller: ReadonlySignal<boolean>;
  /** Says what came of an action: where the panel says it of others, so that the last one is read. */
  output: WatchOutput;
}

/** What a control shows and does, as components take it. */
interface Control {
  isWatched: boolean;
  words: string;
  onToggle: (() => void) | undefined;
}

export interface WatchState {
  /** Changes that were not read. */
  unread: ReadonlySignal<number>;
  settings: ReadonlySignal<WatchSettings>;
  /** Of an offer in the list. */
  ofOffer: ReadonlySignal<(offer: ComparedOffer) => Control>;
  /** Of a pin, at its own quantity. */
  ofPin: ReadonlySignal<(offer: ComparedOffer) => Control>;
  /** Of the best offer of a row. */
  ofRow: ReadonlySignal<(row: SessionRow) => Control>;
  /** The same of an entry of the history, with its picture. */
  ofEntry: ReadonlySignal<(entry: HistoryEntry) => Control>;
  view: WatchView;
  /** What came of the last action. */
  message: ReadonlySignal<Message | undefined>;
  /** The same, unless it was about something else. */
  said: ReadonlySignal<Message | undefined>;
  dismiss: () => void;
  ready: Promise<void>;
  stop: () => void;
}

type Watches = NonNullable<PanelContext['storage']['watches']>;

/** What every control depends on. */
interface Known {
  keys: ReadonlySet<string>;
  settings: WatchSettings;
}

export function createWatching(
  context: PanelContext,
  watches: Watches,
  { search, picture, compare, pins, readings, isSeller, output }: WatchInput,
): WatchState {
  const { clock, services, storage } = context;
  const summary = signal(NO_WATCHES);
  const settings = signal(DEFAULT_WATCH_SETTINGS);
  const sources = [follow(watches.summary, summary), follow(watches.settings, settings)];
  const view = createWatchView(context, watches, { summary, readings, output });
  const showRequested = async () => {
    if (await watches.takeRequest()) view.open();
  };
  const stopRequests = watches.onRequest(() => void showRequested());
  const { capabilitiesOf } = services;

  const own = signal<Message | undefined>(undefined);
  function say(message: Message): void {
    own.value = message;
    output.show(message);
  }

  async function attempt(work: () => Promise<Message>): Promise<void> {
    try {
      say(await work());
    } catch (error) {
      console.error(error);
      say({ text: isAppError(error) ? t('notSaved.text') : t('history.notSaved') });
    }
  }

  const add = (target: WatchTarget) =>
    attempt(async () => {
      const { service } = target;
      const title = readings.peek().titleOf(target).text;
      if (service === undefined || !canLookUp(target, capabilitiesOf)) return hindered(service);
      const watch = target.make(service, clock());
      if (!watch) return { text: t('watch.nothing') };
      const kept = target.picture && (await searchedPart(context, target.picture));
      const outcome = await watches.add(watch, kept);
      if (outcome === 'full') return { text: fullWords() };
      if (outcome === 'known') return { text: t('watch.known') };
      return {
        text: addedWords(title),
        action: { label: t('watch.show'), run: view.open },
      };
    });

  const stop = (target: WatchTarget) =>
    attempt(async () => {
      const { key } = target;
      const title = readings.peek().titleOf(target).text;
      const removed = await watches.removeOffer(key);
      return removedMessage(title, () => {
        void attempt(async () => {
          const areBack = await watches.restore(removed);
          return { text: areBack ? addedWords(title) : fullWords() };
        });
      });
    });

  /** @param start what is done in place of adding the target as it is */
  function controlOf(
    target: WatchTarget | undefined,
    { keys, settings: { isOn, hours } }: Known,
    start?: () => void,
  ): Control {
    const refused = (words: string) => ({ isWatched: false, words, onToggle: undefined });
    if (!target) return refused(t('watch.nothing'));
    const { key, service } = target;
    const every = everyWords(hours);
    if (keys.has(key)) {
      return {
        isWatched: true,
        words: isOn ? every : t('watch.notChecked'),
        onToggle: () => void stop(target),
      };
    }
    if (keys.size >= MAX_WATCHES) return refused(fullWords());
    if (!start && !canLookUp(target, capabilitiesOf)) return refused(hindered(service).text);
    return {
      isWatched: false,
      words: isOn ? whatWords(target, every) : t('watch.notChecked'),
      onToggle: start ?? (() => void add(target)),
    };
  }

  /** Its picture and its offers are in the history, where that is kept. */
  async function addRow(row: SessionRow): Promise<void> {
    const { mode } = compare.inputs.peek();
    const entry = await storage.history?.read(row.id).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    const target = entry
      ? targetOfEntry(entry, mode, capabilitiesOf)
      : targetOfRow(row, mode, capabilitiesOf);
    if (target) await add(target);
  }

  const known = computed((): Known => ({
    keys: new Set(summary.value.keys),
    settings: settings.value,
  }));
  const mode = computed(() => compare.inputs.value.mode);
  const terms = computed(() => {
    const { value: current } = picture;
    const area = search.value?.area;
    return {
      quantity: compare.inputs.value.quantity,
      mode: mode.value,
      pageTitle: search.value?.target.pageTitle,
      service: search.value?.service,
      picture:
        current && !isSeller.value
          ? { mime: current.mime, base64: current.base64, area }
          : undefined,
    };
  });
  const ofOffer = computed(() => {
    const [all, now] = [known.value, terms.value];
    return (offer: ComparedOffer) => controlOf(targetOf(offer, now, capabilitiesOf), all);
  });

  return {
    unread: computed(() => summary.value.unread),
    settings,
    ofOffer,
    ofPin: computed(() => {
      const [all, { quantity }] = [known.value, terms.value];
      const byKey = new Map(pins.value.map((pin) => [pin.compared.key, pin]));
      const inList = ofOffer.value;
      return (offer: ComparedOffer) => {
        const pin = byKey.get(offer.key);
        if (!pin || compare.offerOf(offer.key)) return inList(offer);
        return controlOf(targetOfPin(pin, quantity, mode.value, capabilitiesOf), all);
      };
    }),
    ofRow: computed(() => {
      const [all, inList, shown] = [known.value, ofOffer.value, search.value?.id];
      return (row: SessionRow) => {
        const best = row.best && row.id === shown ? compare.offerOf(offerKey(row.best)) : undefined;
        if (best) return inList(best);
        const target = targetOfRow(row, mode.value, capabilitiesOf);
        return controlOf(target, all, () => void addRow(row));
      };
    }),
    ofEntry: computed(() => {
      const all = known.value;
      return (entry: HistoryEntry) =>
        controlOf(targetOfEntry(entry, mode.value, capabilitiesOf), all);
    }),
    view,
    message: output.message,
    said: computed(() => (output.message.value === own.value ? own.value : undefined)),
    dismiss: output.dismiss,
    ready: Promise.all([showRequested(), ...sources.map(({ ready }) => ready)]).then(
      () => undefined,
    ),
    stop: () => {
      for (const source of sources) source.stop();
      stopRequests();
      view.stop();
    },
  };
}

/** "¥12.40/pc at 200 · once a day". */
function whatWords({ price, quantity }: WatchTarget, every: string): string {
  const what = price === undefined ? t('watch.unpriced') : pieceText(price, quantity);
  return `${what} · ${every}`;
}

function hindered(service: WatchTarget['service']): Message {
  if (service === undefined) return { text: t('watch.nothing') };
  return { text: t('watch.cannot', [serviceName(service)]) };
}

async function searchedPart(
  { pictures }: PanelContext,
  { mime, base64, area }: TargetPicture,
): Promise<WatchPicture> {
  if (!area) return { mime, base64 };
  const part = await pictures.prepare(fromBase64(base64), area);
  return { mime: part.mime, base64: part.bytes.toBase64() };
}
