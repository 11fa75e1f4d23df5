/** What narrows the search beside its picture, and which other services are asked. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { mergeOffers } from '@/utils/core/pricing/merge-offers';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { orderOf, serviceSortOf, type SortOrder } from '@/utils/core/pricing/sort';
import type { Failure } from '@/utils/core/errors';
import {
  type AddedService,
  askedOf,
  readAddedListings,
  readAddedOffers,
} from '@/utils/core/model/extras';
import type { Query } from '@/utils/core/model/query';
import { setUpServices } from '@/utils/core/model/accounts';
import { appliesWholeQuery, serviceInfoOf, usableQuery } from '@/utils/io/services/registry';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { Results, Stored } from './stored';

interface Sources extends Pick<Stored, 'search' | 'settings' | 'added'> {
  /** Offers of the search's own service. */
  own: Results['offers'];
  now: ReadonlySignal<number>;
}

export type Refining = ReturnType<typeof createRefining>;

export function createRefining({ windowId }: PanelContext, sources: Sources) {
  const { search, settings, own: ofService, now } = sources;
  const service = computed(() => search.value?.service ?? settings.value.service);
  const can = computed(() => service.value && serviceInfoOf(service.value).capabilities);
  const query = computed(() =>
    can.value ? usableQuery(search.value?.query ?? {}, can.value) : {},
  );
  const asked = computed(() => search.value && askedOf(search.value));
  const results = computed(() => {
    const added = sources.added.value;
    return added !== undefined && added.asked === asked.value ? added.services : [];
  });
  const others = computed(() =>
    results.value.filter((other) => other.market === undefined && other.service !== service.value),
  );
  const found = computed(() =>
    others.value.map((other) => ({
      service: other.service,
      offers: readAddedOffers(other.offers),
    })),
  );
  const isRunning = ({ state }: AddedService) =>
    state.status === 'running' && now.value <= state.deadline;

  const refine = (wanted: Query) =>
    void sendMessage('refine', { windowId, change: { kind: 'query', query: wanted } });
  return {
    /** Capabilities of the service; undefined before a search. */
    can,
    /** The part of the query that the service supports. */
    query,
    /** Services whose offers can be added. */
    addable: computed(() => {
      const { picture } = search.value ?? {};
      if (!picture || service.value === 'web') return [];
      const known = new Set([service.value, ...others.value.map((other) => other.service)]);
      return setUpServices(settings.value).filter(
        (id) =>
          id !== 'web' &&
          !known.has(id) &&
          appliesWholeQuery(query.value, serviceInfoOf(id).capabilities) &&
          (serviceInfoOf(id).capabilities.picture === 'bytes' || picture.publicUrl !== undefined),
      );
    }),
    /** The state of each. */
    added: computed(() =>
      others.value.map((other, index) => ({
        service: other.service,
        offers: found.value[index]?.offers.length ?? 0,
        isRunning: isRunning(other),
        failure: failureOf(other, isRunning(other)),
      })),
    ),
    /** The added services; a separate signal, because it must not change with the clock. */
    services: computed(() => others.value.map((other) => other.service)),
    /** The order requested from the service. */
    order: computed(() => orderOf(query.value.sort)),
    /** Offers of all services; undefined while they are being read. */
    offers: computed((): readonly FoundOffer[] | undefined => {
      const own = ofService.value;
      if (!own || !service.value || found.value.length === 0) return own;
      return mergeOffers([{ service: service.value, offers: own }, ...found.value]);
    }),
    /** Other markets that were asked. */
    markets: computed(() =>
      results.value.flatMap((result) => {
        const { market } = result;
        if (!market) return [];
        return {
          market,
          isRunning: isRunning(result),
          failure: failureOf(result, isRunning(result)),
        };
      }),
    ),
    /** What they have answered; a separate signal as well. */
    listings: computed(() =>
      results.value.flatMap(({ market, offers }) => (market ? readAddedListings(offers) : [])),
    ),
    /** Another service is searching, or another market is searched. */
    isAdding: computed(() => results.value.some(isRunning)),
    /** Added services that have another page. */
    withMore: computed(() =>
      others.value.flatMap(({ service: id, state, next }) =>
        state.status === 'done' && next !== undefined ? [id] : [],
      ),
    ),
    refine,
    /** Requests the order from the service if not all offers are loaded. */
    sortAtService: (order: SortOrder) => {
      const { query: current = {}, next } = search.peek() ?? {};
      const serviceSort = serviceSortOf(order);
      // No service supports the other orders: only the loaded offers are sorted.
      if (serviceSort === undefined && order.sort !== 'match') return;
      const wanted =
        serviceSort && can.peek()?.sort.includes(serviceSort) ? serviceSort : undefined;
      if (wanted === current.sort) return;
      if (current.sort === undefined && next === undefined) return; // everything is loaded
      refine({ ...current, sort: wanted });
    },
  };
}

/** Past its deadline it is no longer running. */
function failureOf({ state }: AddedService, isRunning: boolean): Failure | undefined {
  if (state.status === 'failed') return state.failure;
  return state.status === 'running' && !isRunning ? { code: 'interrupted' } : undefined;
}
