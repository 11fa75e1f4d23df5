/** What other markets have answered to the picture on screen, read once there is something to follow. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { type MarketResult, type Markets, askedOf } from '@/utils/core/model/extras';
import type { Listing } from '@/utils/core/model/listing';
import { readMarkets, watchMarkets } from '@/utils/io/storage/extras';
import { sourceOf } from '../../source';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';

export interface MarketResults {
  /** Results for the question on screen. */
  results: ReadonlySignal<readonly MarketResult[]>;
  listings: ReadonlySignal<readonly Listing[]>;
  isRunning: ReadonlySignal<boolean>;
  /** Begins once the first offers are painted. */
  start: () => void;
}

/** Past its deadline no worker runs it any more. */
export const isRunningAt = ({ state }: MarketResult, now: number): boolean =>
  state.status === 'running' && now <= state.deadline;

const NONE: readonly MarketResult[] = [];

export function followMarkets(
  { follow, windowId }: Pick<PanelContext, 'follow' | 'windowId'>,
  { search, now }: Pick<SearchModule, 'search' | 'now'>,
): MarketResults {
  const stored = signal<ReadonlySignal<Markets | undefined>>(signal(undefined));
  const asked = computed(() => search.value && askedOf(search.value));
  const results = computed(() => {
    const { value: markets } = stored.value;
    if (!markets || markets.searchId !== search.value?.id) return NONE;
    return markets.markets.filter((result) => result.asked === asked.value);
  });
  return {
    results,
    listings: computed(() => results.value.flatMap(({ listings }) => listings)),
    isRunning: computed(() => results.value.some((result) => isRunningAt(result, now.value))),
    start: () => {
      stored.value = follow(sourceOf(windowId, readMarkets, watchMarkets), undefined);
    },
  };
}
