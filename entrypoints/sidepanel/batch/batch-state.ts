/** A batch as it is on screen, from what is stored. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { hostPattern } from '@/utils/access';
import {
  type BatchItem,
  type BatchProgress,
  type BatchSummary,
  canContinue,
  progressOf,
} from '@/utils/model/batch';
import type { BatchChange, BatchRef, StoredBatch } from '@/utils/storage/batches';

/** A batch as it is on screen. */
export interface ShownBatch extends StoredBatch {
  /** Data URLs by the number of their item; a page's own URL is never loaded here. */
  thumbnails: ReadonlyMap<number, string>;
}

/** A batch that was left when the browser or its window closed. */
export interface LeftBatch {
  head: BatchSummary;
  progress: BatchProgress;
}

/** `readOwned` is about the panel's own window. */
export interface BatchReads {
  readOwned: () => Promise<BatchRef | undefined>;
  readBatch: (ref: BatchRef) => Promise<StoredBatch | undefined>;
  readThumbnails: (ref: BatchRef, count: number) => Promise<Map<number, string>>;
  /** Batches on the disk that no window owns, the newest first. */
  readLeft: () => Promise<BatchSummary[]>;
}

/** The window's own batch, and the one that was left. */
export async function readShown(
  deps: BatchReads,
): Promise<[ShownBatch | undefined, LeftBatch | undefined]> {
  const ref = await deps.readOwned();
  const stored = ref && (await deps.readBatch(ref));
  const thumbnails = stored && (await deps.readThumbnails(ref, stored.head.count));
  return [stored && thumbnails && { ...stored, thumbnails }, await readLeft(deps)];
}

async function readLeft({ readLeft: readHeads, readBatch }: BatchReads) {
  const head = (await readHeads()).find(canContinue);
  const stored = head && (await readBatch({ area: 'local', id: head.id }));
  return stored && { head: stored.head, progress: progressOf(stored.items) };
}

/** A picture that was never sent failed at its own site, and not at the service. */
export function originsOf(items: readonly BatchItem[]): string[] {
  const missing = items.filter(
    ({ state, posts }) =>
      posts === 0 && state.status === 'failed' && state.failure.code === 'access-missing',
  );
  return [...new Set(missing.map(({ url }) => hostPattern(url)))];
}

/** Undefined where it was removed. */
export function applyChange(
  batch: ShownBatch,
  change: Exclude<BatchChange, { kind: 'owner' }>,
): ShownBatch | undefined {
  switch (change.kind) {
    case 'head':
      return change.head && { ...batch, head: change.head };
    case 'item':
      return { ...batch, items: batch.items.with(change.number, change.item) };
    case 'thumbnail': {
      const thumbnails = new Map(batch.thumbnails).set(change.number, change.thumbnail);
      return { ...batch, thumbnails };
    }
  }
}

const TICK_MS = 1000;

/** Everything outside of the panel. */
export interface BatchDeps extends BatchReads {
  watch: (listener: (change: BatchChange) => void) => () => void;
  /** Id of the window's single search: a new one is shown at once. */
  searchId: ReadonlySignal<string | undefined>;
  send: (command: BatchCommand) => void;
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestSiteAccess: (origins: string[]) => Promise<boolean>;
  requestServiceAccess: () => Promise<boolean>;
  /** Epoch milliseconds. */
  clock: () => number;
}

export type BatchCommand =
  | { name: 'listPictures' | 'pauseBatch' | 'continueBatch' | 'cancelBatch' | 'retryFailed' }
  | { name: 'startBatch'; ids: number[] }
  | { name: 'openBatchItem'; id: number };

export interface BatchState {
  batch: ReadonlySignal<ShownBatch | undefined>;
  /** One to go on with, as long as the window has begun none of its own. */
  left: ReadonlySignal<LeftBatch | undefined>;
  isRunning: ReadonlySignal<boolean>;
  /** The batch is on screen, and not the single search. */
  isOpen: ReadonlySignal<boolean>;
  /** Seconds until the service may be asked again. */
  secondsLeft: ReadonlySignal<number | undefined>;
  /** Origins of pictures that could not be had for want of access. */
  wantedOrigins: ReadonlySignal<string[]>;
  /** Shows the batch; where none was begun, the pictures of the page in front. */
  open: () => void;
  close: () => void;
  /** Goes on with the one that was left. */
  openLeft: () => void;
  send: (command: BatchCommand) => void;
  /** Asks for `wantedOrigins` and tries again. */
  allowSites: () => void;
  /** Asks for the service's hosts and goes on. */
  allowService: () => void;
  ready: Promise<void>;
  stop: () => void;
}

export function createBatchState(deps: BatchDeps): BatchState {
  const batch = signal<ShownBatch | undefined>(undefined);
  const left = signal<LeftBatch | undefined>(undefined);
  const isOpen = signal(false);
  let isReading = false;
  let isStale = false;

  /** From the start again where something has changed meanwhile. */
  async function read(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      [batch.value, left.value] = await readShown(deps);
    }
    isReading = false;
  }

  const stopWatching = deps.watch((change) => {
    const shown = batch.peek();
    if (isReading || change.kind === 'owner') void read();
    else if (shown?.head.id === change.id) batch.value = applyChange(shown, change);
  });

  let searchId = deps.searchId.peek();
  const stopFollowing = effect(() => {
    if (deps.searchId.value === searchId) return;
    searchId = deps.searchId.value;
    isOpen.value = false;
  });

  const isRunning = computed(() => batch.value?.head.status === 'running');
  const until = computed(() => (isRunning.value ? batch.value?.head.wait?.until : undefined));
  const now = signal(deps.clock());
  const stopClock = effect(() => {
    now.value = deps.clock();
    if (until.value === undefined) return undefined;
    const timer = setInterval(() => (now.value = deps.clock()), TICK_MS);
    return () => clearInterval(timer);
  });
  const wantedOrigins = computed(() => originsOf(batch.value?.items ?? []));

  const show = () => {
    isOpen.value = true;
  };
  /** A panel that opens while a batch runs shows it, unless there is a single search. */
  const showRunning = () => {
    if (isRunning.peek() && deps.searchId.peek() === undefined) show();
  };
  const after = async (asked: Promise<boolean>, command: BatchCommand) => {
    if (await asked) deps.send(command);
  };
  return {
    batch,
    left: computed(() => {
      const { status = 'listed' } = batch.value?.head ?? {};
      return status === 'listed' ? left.value : undefined;
    }),
    isRunning,
    isOpen,
    secondsLeft: computed(() => {
      const ms = (until.value ?? 0) - now.value;
      return ms > 0 ? Math.ceil(ms / 1000) : undefined;
    }),
    wantedOrigins,
    open: () => {
      show();
      if (!batch.peek() || batch.peek()?.head.status === 'listed') {
        deps.send({ name: 'listPictures' });
      }
    },
    close: () => {
      isOpen.value = false;
    },
    openLeft: () => {
      show();
      deps.send({ name: 'continueBatch' });
    },
    send: deps.send,
    allowSites: () =>
      void after(deps.requestSiteAccess(wantedOrigins.peek()), { name: 'retryFailed' }),
    allowService: () => void after(deps.requestServiceAccess(), { name: 'continueBatch' }),
    ready: read().then(showRunning),
    stop: () => {
      stopWatching();
      stopFollowing();
      stopClock();
    },
  };
}
