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
import type { Listing, OtherMarket } from '@/utils/core/model/listing';
import type { Query } from '@/utils/core/model/query';
import { setUpServices } from '@/utils/core/model/accounts';
import { type ServiceId } from '@/utils/core/model/settings';
import type { Capabilities } from '@/utils/io/services/service';
import { appliesWholeQuery, usableQuery } from '@/utils/io/services/query';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { PanelContext } from '../../context';
import type { Results, Stored } from './stored';

interface Sources extends Pick<Stored, 'search' | 'settings' | 'added'> {
  /** Offers of the search's own service. */
  own: Results['offers'];
  now: ReadonlySignal<number>;
}

/** The state of one more service. */
export interface AddedLine {
  service: ServiceId;
  offers: number;
  isRunning: boolean;
  failure?: Failure | undefined;
}

/** The state of another market. */
interface AddedMarket extends Omit<AddedLine, 'service' | 'offers'> {
  market: OtherMarket;
}

export interface Refining {
  /** Capabilities of the service; undefined before a search. */
  can: ReadonlySignal<Capabilities | undefined>;
  /** The part of the query that the service supports. */
  query: ReadonlySignal<Query>;
  /** Services whose offers can be added. */
  addable: ReadonlySignal<readonly ServiceId[]>;
  added: ReadonlySignal<readonly AddedLine[]>;
  /** The added services; a separate signal, because it must not change with the clock. */
  services: ReadonlySignal<readonly ServiceId[]>;
  /** The order requested from the service. */
  order: ReadonlySignal<SortOrder | undefined>;
  /** Offers of all services; undefined while they are being read. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Other markets that were asked. */
  markets: ReadonlySignal<readonly AddedMarket[]>;
  /** What they have answered; a separate signal as well. */
  listings: ReadonlySignal<readonly Listing[]>;
  /** Another service is searching, or another market is searched. */
  isAdding: ReadonlySignal<boolean>;
  /** Added services that have another page. */
  withMore: ReadonlySignal<readonly ServiceId[]>;
  refine: (query: Query) => void;
  /** Requests the order from the service if not all offers are loaded. */
  sortAtService: (order: SortOrder) => void;
}

export function createRefining({ windowId }: PanelContext, sources: Sources): Refining {
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
    can,
    query,
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
    added: computed(() =>
      others.value.map((other, index) => ({
        service: other.service,
        offers: found.value[index]?.offers.length ?? 0,
        isRunning: isRunning(other),
        failure: failureOf(other, isRunning(other)),
      })),
    ),
    services: computed(() => others.value.map((other) => other.service)),
    order: computed(() => orderOf(query.value.sort)),
    offers: computed(() => {
      const own = ofService.value;
      if (!own || !service.value || found.value.length === 0) return own;
      return mergeOffers([{ service: service.value, offers: own }, ...found.value]);
    }),
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
    listings: computed(() =>
      results.value.flatMap(({ market, offers }) => (market ? readAddedListings(offers) : [])),
    ),
    isAdding: computed(() => results.value.some(isRunning)),
    withMore: computed(() =>
      others.value.flatMap(({ service: id, state, next }) =>
        state.status === 'done' && next !== undefined ? [id] : [],
      ),
    ),
    refine,
    sortAtService: (order) => {
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
