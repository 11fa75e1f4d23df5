import { vi } from 'vitest';
import type { CompareStateDeps } from '@/entrypoints/sidepanel/compare/compare-state';
import type { PinsDeps } from '@/entrypoints/sidepanel/export/pins';
import type { GroupEdits } from '@/utils/pricing/groups';
import { DEFAULT_MONEY, type DailyRates, type MoneySettings } from '@/utils/model/rates';
import type { Pin } from '@/utils/model/pin';
import { NO_USER_COSTS, type UserCosts } from '@/utils/model/user-costs';
import { LIST_VIEW, type ViewSettings } from '@/utils/model/panel-settings';
import { source } from './source';

const NOW = new Date(2026, 10, 25).getTime();

/** What comparing needs, in memory: the user's costs change as stored ones do; nothing has a hash. */
export function compareDeps(stored: { costs?: Partial<UserCosts> } = {}) {
  let current: UserCosts = { ...NO_USER_COSTS, ...stored.costs };
  const costs = source(current);
  return {
    costs,
    changeCosts: vi.fn<CompareStateDeps['changeCosts']>().mockImplementation(async (change) => {
      current = change(current);
      costs.change(current);
    }),
    groupEdits: source<GroupEdits>({ joined: [], split: [] }),
    joinOffers: vi.fn<CompareStateDeps['joinOffers']>().mockResolvedValue(undefined),
    splitOffers: vi.fn<CompareStateDeps['splitOffers']>().mockResolvedValue(undefined),
    cleared: source<readonly string[]>([]),
    setCleared: vi.fn<CompareStateDeps['setCleared']>().mockResolvedValue(undefined),
    readPageTerms: vi.fn<CompareStateDeps['readPageTerms']>().mockResolvedValue({}),
    writePageTerms: vi.fn<CompareStateDeps['writePageTerms']>().mockResolvedValue(undefined),
    rates: {
      money: source<MoneySettings>(DEFAULT_MONEY),
      daily: source<DailyRates>({}),
      refresh: vi.fn<CompareStateDeps['rates']['refresh']>().mockResolvedValue(undefined),
      language: 'en-US',
    },
    view: source<ViewSettings>(LIST_VIEW),
    writeView: vi.fn<CompareStateDeps['writeView']>().mockResolvedValue(undefined),
    grantedOf: vi.fn<CompareStateDeps['grantedOf']>().mockImplementation(async (all) => all),
    hashThumbnails: vi.fn<CompareStateDeps['hashThumbnails']>().mockResolvedValue(undefined),
    copyText: vi.fn<CompareStateDeps['copyText']>().mockResolvedValue(undefined),
    browserLanguage: 'en-US',
    clock: () => NOW,
  } satisfies CompareStateDeps;
}

export function pinsDeps(pinned: Pin[] = []) {
  return {
    pins: source(pinned),
    pin: vi.fn<PinsDeps['pin']>().mockResolvedValue(true),
    unpin: vi.fn<PinsDeps['unpin']>().mockResolvedValue(undefined),
    writeNote: vi.fn<PinsDeps['writeNote']>().mockResolvedValue(undefined),
    complete: vi.fn<PinsDeps['complete']>().mockResolvedValue(undefined),
    clock: () => NOW,
  } satisfies PinsDeps;
}
