/** What the section of watched offers reads, and the numbers that can be set in it. */
import { t } from '@/utils/io/i18n/words';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { WatchSettings } from '@/utils/core/model/watch';
import { type CallLimitsByService, NO_CALL_LIMITS } from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { loadOf, type WatchLoad } from '@/utils/core/watch/calls-needed';
import { type OptionsContext, watchAll } from '../context';

/** What one service is asked for. */
interface ServiceLoad extends WatchLoad {
  service: ServiceId;
  watches: number;
  /** Fen for one call; absent where it is unknown. */
  price: number | undefined;
}

export interface StoredWatched {
  settings: WatchSettings;
  /** Services that have watched offers. */
  services: readonly ServiceLoad[];
}

/** Watched offers that cannot be read count as none: the panel's view says so. */
export async function readWatched({ storage }: OptionsContext): Promise<StoredWatched> {
  const [settings, limits, counts] = await Promise.all([
    storage.watchSettings.read(),
    storage.callLimits.read(),
    storage.watches.countByService().catch((error: unknown) => {
      console.error(error);
      return new Map<ServiceId, number>();
    }),
  ]);
  const services = SERVICE_IDS.flatMap((service) => {
    const watches = counts.get(service) ?? 0;
    return watches === 0 ? [] : [serviceLoad(service, watches, settings, limits)];
  });
  return { settings, services };
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
  const ofCheck = uploadsFirst && !details ? 2 : 1;
  return {
    service,
    watches,
    price: priceOfCall ?? price,
    ...loadOf(watches, settings, perDay, ofCheck),
  };
}

export function watchAllOf({ storage }: OptionsContext, listener: () => void): () => void {
  return watchAll([storage.watchSettings, storage.watches, storage.callLimits], listener);
}

/** A setting that is typed. */
export interface NumberField {
  id: 'share' | 'perDay' | 'threshold';
  /** Undefined for what is no such number. */
  parse: (typed: string) => number | undefined;
  label: () => string;
  hint?: () => string;
  wrong: () => string;
}

export const NUMBERS: readonly NumberField[] = [
  {
    id: 'share',
    parse: (typed) => wholeNumber(typed, 100),
    label: () => t('watching.share'),
    hint: () => t('watching.shareText'),
    wrong: () => t('watching.shareWrong'),
  },
  {
    id: 'perDay',
    parse: (typed) => wholeNumber(typed, 100_000),
    label: () => t('watching.perDay'),
    wrong: () => t('watching.perDayWrong'),
  },
  {
    id: 'threshold',
    parse: (typed) => percent(typed),
    label: () => t('watching.threshold'),
    hint: () => t('watching.thresholdText'),
    wrong: () => t('watching.thresholdWrong'),
  },
];

function wholeNumber(typed: string, most: number): number | undefined {
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

function percent(typed: string): number | undefined {
  const value = typed.trim() === '' ? NaN : Number(typed.replace(',', '.'));
  return value >= 0 && value <= MOST_PERCENT ? value : undefined;
}

const MOST_PERCENT = 50;
