/** The calls that checks of watched offers may send today. */
import type { ServiceId } from '@/utils/core/model/settings';
import type { WatchSettings } from '@/utils/core/model/watch';
import { countCall, NO_CALL_LIMITS, usageOf } from '@/utils/core/call-limits';
import { meterStore, callLimitsStore, watchMeterStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { callsLeft } from '@/utils/core/watch/budget';

export interface Budget {
  /** Whether a check of so many calls may be sent. */
  allows(service: ServiceId, calls: number): boolean;
  /** Stored before the calls are sent, so that a worker that ends forgets none. */
  spend(service: ServiceId, calls: number): Promise<void>;
}

export async function openBudget({ perDay }: Pick<WatchSettings, 'perDay'>): Promise<Budget> {
  const stored = await readAll({
    meter: meterStore,
    limits: callLimitsStore,
    watched: watchMeterStore,
  });
  let { watched } = stored;
  const spent = new Map<ServiceId, number>();
  return {
    allows: (service, calls) => {
      const now = new Date();
      const { today, month } = usageOf(stored.meter, service, now);
      const mine = spent.get(service) ?? 0; // counted in `meter` since it was read
      const left = callsLeft({
        perDay,
        limits: stored.limits[service] ?? NO_CALL_LIMITS,
        usage: { today: today + mine, month: month + mine },
        watched: usageOf(watched, service, now).today,
      });
      return left >= calls;
    },
    spend: async (service, calls) => {
      spent.set(service, (spent.get(service) ?? 0) + calls);
      const now = new Date();
      watched = await watchMeterStore.update((counted) =>
        Array.from({ length: calls }).reduce<typeof counted>(
          (before) => countCall(before, service, now),
          counted,
        ),
      );
    },
  };
}
