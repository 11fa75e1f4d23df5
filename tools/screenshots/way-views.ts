/** The views of a search in a tab of 1688, and of a list that was read there. */
import type { Offer } from '../../utils/core/model/offer';
import type { PageState } from '../../utils/core/pages-1688/page-state';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import { WAY_STEPS, type WayStep, wayAt } from '../../utils/core/pages-1688/way';
import type { Searched } from './offer-views';
import { running, type Record } from './material';
import type { View } from './view';

const TAB = 1;

/** States that the user ends by hand, each at the step where it is met. */
const WAITING = [
  ['open', 'unknown'],
  ['give', 'upload'],
  ['press', 'preview'],
  ['read', 'unknown'],
  ['read', 'recommendations'],
  ['read', 'empty'],
  ['give', 'login'],
  ['press', 'check'],
] as const satisfies readonly (readonly [WayStep, PageState])[];

export function wayViews(searched: Searched, offers: Offer[]): View[] {
  return [
    ...WAY_STEPS.map((step) => searched(`way-${step}`, () => working(step))),
    ...WAITING.map(([step, state]) =>
      searched(`handed-off-${state}-${step}`, () => handedOff(step, state)),
    ),
    searched('way-done', () => done(), offers),
    { ...searched('way-menu', () => done(), offers), ownTabs: [TAB, TAB + 1], act: openPanelMenu },
    searched('read-page', () => ({ ...done(), ...ofList() }), offers),
    searched('read-page-running', () => ({ ...working('read'), ...ofList(), way: undefined })),
    searched('read-page-none', () => ({ ...done(), ...ofList(), total: 0 }), []),
  ];
}

function working(step: WayStep): Partial<Record> {
  const way = { ...wayAt(TAB, Date.now()), step };
  return { service: 'web', state: running('posting'), way };
}

function handedOff(step: WayStep, state: PageState): Partial<Record> {
  return {
    service: 'web',
    state: { status: 'handed-off' },
    way: { ...wayAt(TAB, Date.now()), step, state },
    ...(state === 'login' && {
      picture: {
        way: 'fetch',
        width: 1200,
        height: 1200,
        reasons: [],
        publicUrl: 'https://cdn.shop.example/p/1.jpg',
      },
    }),
  };
}

function done(): Partial<Record> {
  return {
    service: 'web',
    next: undefined,
    way: { ...wayAt(TAB, Date.now()), step: 'read', state: 'results', unreadable: 3 },
  };
}

function ofList(): Partial<Record> {
  return {
    picture: undefined,
    target: {
      tabId: TAB,
      frameId: 0,
      kind: 'list',
      pageUrl: 'https://s.1688.com/',
      pageTitle: '陶瓷马克杯 批发价格_陶瓷马克杯 货源_陶瓷马克杯 厂家 - 阿里巴巴',
    },
  };
}
