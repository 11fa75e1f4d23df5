/** Other markets beside 1688: their prices in the answer, and the list of one of them. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Failure } from '@/utils/core/errors';
import type { MarketResult } from '@/utils/core/model/extras';
import { OTHER_MARKETS, type OtherMarket } from '@/utils/core/model/listing';
import type { MarketLine, MarketRules } from '@/utils/core/pricing/market/market-line';
import { marketServiceOf } from '@/utils/io/services/markets';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { Compared } from './compared';
import { isRunningAt, type MarketResults } from './market-results';

export interface MarketsState {
  /** Empty where no market is chosen or was asked. */
  lines: ReadonlySignal<readonly MarketLine[]>;
  /** Market whose listings stand in place of the offers. */
  open: ReadonlySignal<MarketLine | undefined>;
  /** Markets that could be asked as well. */
  addable: ReadonlySignal<readonly OtherMarket[]>;
  toggle: (market: OtherMarket) => void;
  close: () => void;
  /** Requests access to the service. */
  ask: (market: OtherMarket) => void;
  start: () => void;
}

/** @param compared what the offers of 1688 are compared by, and what the other markets have answered */
export function createMarkets(
  { windowId }: Pick<PanelContext, 'windowId'>,
  {
    search,
    searchId,
    settings,
    outcome,
    now,
    askForAccess,
  }: Pick<SearchModule, 'search' | 'searchId' | 'settings' | 'outcome' | 'now' | 'askForAccess'>,
  compared: Pick<Compared, 'inputs' | 'parcelInputs' | 'rates' | 'answer' | 'seenListings'> &
    Pick<MarketResults, 'results' | 'start'>,
): MarketsState {
  const { results } = compared;
  const rules = signal<MarketRules | undefined>(undefined);
  const shown = signal<{ market: OtherMarket; searchId: string | undefined } | undefined>(
    undefined,
  );

  const chosen = computed(() =>
    OTHER_MARKETS.filter((market) => settings.value.markets?.includes(market)),
  );
  /** A search by words alone, and a list of a page, have no picture to ask with. */
  const isByPicture = computed(() => {
    const { query, target } = search.value ?? {};
    return query?.isWordsOnly !== true && target?.kind !== 'list';
  });
  const inAnswer = computed(() =>
    OTHER_MARKETS.filter(
      (market) =>
        (isByPicture.value && chosen.value.includes(market)) ||
        results.value.some((result) => result.market === market),
    ),
  );

  /** Nothing of it is loaded before a market has answered. */
  effect(() => {
    if (results.value.length === 0 || rules.peek()) return;
    void import('../../market-parts').then((loaded) => (rules.value = loaded));
  });

  const terms = computed(() => ({
    inputs: compared.inputs.value,
    parcel: compared.parcelInputs.value,
    rates: compared.rates.rates.value,
    weights: compared.answer.value?.weights ?? [],
    seen: compared.seenListings.value.values,
  }));

  /** Comparisons by market; apart from the clock, so that a tick compares nothing again. */
  const comparedBy = computed(() => {
    const { value: loaded } = rules;
    if (!loaded) return new Map<OtherMarket, Pick<MarketLine, 'compared' | 'answer'>>();
    return new Map(
      results.value.map(({ market, listings }) => {
        const all = loaded.compareListings(listings, terms.value);
        return [market, { compared: all, answer: loaded.marketAnswer(all) }] as const;
      }),
    );
  });

  const lines = computed(() =>
    inAnswer.value.map((market): MarketLine => {
      const result = results.value.find((one) => one.market === market);
      const state = result ? stateOf(result, isRunningAt(result, now.value)) : stateWithout(market);
      const { isEmbedding } = compared.seenListings.value;
      return Object.assign(state, { market, isEmbedding }, comparedBy.value.get(market));
    }),
  );

  /** State before the worker has begun, or where it could not. */
  function stateWithout(market: OtherMarket): Pick<MarketLine, 'status'> {
    if (marketServiceOf(settings.value, market) === undefined) return { status: 'unable' };
    return { status: outcome.value.status === 'running' ? 'running' : 'unasked' };
  }

  async function ask(market: OtherMarket): Promise<void> {
    const service = marketServiceOf(settings.peek(), market);
    if (service !== undefined) await askForAccess(service);
    await sendMessage('askMarkets', { windowId, markets: [market] });
  }

  return {
    lines,
    open: computed(() => {
      const { market, searchId: from } = shown.value ?? {};
      if (market === undefined || from !== searchId.value) return undefined;
      return lines.value.find((line) => line.market === market);
    }),
    addable: computed(() => {
      if (!search.value?.picture || !isByPicture.value) return [];
      return OTHER_MARKETS.filter(
        (market) =>
          marketServiceOf(settings.value, market) !== undefined &&
          !results.value.some((one) => one.market === market),
      );
    }),
    toggle: (market) => {
      const isOpen = shown.peek()?.market === market;
      shown.value = isOpen ? undefined : { market, searchId: searchId.peek() };
    },
    close: () => (shown.value = undefined),
    ask: (market) => void ask(market),
    start: compared.start,
  };
}

/** Past its deadline it is no longer running. */
function stateOf(
  { state, provider }: MarketResult,
  isRunning: boolean,
): Pick<MarketLine, 'status' | 'failure' | 'provider'> {
  if (isRunning) return { provider, status: 'running' };
  if (state.status === 'done') return { provider, status: 'done' };
  const failure: Failure = state.status === 'failed' ? state.failure : { code: 'interrupted' };
  return { provider, status: 'failed', failure };
}
