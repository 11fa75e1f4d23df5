/** What the section of watched offers reads, and the numbers that can be set in it. */
import { t } from '@/utils/io/i18n/words';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { WatchSettings } from '@/utils/core/model/watch';
import { type CallLimitsByService, NO_CALL_LIMITS } from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { readWatches } from '@/utils/io/storage/watches';
import type { Stored } from '../use-stored';

/** What one service is asked for. */
export interface ServiceLoad {
  service: ServiceId;
  watches: number;
  /** Calls a day that looking all of them up takes. */
  calls: number;
  /** Calls a day that watching may take. */
  allowed: number;
  /** Fen for one call; absent where it is unknown. */
  price: number | undefined;
}

export type WatchCounts = ReadonlyMap<ServiceId, number>;

/** How many offers are watched by each service. Those that cannot be read count as none: the panel's view says so. */
async function countByService(): Promise<WatchCounts> {
  const counts = new Map<ServiceId, number>();
  try {
    for (const { service } of await readWatches()) {
      counts.set(service, (counts.get(service) ?? 0) + 1);
    }
  } catch (error) {
    console.error(error);
  }
  return counts;
}

export const watchCounts: Stored<WatchCounts> = {
  read: countByService,
  watch: (listener) => watchSummaryStore.watch(() => void countByService().then(listener)),
};

/** Services that have watched offers. */
export function loadsOf(
  counts: WatchCounts,
  settings: WatchSettings,
  limits: CallLimitsByService,
): ServiceLoad[] {
  return SERVICE_IDS.flatMap((service) => {
    const watches = counts.get(service) ?? 0;
    return watches === 0 ? [] : [serviceLoad(service, watches, settings, limits)];
  });
}

function serviceLoad(
  service: ServiceId,
  watches: number,
  settings: WatchSettings,
  limits: CallLimitsByService,
): ServiceLoad {
  const { price, perDay } = limits[service] ?? NO_CALL_LIMITS;
  const { capabilities, uploadsFirst } = serviceInfoOf(service);
  const { priceOfCall, details } = capabilities;
  return {
    service,
    watches,
    calls: watches * (uploadsFirst && !details ? 2 : 1),
    allowed: Math.min(settings.perDay, perDay ?? Infinity),
    price: priceOfCall ?? price,
  };
}

/** A setting that is typed. */
export interface NumberField {
  id: 'perDay' | 'threshold';
  /** Undefined for what is no such number. */
  parse: (typed: string) => number | undefined;
  label: () => string;
  hint?: () => string;
  wrong: () => string;
}

export const NUMBERS: readonly NumberField[] = [
  {
    id: 'perDay',
    parse: wholeNumber,
    label: () => t('watching.perDay'),
    wrong: () => t('watching.perDayWrong'),
  },
  {
    id: 'threshold',
    parse: percent,
    label: () => t('watching.threshold'),
    hint: () => t('watching.thresholdText'),
    wrong: () => t('watching.thresholdWrong'),
  },
];

function wholeNumber(typed: string): number | undefined {
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= MOST_CALLS ? value : undefined;
}

function percent(typed: string): number | undefined {
  const value = typed.trim() === '' ? NaN : Number(typed.replace(',', '.'));
  return value >= 0 && value <= MOST_PERCENT ? value : undefined;
}

const MOST_CALLS = 100_000;
const MOST_PERCENT = 50;
