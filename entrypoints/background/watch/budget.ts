/** The calls that checks of watched offers may send today. */
import type { ServiceId } from '@/utils/core/model/settings';
import { countCall, NO_CALL_LIMITS, usageOf } from '@/utils/core/call-limits';
import {
  callLimitsStore,
  meterStore,
  watchMeterStore,
  watchSettingsStore,
} from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';

/** Calls of a service that are left to checks: within their number of a day, and the user's limits of the service. */
export async function callsLeft(service: ServiceId): Promise<number> {
  const { settings, meter, limits, watched } = await readAll({
    settings: watchSettingsStore,
    meter: meterStore,
    limits: callLimitsStore,
    watched: watchMeterStore,
  });
  const now = new Date();
  const all = usageOf(meter, service, now);
  const { perDay = Infinity, perMonth = Infinity } = limits[service] ?? NO_CALL_LIMITS;
  const own = settings.perDay - usageOf(watched, service, now).today;
  return Math.min(own, perDay - all.today, perMonth - all.month);
}

/** Stored before the calls are sent, so that a worker that ends forgets none. */
export async function spend(service: ServiceId, calls: number): Promise<void> {
  await watchMeterStore.update((counted) =>
    Array.from({ length: calls }).reduce<typeof counted>(
      (before) => countCall(before, service, new Date()),
      counted,
    ),
  );
}
