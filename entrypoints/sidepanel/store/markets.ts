/** Other markets beside 1688, added to a search as services are: a line each, with what their listings cost. */
import { computed, effect, signal } from '@preact/signals';
import { OTHER_MARKETS, type OtherMarket } from '@/utils/core/model/listing';
import type { MarketLine, MarketRules } from '@/utils/core/pricing/market/market-line';
import { marketServiceOf } from '@/utils/io/services/registry';
import type { Modules } from './modules';
import type { PicturesModule } from './pictures';

export function createMarkets(
  { search: { search, settings, refining, addService }, compare: compared }: Modules,
  seenListings: PicturesModule['listings'],
) {
  const { markets: asked, listings } = refining;
  const rules = signal<MarketRules | undefined>(undefined);

  /** Nothing of it is loaded before a market has answered. */
  effect(() => {
    if (listings.value.length === 0 || rules.peek()) return;
    void import('../market-parts').then((loaded) => (rules.value = loaded));
  });

  /** A search by words alone, and a list of a page, have no picture to ask with. */
  const isByPicture = computed(() => {
    const { picture, query, target } = search.value ?? {};
    return picture !== undefined && query?.isWordsOnly !== true && target?.kind !== 'list';
  });

  /** Apart from the clock, so that a tick compares nothing again. */
  const all = computed(() =>
    rules.value?.compareListings(listings.value, {
      inputs: compared.inputs.value,
      parcel: compared.parcelInputs.value,
      rates: compared.rates.rates.value,
      weights: compared.answer.value?.weights ?? [],
      seen: seenListings.value.values,
    }),
  );

  function lineOf(market: OtherMarket): MarketLine | undefined {
    const result = asked.value.find((one) => one.market === market);
    const { isEmbedding } = seenListings.value;
    if (!result) {
      const isAskable = isByPicture.value && marketServiceOf(settings.value, market) !== undefined;
      return isAskable ? { market, status: 'unasked', isEmbedding, compared: [] } : undefined;
    }
    const { failure, isRunning } = result;
    const own = all.value?.filter(({ listing }) => listing.market === market) ?? [];
    const isPriced = all.value !== undefined || listings.value.length === 0;
    return {
      market,
      status: failure ? 'failed' : isRunning || !isPriced ? 'running' : 'done',
      failure,
      isEmbedding,
      compared: own,
      answer: own.length > 0 ? rules.value?.marketAnswer(own) : undefined,
    };
  }

  return {
    /** Markets that were asked, or that a service of the user could be asked for. */
    lines: computed(() => OTHER_MARKETS.flatMap((market) => lineOf(market) ?? [])),
    /** Requests access to the service. */
    ask: (market: OtherMarket) => {
      const service = marketServiceOf(settings.peek(), market);
      if (service !== undefined) addService(service, market);
    },
  };
}
