/** What is stored of the search and of the user's choices, each signal kept at the stored value. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { CallLimitsByService, Meter } from '@/utils/services/call-limits';
import type { Added } from '@/utils/model/extras';
import type { StoredPagePrice } from '@/utils/model/page-price';
import type { AlternativePictures, Search } from '@/utils/model/search';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { follow, type Source } from './source';

/** The search is that of the panel's own window. */
export interface StoredDeps {
  search: Source<Search | undefined>;
  settings: Source<Settings>;
  alternatives: Source<AlternativePictures | undefined>;
  added: Source<Added | undefined>;
  pagePrice: Source<StoredPagePrice | undefined>;
  meter: Source<Meter>;
  terms: Source<CallLimitsByService>;
}

export type Stored = {
  [K in keyof StoredDeps]: StoredDeps[K] extends Source<infer T> ? ReadonlySignal<T> : never;
};

export interface FollowedStored extends Stored {
  /** Settled once all of it was read. */
  ready: Promise<unknown>;
  stop: () => void;
}

export function followStored(deps: StoredDeps): FollowedStored {
  const search = signal<Search | undefined>(undefined);
  const settings = signal(DEFAULT_SETTINGS);
  const alternatives = signal<AlternativePictures | undefined>(undefined);
  const added = signal<Added | undefined>(undefined);
  const pagePrice = signal<StoredPagePrice | undefined>(undefined);
  const meter = signal<Meter>({});
  const terms = signal<CallLimitsByService>({});
  const followed = [
    follow(deps.meter, meter),
    follow(deps.terms, terms),
    follow(deps.search, search),
    follow(deps.settings, settings),
    follow(deps.alternatives, alternatives),
    follow(deps.added, added),
    follow(deps.pagePrice, pagePrice),
  ];
  return {
    search,
    settings,
    alternatives,
    added,
    pagePrice,
    meter,
    terms,
    ready: Promise.all(followed.map(({ ready }) => ready)),
    stop: () => followed.forEach(({ stop }) => stop()),
  };
}
