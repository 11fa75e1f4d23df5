/** The state of a batch on screen, from what is stored. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { failureOf } from '@/utils/core/errors';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import { originPatterns } from '@/utils/io/access';
import {
  type BatchItem,
  type BatchProgress,
  type BatchSummary,
  canContinue,
  progressOf,
} from '@/utils/core/model/batch';
import { connectionOf } from '@/utils/core/model/settings';
import {
  type BatchChange,
  type StoredBatch,
  readBatch,
  readLeftBatches,
  readOwned,
  readThumbnails,
  watchBatches,
} from '@/utils/io/storage/batches';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { requestServiceAccess } from '@/utils/io/platform';
import { browser } from '@/utils/io/browser';
import type { PanelContext } from '../../context';
import { type SearchModule, tickWhile } from '../search';
import type { Views } from '../view';
import type { Vector } from '@/utils/io/storage/vectors';
import type { EarlierSearch, EarlierSearches } from '../history/earlier-searches';
import type { Likeness } from '../pictures';

/** A batch as it is on screen. */
export interface ShownBatch extends StoredBatch {
  /** Data URLs by the number of their item; a page's own URL is never loaded here. */
  thumbnails: ReadonlyMap<number, string>;
}

/** A batch that was not finished when the browser or its window closed. */
export interface LeftBatch {
  head: BatchSummary;
  progress: BatchProgress;
}

/** The window's own batch, and the unfinished one without a window. */
async function readShown({
  isPrivate,
  windowId,
}: PanelContext): Promise<[ShownBatch | undefined, LeftBatch | undefined]> {
  return Promise.all([readOwn(windowId), isPrivate ? undefined : readLeft()]);
}

async function readOwn(windowId: number): Promise<ShownBatch | undefined> {
  const ref = await readOwned(windowId);
  const stored = ref && (await readBatch(ref));
  return stored && { ...stored, thumbnails: await readThumbnails(ref, stored.head.count) };
}

/** Private windows show none. */
async function readLeft(): Promise<LeftBatch | undefined> {
  const head = (await readLeftBatches()).find(canContinue);
  const stored = head && (await readBatch({ area: 'local', id: head.id }));
  return stored && { head: stored.head, progress: progressOf(stored.items) };
}

/** A picture that was never sent failed at its site, not at the service. */
function originsOf(items: readonly BatchItem[]): string[] {
  const missing = items.filter(
    ({ state, posts }) =>
      posts === 0 && state.status === 'failed' && state.failure.code === 'access-missing',
  );
  return [...new Set(missing.map(({ url }) => hostPattern(url)))];
}

/** Undefined if it was removed. */
function applyChange(
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

export type BatchCommand =
  | { name: 'listPictures' | 'pauseBatch' | 'continueBatch' | 'cancelBatch' }
  | { name: 'retryFailed'; id?: number }
  | { name: 'openList' | 'removeList'; id: string }
  | { name: 'startBatch'; ids: number[] }
  | { name: 'openBatchItem'; id: number };

export type BatchModule = ReturnType<typeof createBatch>;

/** @param ofSearch the window's single search: a new one is shown at once */
export function createBatch(
  context: PanelContext,
  { search: ofSearch, view }: { search: Pick<SearchModule, 'searchId' | 'settings'>; view: Views },
  embeddings: BatchEmbeddings,
) {
  const { windowId } = context;
  const send = ({ name, ...rest }: BatchCommand) => void sendMessage(name, { windowId, ...rest });
  const batch = signal<ShownBatch | undefined>(undefined);
  const left = signal<LeftBatch | undefined>(undefined);
  const isOpen = view.isOpen('batch');
  let isReading = false;
  let isStale = false;

  /** Starts over if something has changed meanwhile. */
  async function read(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale) {
        isStale = false;
        [batch.value, left.value] = await readShown(context);
      }
    } finally {
      isReading = false; // after a failure too: the next change reads again
    }
  }

  effect(() =>
    watchBatches((change) => {
      const shown = batch.peek();
      if (isReading || change.kind === 'owner') void read().catch(failureOf);
      else if (shown?.head.id === change.id) batch.value = applyChange(shown, change);
    }),
  );

  let searchId = ofSearch.searchId.peek();
  effect(() => {
    if (ofSearch.searchId.value === searchId) return;
    searchId = ofSearch.searchId.value;
    view.close('batch');
    view.close('list');
  });

  const seen = followBatchSeen(
    computed(() => (isOpen.value ? batch.value : undefined)),
    embeddings,
  );
  const isRunning = computed(() => batch.value?.head.status === 'running');
  const until = computed(() => (isRunning.value ? batch.value?.head.wait?.until : undefined));
  const now = signal(Date.now());
  tickWhile(now, until);
  const wantedOrigins = computed(() => originsOf(batch.value?.items ?? []));

  const show = () => view.open('batch');
  /** A panel that opens while a batch runs shows it, unless there is a single search. */
  const showRunning = () => {
    if (!isRunning.peek() || ofSearch.searchId.peek() !== undefined) return;
    view.open(batch.peek()?.head.list ? 'list' : 'batch');
  };
  const requestService = async () => {
    const settings = ofSearch.settings.peek();
    const { service } = settings;
    if (service === undefined) return false;
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
    const origins = api.length === 0 ? [] : [...api, ...originPatterns(pictures)];
    return requestServiceAccess(service, origins);
  };
  const after = async (asked: Promise<boolean>, command: BatchCommand) => {
    if (await asked) send(command);
  };
  return {
    batch,
    /** Earlier searches of the same products, by item number. */
    seen,
    /** An unfinished batch to continue, as long as the window has none of its own. */
    left: computed(() => {
      const { status = 'listed', list } = batch.value?.head ?? {};
      return status === 'listed' || list ? left.value : undefined;
    }),
    isRunning,
    /** The batch is on screen instead of the single search. */
    isOpen,
    /** Seconds until the service can be called again. */
    secondsLeft: computed(() => {
      const ms = (until.value ?? 0) - now.value;
      return ms > 0 ? Math.ceil(ms / 1000) : undefined;
    }),
    /** Origins of pictures that could not be loaded because of missing access. */
    wantedOrigins,
    /** Shows the batch or, if there is none, the pictures of the active page. */
    open: () => {
      show();
      const { status = 'listed', list } = batch.peek()?.head ?? {};
      if (status === 'listed' || list) send({ name: 'listPictures' });
    },
    close: () => view.close('batch'),
    /** Continues the unfinished batch. */
    openLeft: () => {
      show();
      send({ name: 'continueBatch' });
    },
    send,
    /** Requests `wantedOrigins` and tries again. */
    allowSites: () =>
      void after(browser.permissions.request({ origins: wantedOrigins.peek() }), {
        name: 'retryFailed',
      }),
    /** Requests the service's hosts and continues. */
    allowService: () => void after(requestService(), { name: 'continueBatch' }),
    /** Reads the stored batch. */
    ready: async () => {
      await read();
      showRunning();
    },
  };
}

/** What is known of earlier searches, and the embedder. */
export interface BatchEmbeddings
  extends Pick<EarlierSearches, 'knowsSmall' | 'ofSmall'>, Pick<Likeness, 'embed'> {}

interface SeenBatch {
  head: Pick<BatchSummary, 'createdAt'>;
  /** Data URLs by item number. */
  thumbnails: ReadonlyMap<number, string>;
}

const NO_THUMBNAILS: ReadonlyMap<number, string> = new Map();

/**
 * Earlier searches of the same products by item number, as the thumbnails tell.
 * @param shown the batch while it is on screen
 */
export function followBatchSeen(
  shown: ReadonlySignal<SeenBatch | undefined>,
  { knowsSmall, ofSmall, embed }: BatchEmbeddings,
): ReadonlySignal<ReadonlyMap<number, EarlierSearch>> {
  /** Vectors by thumbnail; undefined where none could be computed. */
  const vectors = signal<ReadonlyMap<string, Vector | undefined>>(new Map());
  let isEmbedding = false;

  function nextThumbnail(): string | undefined {
    if (!knowsSmall.peek()) return undefined;
    const { thumbnails = NO_THUMBNAILS } = shown.peek() ?? {};
    return [...thumbnails.values()].find((one) => !vectors.peek().has(one));
  }

  /** One after the other, so that the pictures of a search's offers come between. */
  async function embedAll(): Promise<void> {
    if (isEmbedding) return;
    isEmbedding = true;
    for (let next = nextThumbnail(); next !== undefined; next = nextThumbnail()) {
      const vector = await embed(next);
      vectors.value = new Map(vectors.value).set(next, vector);
    }
    isEmbedding = false;
  }

  effect(() => {
    if (shown.value && knowsSmall.value) void embedAll();
  });
  return computed(() => {
    const { head, thumbnails = NO_THUMBNAILS } = shown.value ?? {};
    const found = new Map<number, EarlierSearch>();
    for (const [number, thumbnail] of thumbnails) {
      const vector = vectors.value.get(thumbnail);
      const earlier = vector && head && ofSmall(vector, head.createdAt);
      if (earlier) found.set(number, earlier);
    }
    return found;
  });
}
