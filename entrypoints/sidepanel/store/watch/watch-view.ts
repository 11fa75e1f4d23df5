/** The view of watched offers: read when it is opened, and again with each write of the worker. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { fromBase64 } from '@/utils/core/bytes';
import { isAppError } from '@/utils/core/errors';
import { t } from '@/utils/io/i18n/words';
import type { Watch, WatchSummary } from '@/utils/core/model/watch';
import { type DatabaseProblem, problemOf } from '@/utils/io/storage/database';
import { markRead, readWatches, readWatchPicture } from '@/utils/io/storage/watches';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { CopyAndSave, Message } from '../view/copy-and-save';
import type { Views } from '../view';

/** Changes that are shown at once. */
const PAGE = 20;

interface Shown extends Views {
  output: Pick<CopyAndSave, 'show' | 'dismiss'>;
  remove: (offer: Watch['offer']) => Promise<void>;
}

export function createWatchView(
  context: PanelContext,
  summary: ReadonlySignal<WatchSummary>,
  { output, remove, ...views }: Shown,
) {
  const isOpen = views.isOpen('watch');
  const watches = signal<readonly Watch[] | undefined>(undefined);
  const fresh = signal<ReadonlySet<string>>(new Set());
  const problem = signal<DatabaseProblem | undefined>(undefined);
  const limit = signal(PAGE);
  let asked = 0;

  const all = computed(() =>
    (watches.value ?? [])
      .flatMap((watch) =>
        watch.changes.map((change) => ({
          /** Tells it from all others. */
          key: `${watch.id} ${change.at} ${change.kind}`,
          change,
          watch,
        })),
      )
      .toSorted((a, b) => b.change.at - a.change.at),
  );
  const changes = computed(() =>
    all.value.slice(0, limit.value).map(({ key, change, watch }) => ({
      key,
      change,
      watch,
      /** It was unread when it was shown. */
      isFresh: !change.isRead || fresh.value.has(key),
    })),
  );

  /** Those watched last come first, so that rows never change their places while they are on the screen. */
  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const read = await readWatches();
      if (mine !== asked || !isOpen.peek()) return;
      watches.value = read.toSorted((a, b) => b.createdAt - a.createdAt);
      problem.value = undefined;
    } catch (error) {
      console.error(error);
      if (mine === asked) problem.value = problemOf(error);
    }
  }

  function begin(): void {
    output.dismiss();
    limit.value = PAGE;
    void load();
  }

  effect(() => {
    if (isOpen.value) untracked(begin);
  });
  effect(() => {
    void summary.value;
    if (isOpen.peek()) untracked(() => void load());
  });

  function close(): void {
    views.close('watch');
    watches.value = undefined;
    fresh.value = new Set();
    output.dismiss();
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      output.show(notKept(error));
    }
  }

  return {
    isOpen,
    /** Undefined while they are read. */
    watches,
    /** The newest first. */
    changes,
    hasMore: computed(() => all.value.length > limit.value),
    /** Pauses by service: why it is not asked, and until when. */
    paused: computed(() => summary.value.paused),
    /** Offers that could not be read. */
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
    /** The changes are on a screen that can be seen: they are read, and stay marked until the view is closed. */
    seen: () => {
      const unread = changes.peek().filter(({ change }) => !change.isRead);
      const [latest] = unread;
      // Told once: where it cannot be noted, another try would follow each time they are drawn.
      if (!latest || unread.every(({ key }) => fresh.peek().has(key))) return;
      fresh.value = new Set([...fresh.peek(), ...unread.map(({ key }) => key)]);
      void attempt(() => markRead(latest.change.at));
    },
    more: () => {
      limit.value += PAGE;
    },
    remove: (watch: Watch) => void remove(watch.offer),
    /** Searches its picture in the panel. */
    search: (watch: Watch) =>
      void attempt(async () => {
        const picture = await readWatchPicture(watch.id);
        if (!picture) return output.show({ text: t('watched.noPicture') });
        const { bytes, ...part } = await context.pictures.prepare(fromBase64(picture.base64));
        const { pageTitle } = watch;
        const provided = { ...part, base64: bytes.toBase64(), way: 'file' as const, pageTitle };
        await sendMessage('providePicture', { windowId: context.windowId, picture: provided });
        close();
      }),
  };
}

/** What is said of a write that failed. */
export function notKept(error: unknown): Message {
  console.error(error);
  return { text: isAppError(error) ? t('notSaved.text') : t('history.notSaved') };
}
