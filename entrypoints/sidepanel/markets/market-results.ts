/** What other markets have answered to the picture on screen, read once there is something to follow. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { type MarketResult, type Markets, askedOf } from '@/utils/core/model/extras';
import type { Listing } from '@/utils/core/model/listing';
import type { Search } from '@/utils/core/model/search';
import type { PanelContext } from '../context';
import { follow } from '../source';

export interface MarketResults {
  /** Results for the question on screen. */
  results: ReadonlySignal<readonly MarketResult[]>;
  listings: ReadonlySignal<readonly Listing[]>;
  isRunning: ReadonlySignal<boolean>;
  /** Begins once the first offers are painted. */
  start: () => void;
  stop: () => void;
}

/** Past its deadline no worker runs it any more. */
export const isRunningAt = ({ state }: MarketResult, now: number): boolean =>
  state.status === 'running' && now <= state.deadline;

const NONE: readonly MarketResult[] = [];

export function followMarkets(
  { storage }: Pick<PanelContext, 'storage'>,
  search: ReadonlySignal<Search | undefined>,
  now: ReadonlySignal<number>,
): MarketResults {
  const stored = signal<Markets | undefined>(undefined);
  const asked = computed(() => search.value && askedOf(search.value));
  let stop = (): void => undefined;
  const results = computed(() => {
    if (!stored.value || stored.value.searchId !== search.value?.id) return NONE;
    return stored.value.markets.filter((result) => result.asked === asked.value);
  });
  return {
    results,
    listings: computed(() => results.value.flatMap(({ listings }) => listings)),
    isRunning: computed(() => results.value.some((result) => isRunningAt(result, now.value))),
    start: () => {
      stop();
      ({ stop } = follow(storage.markets, stored));
    },
    stop: () => stop(),
  };
}
