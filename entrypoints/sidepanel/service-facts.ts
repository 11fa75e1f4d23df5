/** What the panel knows of the service that was searched, otherwise of the chosen one. */
import { type ReadonlySignal, computed } from '@preact/signals';
import { originPatterns } from '@/utils/io/access';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Search } from '@/utils/core/model/search';
import {
  connectionOf,
  SERVICE_IDS,
  type ServiceId,
  type Settings,
} from '@/utils/core/model/settings';
import {
  type CallLimitsByService,
  type LimitWarning,
  type Meter,
  NO_CALL_LIMITS,
  nearLimit,
  usageOf,
} from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { type WantedAccess, wantedAccess } from './access';
import type { Outcome } from './search-state';

export interface ServiceFacts {
  access: ReadonlySignal<WantedAccess | undefined>;
  /** Where the pictures of each service's offers may come from. */
  pictureOrigins: ReadonlySignal<PictureOrigins>;
  /** The service can search a crop area of the picture. */
  canSearchArea: ReadonlySignal<boolean>;
  /** The user's call limit, if it is near or reached. */
  nearLimit: ReadonlySignal<LimitWarning | undefined>;
}

interface ServiceInput {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  outcome: ReadonlySignal<Outcome>;
  /** Services whose offers were added to the list. */
  added: ReadonlySignal<readonly ServiceId[]>;
  meter: ReadonlySignal<Meter>;
  callLimits: ReadonlySignal<CallLimitsByService>;
  now: ReadonlySignal<number>;
}

export function followService({
  search,
  settings,
  outcome,
  added,
  meter,
  callLimits,
  now,
}: ServiceInput): ServiceFacts {
  const service = computed(() => search.value?.service ?? settings.value.service);
  const hostsOf = (id: ServiceId) => serviceInfoOf(id).hosts(connectionOf(settings.value, id));
  const hosts = computed(() =>
    service.value === undefined ? { api: [], pictures: [] } : hostsOf(service.value),
  );
  return {
    access: computed(() => {
      const { api, pictures } = hosts.value;
      const origins = [...api, ...originPatterns(pictures)];
      return wantedAccess(search.value, outcome.value.failure, origins);
    }),
    pictureOrigins: computed((): PictureOrigins => {
      const asked = new Set([service.value, ...added.value]);
      // Kept and imported offers may name the demo, which is a port of this computer.
      const ids = SERVICE_IDS.filter((id) => id !== 'demo' || asked.has(id));
      return new Map(ids.map((id) => [id, hostsOf(id).pictures]));
    }),
    canSearchArea: computed(() => {
      const { service: chosen } = settings.value;
      return chosen !== undefined && serviceInfoOf(chosen).capabilities.picture === 'bytes';
    }),
    nearLimit: computed(() => {
      if (service.value === undefined) return undefined;
      const usage = usageOf(meter.value, service.value, new Date(now.value));
      return nearLimit(usage, callLimits.value[service.value] ?? NO_CALL_LIMITS);
    }),
  };
}
