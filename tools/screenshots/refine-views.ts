/** Words and filters of a search, and the offers of other services. */
import type { Page } from '@playwright/test';
import { type AddedService, askedOf } from '../../utils/core/model/extras';
import type { Offer } from '../../utils/core/model/offer';
import type { Query } from '../../utils/core/model/query';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import type { Searched } from './hard-views';
import { makeRecord, makeSettings, type Record } from './material';
import type { View } from './view';

const LONG_WORDS = '跨境爆款陶瓷马克杯 Donaudampfschifffahrtsgesellschaftskapitänsmützenhalter';
const ALL: Query = {
  words: LONG_WORDS,
  filters: ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'],
};
/** Until the views are taken. */
const DEADLINE_MS = 3_600_000;

async function open(page: Page): Promise<void> {
  await openPanelMenu(page, 'refine-open');
  await page.getByTestId('refine-search').waitFor();
}

export function refineViews(
  searched: Searched,
  { baseUrl, offers }: { baseUrl: string; offers: Offer[] },
): View[] {
  const { connections } = makeSettings(baseUrl);
  const ak = { baseUrl: 'https://skills-gateway.1688.com' };
  const settings = {
    service: 'cross-border' as const,
    connections: {
      ...connections,
      'cross-border': { baseUrl: 'https://gw.open.1688.com', titleLanguage: 'en' as const },
      ak,
      onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' as const },
    },
  };
  const view = (name: string, query: Query | undefined, shown: Offer[] = offers): View => ({
    ...searched(
      `refine-${name}`,
      () => ({ service: 'cross-border', ...(query && { query }), ...none(shown) }),
      shown,
    ),
    settings,
  });
  const focused = (page: Page) => page.getByTestId('drop-one-piece').focus();
  return [
    { ...view('open', undefined), act: open },
    { ...view('open-all', { ...ALL, isWordsOnly: true }), act: open },
    { ...searched('refine-words-alone', () => ({}), offers), act: open },
    view('told', ALL),
    { ...view('focus', ALL), act: focused },
    view('no-match', ALL, []),
    { ...view('merged', undefined), added: addedTo(offers) },
  ];
}

function none(shown: readonly Offer[]): Partial<Record> {
  return shown.length === 0 ? { total: 0, next: undefined } : {};
}

/** One that answered, one on its way, one that failed. */
function addedTo(offers: readonly Offer[]) {
  const record = { ...makeRecord({ service: 'cross-border' }), id: 'view', windowId: 1 };
  const found = (
    service: AddedService['service'],
    state: AddedService['state'],
    some: readonly Offer[],
  ): AddedService => ({ service, state, offers: JSON.stringify(some) });
  return {
    searchId: 'view',
    asked: askedOf(record),
    services: [
      found('ak', { status: 'done' }, offers.slice(0, 3)),
      found('onebound', { status: 'running', deadline: Date.now() + DEADLINE_MS }, []),
      found('demo', { status: 'failed', failure: { code: 'service-down' } }, []),
    ],
  };
}
