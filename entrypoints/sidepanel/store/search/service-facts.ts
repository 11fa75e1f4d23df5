/** What the panel knows of the service that was searched, otherwise of the chosen one. */
import { type ReadonlySignal, computed } from '@preact/signals';
import { originPatterns } from '@/utils/io/access';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { connectionOf, SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import { type LimitWarning, NO_CALL_LIMITS, nearLimit, usageOf } from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { type WantedAccess, wantedAccess } from './access';
import type { Outcome } from './outcome';
import type { Stored } from './stored';

interface OfSearch extends Pick<Stored, 'search' | 'settings' | 'meter' | 'callLimits'> {
  outcome: ReadonlySignal<Outcome>;
  /** Services whose offers were added to the list. */
  added: ReadonlySignal<readonly ServiceId[]>;
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
}: OfSearch) {
  const service = computed(() => search.value?.service ?? settings.value.service);
  const hostsOf = (id: ServiceId) => serviceInfoOf(id).hosts(connectionOf(settings.value, id));
  const hosts = computed(() =>
    service.value === undefined ? { api: [], pictures: [] } : hostsOf(service.value),
  );
  return {
    access: computed((): WantedAccess | undefined => {
      const { api, pictures } = hosts.value;
      const origins = [...api, ...originPatterns(pictures)];
      return wantedAccess(search.value, outcome.value.failure, origins);
    }),
    /** Where the pictures of each service's offers may come from. */
    pictureOrigins: computed((): PictureOrigins => {
      const asked = new Set([service.value, ...added.value]);
      // Kept and imported offers may name the demo, which is a port of this computer.
      const ids = SERVICE_IDS.filter((id) => id !== 'demo' || asked.has(id));
      return new Map(ids.map((id) => [id, hostsOf(id).pictures]));
    }),
    /** The service can search a crop area of the picture. */
    canSearchArea: computed(() => {
      const { service: chosen } = settings.value;
      return chosen !== undefined && serviceInfoOf(chosen).capabilities.picture === 'bytes';
    }),
    /** The user's call limit, if it is near or reached. */
    nearLimit: computed((): LimitWarning | undefined => {
      if (service.value === undefined) return undefined;
      const usage = usageOf(meter.value, service.value, new Date(now.value));
      return nearLimit(usage, callLimits.value[service.value] ?? NO_CALL_LIMITS);
    }),
  };
}
