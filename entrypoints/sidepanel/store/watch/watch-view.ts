/** The view of watched offers: read when it is opened, and again with each write of the worker. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { fromBase64 } from '@/utils/core/bytes';
import { isAppError } from '@/utils/core/errors';
import { t } from '@/utils/io/i18n/words';
import type { Observation, Watch, WatchChange, WatchSummary } from '@/utils/core/model/watch';
import type { TitleTranslations } from '@/utils/core/glossary/title-translations';
import { WatchesError } from '@/utils/io/storage/watches-database';
import { markRead, readChanges } from '@/utils/io/storage/watch-changes';
import { removeWatchesOf, restoreWatches } from '@/utils/io/storage/watch-removal';
import { changeWatch, readWatches, readWatchPicture } from '@/utils/io/storage/watches';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { CopyAndSave } from '../view/copy-and-save';
import type { Views } from '../view/views';
import { observationsText } from './observations-text';
import { fullWords, removedMessage } from './watch-messages';
import { orderOf } from './watch-order';
import { createWatchObservations } from './watch-observations';

/** Changes that are shown at once. */
const PAGE = 20;

export type WatchProblem = 'newer' | 'unreadable' | 'full';

export interface WatchView {
  isOpen: ReadonlySignal<boolean>;
  /** Watches in display order; undefined while they are read. */
  watches: ReadonlySignal<readonly Watch[] | undefined>;
  /** The newest first. */
  changes: ReadonlySignal<readonly WatchChange[]>;
  hasMore: ReadonlySignal<boolean>;
  /** Ids of changes that were unread when they were shown. */
  fresh: ReadonlySignal<ReadonlySet<string>>;
  /** Observations by the id of the watch, the oldest first. */
  observations: ReadonlySignal<ReadonlyMap<string, readonly Observation[]>>;
  /** The one whose details are shown. */
  openId: ReadonlySignal<string | undefined>;
  /** Pauses by service: why it is not asked, and until when. */
  paused: ReadonlySignal<WatchSummary['paused']>;
  /** Offers that could not be read. */
  leftOut: ReadonlySignal<number>;
  problem: ReadonlySignal<WatchProblem | undefined>;
  open: () => void;
  close: () => void;
  /** The changes are on a screen that can be seen: they are read, and stay marked until the view is closed. */
  seen: () => void;
  more: () => void;
  toggle: (id: string) => void;
  /** Reads its observations, once. */
  ask: (id: string) => void;
  setQuantity: (watch: Watch, quantity: number) => void;
  remove: (watch: Watch) => void;
  /** Searches its picture in the panel. */
  search: (watch: Watch) => void;
  copy: (watch: Watch) => void;
}

/** What is shown of watches: with titles as they are read, and messages where the panel has them. */
export interface WatchShown extends Views {
  translations: ReadonlySignal<Pick<TitleTranslations, 'titleOf'>>;
  output: Pick<CopyAndSave, 'message' | 'show' | 'dismiss' | 'copyText'>;
}

export function createWatchView(
  context: PanelContext,
  summary: ReadonlySignal<WatchSummary>,
  { translations, output, ...views }: WatchShown,
): WatchView {
  const isOpen = views.isOpen('watch');
  const watches = signal<readonly Watch[] | undefined>(undefined);
  const changes = signal<readonly WatchChange[]>([]);
  const hasMore = signal(false);
  const fresh = signal<ReadonlySet<string>>(new Set());
  const { observations, ...series } = createWatchObservations(watches);
  const { ask } = series;
  const openId = signal<string | undefined>(undefined);
  const problem = signal<WatchProblem | undefined>(undefined);
  let limit = PAGE;
  let asked = 0;
  let order: readonly string[] = [];

  /** Rows never change their places while they are on the screen: new ones come last. */
  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const [all, found] = await Promise.all([readWatches(), readChanges(limit + 1)]);
      if (mine !== asked || !isOpen.peek()) return;
      const shown = found.slice(0, limit);
      order = orderOf(all, found, order);
      const byId = new Map(all.map((watch) => [watch.id, watch]));
      watches.value = order.flatMap((id) => byId.get(id) ?? []);
      changes.value = shown;
      hasMore.value = found.length > limit;
      problem.value = undefined;
      series.readMoved(all);
      fresh.value = new Set([...fresh.peek(), ...unreadOf(shown)]);
    } catch (error) {
      if (mine === asked) problem.value = problemOf(error);
    }
  }

  function begin(): void {
    output.dismiss();
    limit = PAGE;
    void load();
  }

  effect(() => {
    if (isOpen.value) untracked(begin);
  });
  effect(() => {
    void summary.value;
    if (isOpen.peek()) untracked(() => void load());
  });

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      output.show({ text: isAppError(error) ? t('notSaved.text') : t('history.notSaved') });
    }
  }

  function close(): void {
    views.close('watch');
    watches.value = undefined;
    changes.value = [];
    fresh.value = new Set();
    series.forget();
    openId.value = undefined;
    order = [];
    output.dismiss();
  }

  return {
    isOpen,
    watches,
    changes,
    hasMore,
    fresh,
    observations,
    openId,
    paused: computed(() => summary.value.paused),
    leftOut: computed(() => {
      const read = new Set(watches.value?.map(({ offer }) => offer.key));
      return watches.value ? summary.value.keys.filter((key) => !read.has(key)).length : 0;
    }),
    problem,
    open: () => {
      if (isOpen.peek()) begin();
      views.open('watch');
    },
    close,
    seen: () => {
      const unread = unreadOf(changes.peek());
      if (unread.length > 0) void attempt(() => markRead(unread));
    },
    more: () => {
      limit += PAGE;
      void load();
    },
    toggle: (id) => {
      openId.value = openId.peek() === id ? undefined : id;
      ask(id);
    },
    ask,
    setQuantity: (watch, quantity) => void attempt(() => changeWatch(watch.id, { quantity })),
    remove: (watch) =>
      void attempt(async () => {
        const removed = await removeWatchesOf(watch.offer.key);
        if (openId.peek() === watch.id) openId.value = undefined;
        const undo = () => {
          output.dismiss();
          void attempt(async () => {
            if (!(await restoreWatches(removed))) output.show({ text: fullWords() });
          });
        };
        output.show(removedMessage(translations.peek().titleOf(watch.offer).text, undo));
      }),
    search: (watch) =>
      void attempt(async () => {
        const picture = await readWatchPicture(watch.id);
        if (!picture) return output.show({ text: t('watched.noPicture') });
        const { bytes, ...part } = await context.pictures.prepare(fromBase64(picture.base64));
        const { pageTitle } = watch;
        const provided = { ...part, base64: bytes.toBase64(), way: 'file' as const, pageTitle };
        await sendMessage('providePicture', { windowId: context.windowId, picture: provided });
        close();
      }),
    copy: (watch) => {
      const text = async () => observationsText(observations.peek().get(watch.id) ?? []);
      const file = async () => ({
        name: `${watch.offer.offerId}.tsv`,
        blob: new Blob([await text()], { type: 'text/tab-separated-values' }),
      });
      void output.copyText(text, file);
    },
  };
}

function unreadOf(changes: readonly WatchChange[]): string[] {
  return changes.filter(({ isRead }) => !isRead).map(({ id }) => id);
}

function problemOf(error: unknown): WatchProblem {
  if (isAppError(error)) return 'full';
  console.error(error);
  return error instanceof WatchesError ? error.problem : 'unreadable';
}
