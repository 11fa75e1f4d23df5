/** The calls that checks of watched offers may send: a part of the user's, spread over the day. */
import type { ServiceId } from '@/utils/core/model/settings';
import type { WatchSettings } from '@/utils/core/model/watch';
import { countCall, NO_CALL_LIMITS, usageOf } from '@/utils/core/call-limits';
import { meterStore, callLimitsStore, watchMeterStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { budgetOf, dailyBudget } from '@/utils/core/watch/budget';
import { PERIOD_MS } from './alarm';

export interface Budget {
  /**
   * Whether a check may be sent. One of several calls may go beyond the part of this wake, which the next wakes
   * then lack, but never beyond that of the day.
   */
  allows(service: ServiceId, calls: number): boolean;
  /** Stored before the calls are sent, so that a worker that ends forgets none. */
  spend(service: ServiceId, calls: number): Promise<void>;
}

export async function openBudget(settings: WatchSettings): Promise<Budget> {
  const stored = await readAll({
    meter: meterStore,
    terms: callLimitsStore,
    watched: watchMeterStore,
  });
  const { meter, terms } = stored;
  let { watched } = stored;
  /** Calls left for this wake, by service. */
  const left = new Map<ServiceId, number>();
  const inWake = (service: ServiceId, limits = terms[service] ?? NO_CALL_LIMITS) => {
    const now = new Date();
    const today = usageOf(watched, service, now).today;
    const usage = usageOf(meter, service, now);
    return budgetOf({ settings, limits, usage, watched: today, period: PERIOD_MS }, now);
  };
  const inDay = (service: ServiceId, calls: number) =>
    dailyBudget(settings, terms[service] ?? NO_CALL_LIMITS, calls) -
    usageOf(watched, service, new Date()).today;
  return {
    allows: (service, calls) => {
      const ofWake = left.get(service) ?? inWake(service);
      left.set(service, ofWake);
      return ofWake > 0 && inDay(service, calls) >= calls;
    },
    spend: async (service, calls) => {
      left.set(service, (left.get(service) ?? 0) - calls);
      const now = new Date();
      const count = (counted: typeof watched) =>
        Array.from({ length: calls }).reduce<typeof watched>(
          (before) => countCall(before, service, now),
          counted,
        );
      watched = await watchMeterStore.update(count);
    },
  };
}
