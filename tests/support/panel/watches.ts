import { vi } from 'vitest';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import {
  DEFAULT_WATCH_SETTINGS,
  MAX_WATCHES,
  NO_WATCHES,
  type Observation,
  type Watch,
  type WatchChange,
  type WatchSettings,
  type WatchSummary,
} from '@/utils/core/model/watch';
import { source } from './source';

type Watches = NonNullable<PanelContext['storage']['watches']>;

/** What is stored before the panel is opened. */
export interface StoredWatches {
  watches?: readonly Watch[];
  changes?: readonly WatchChange[];
  observations?: Readonly<Record<string, readonly Observation[]>>;
  settings?: Partial<WatchSettings>;
  paused?: WatchSummary['paused'];
  /** A notification was clicked. */
  isRequested?: boolean;
}

/** Watched offers in memory: each write changes the summary, as the stored one. */
export function watchesStorage(stored: StoredWatches = {}) {
  let watches = [...(stored.watches ?? [])];
  let changes = [...(stored.changes ?? [])];
  const summaryOf = (revision: number): WatchSummary => ({
    revision,
    unread: changes.filter(({ isRead }) => !isRead).length,
    keys: watches.map(({ offer }) => offer.key),
    paused: stored.paused ?? {},
  });
  let revision = 0;
  const summary = source<WatchSummary>(stored.watches ? summaryOf(0) : NO_WATCHES);
  const wrote = () => summary.change(summaryOf((revision += 1)));
  const removed = new Map<unknown, Watch[]>();
  let isRequested = stored.isRequested ?? false;
  const listeners = new Set<() => void>();
  return {
    takeRequest: vi.fn<Watches['takeRequest']>().mockImplementation(async () => {
      const was = isRequested;
      isRequested = false;
      return was;
    }),
    onRequest: vi.fn<Watches['onRequest']>().mockImplementation((listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    }),
    summary,
    settings: source<WatchSettings>({ ...DEFAULT_WATCH_SETTINGS, ...stored.settings }),
    list: vi.fn<Watches['list']>().mockImplementation(async () => watches),
    changes: vi
      .fn<Watches['changes']>()
      .mockImplementation(async (limit) => changes.slice(0, limit)),
    observations: vi
      .fn<Watches['observations']>()
      .mockImplementation(async (id) => [...(stored.observations?.[id] ?? [])]),
    picture: vi
      .fn<Watches['picture']>()
      .mockResolvedValue({ mime: 'image/jpeg', base64: '/9j/AAAA' }),
    add: vi.fn<Watches['add']>().mockImplementation(async (watch) => {
      if (watches.length >= MAX_WATCHES) return 'full';
      watches = [...watches, watch];
      wrote();
      return 'added';
    }),
    removeOffer: vi.fn<Watches['removeOffer']>().mockImplementation(async (key) => {
      const token: Awaited<ReturnType<Watches['removeOffer']>> = [];
      removed.set(
        token,
        watches.filter(({ offer }) => offer.key === key),
      );
      watches = watches.filter(({ offer }) => offer.key !== key);
      wrote();
      return token;
    }),
    restore: vi.fn<Watches['restore']>().mockImplementation(async (token) => {
      watches = [...watches, ...(removed.get(token) ?? [])];
      wrote();
      return true;
    }),
    move: vi.fn<Watches['move']>().mockImplementation(async ({ service, from, to }) => {
      const isMoved = (one: Watch) => one.service === service && one.origin === from;
      watches = Array.from(watches, (one) => (isMoved(one) ? { ...one, origin: to } : one));
      wrote();
    }),
    changeQuantity: vi.fn<Watches['changeQuantity']>().mockResolvedValue(undefined),
    markRead: vi.fn<Watches['markRead']>().mockImplementation(async (ids) => {
      changes = changes.map((change) =>
        ids.includes(change.id) ? { ...change, isRead: true } : change,
      );
      wrote();
    }),
    /** A click on a notification calls these. */
    request: () => {
      isRequested = true;
      for (const listener of listeners) listener();
    },
    /** The worker calls these when it has written what it found. */
    found: (found: readonly WatchChange[]) => {
      changes = [...found, ...changes];
      wrote();
    },
  };
}
