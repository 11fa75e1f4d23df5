import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { WAY_STEPS, wayAt } from '@/utils/core/pages-1688/way';
import type { Search } from '@/utils/core/model/search';
import { dropOwnTab, keepOwnTab } from '@/utils/io/storage/own-tabs';
import { settingsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { type TestContext, WINDOW, panelContext } from '../support/panel/context';
import { search } from '../support/panel/fixtures';
import { openPanel } from '../support/panel/open-panel';
import { open as openSheet } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const TAB = 7;
const LATER = Number.MAX_SAFE_INTEGER;
const WEB = { service: 'web' } as const;

type Place = Pick<NonNullable<Search['way']>, 'step' | 'state'>;

const atWeb = (place: Partial<Place>, changes: Partial<Search> = {}) =>
  search({ ...WEB, way: { ...wayAt(TAB, 0), ...place }, ...changes });
const waiting = (place: Partial<Place>, changes: Partial<Search> = {}) =>
  atWeb(place, { state: { status: 'handed-off' }, pages: 0, ...changes });
const running = (changes: Partial<Search> = {}) => {
  const state = { status: 'running', stage: 'posting', startedAt: 0, deadline: LATER } as const;
  return atWeb({ step: 'press' }, { state, pages: 0, ...changes });
};
const LIST = {
  tabId: TAB,
  frameId: 0,
  kind: 'list',
  pageUrl: 'https://s.1688.com/',
} as const;
const ofList = (changes: Partial<Search> = {}) =>
  search({ ...WEB, target: LIST, picture: undefined, ...changes });

async function open(shown: Search | undefined, ownTabs: readonly number[] = []) {
  const context = await panelContext({ settings: WEB, ...(shown && { search: shown }) });
  for (const tab of ownTabs) await keepOwnTab(WINDOW, tab);
  const { container } = await openPanel(context);
  return { context, container, panel: screen.getByTestId('panel') };
}

/** The user looks at another page. */
const look = ({ browser }: TestContext, url: string | undefined, tabId = 20) =>
  act(() => browser.watchPageBeside.mock.calls[0]?.[0]({ tabId, url }));

const announced = () => screen.getAllByRole('status').at(-1)?.textContent;
const sentAs = (type: string) => [{ type, windowId: WINDOW }];

beforeEach(() => speak('en'));

it('one press chooses 1688 without a key, asks for access in that press, and searches', async () => {
  const failure = { code: 'not-set-up' } as const;
  const context = await panelContext({
    search: search({ service: undefined, state: { status: 'failed', failure }, pages: 0 }),
    settings: {},
  });
  await openPanel(context);
  fireEvent.click(screen.getByTestId('use-web'));
  expect(context.permissions.request).toHaveBeenCalledOnce();
  await waitFor(() => expect(context.sent('retry')).toEqual(sentAs('retry')));
  expect((await settingsStore.read()).service).toBe('web');
});

it('the first view stays as it is while the browser asks for access', async () => {
  const failure = { code: 'not-set-up' } as const;
  const context = await panelContext({
    search: search({ service: undefined, state: { status: 'failed', failure }, pages: 0 }),
    settings: {},
  });
  let answer: ((isGiven: boolean) => void) | undefined;
  context.permissions.request.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { container } = await openPanel(context);
  const before = container.innerHTML;
  fireEvent.click(screen.getByTestId('use-web'));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(container.innerHTML).toBe(before);
  answer?.(true);
  await waitFor(() => expect(context.sent('retry')).toEqual(sentAs('retry')));
});

it('access that is missing is asked for with all the hosts that the prompt gives', async () => {
  const failure = { code: 'access-missing', detail: { host: 'www.1688.com' } } as const;
  await open(search({ ...WEB, state: { status: 'failed', failure }, pages: 0 }));
  const { parentElement } = screen.getByTestId('allow-site');
  expect(parentElement?.textContent).toContain(
    'may then read 1688.com, login.taobao.com, and alicdn.com, nothing else.',
  );
});

it.each(WAY_STEPS)('the panel runs and shows the step %s, above the skeleton', async (step) => {
  const { container, panel } = await open(running({ way: { ...wayAt(TAB, 0), step } }));
  expect(panel.dataset.status).toBe('running');
  const { dataset } = screen.getByTestId('way');
  expect(dataset).toMatchObject({ state: 'loading', step: String(WAY_STEPS.indexOf(step) + 1) });
  expect(announced()).toBe(screen.getByTestId('way').querySelector('p')?.textContent);
  await expectAccessible(container);
});

it('the progress of a way goes with its offers, and takes none of their room before', async () => {
  await open(atWeb({ step: 'read', state: 'results' }));
  await screen.findByTestId('offer');
  expect(screen.queryByTestId('way')).toBeNull();
});

it('the panel says that it is the user’s turn, in the same words to a screen reader, and shows the tab', async () => {
  const { context, container, panel } = await open(waiting({ step: 'press', state: 'check' }));
  expect(panel.dataset.status).toBe('handed-off');
  expect(screen.getByTestId('way').dataset).toMatchObject({ state: 'check', step: '3' });
  expect(announced()).toBe(screen.getByRole('heading', { level: 2 }).textContent);
  fireEvent.click(screen.getByTestId('show-tab'));
  expect(context.browser.showTab).toHaveBeenCalledExactlyOnceWith(TAB);
  await expectAccessible(container);
});

it('a tab that was closed is opened again by another search', async () => {
  const { context } = await open(waiting({}));
  context.browser.showTab.mockRejectedValue(new Error('No tab with id: 7.'));
  fireEvent.click(screen.getByTestId('show-tab'));
  await waitFor(() => expect(context.sent('retry')).toEqual(sentAs('retry')));
});

it('a login leads to 1688’s page for guests where the picture has an address for everybody', async () => {
  const publicUrl = 'https://cdn.shop.example/p/1.jpg';
  const picture = { way: 'fetch' as const, width: 9, height: 9, reasons: [], publicUrl };
  const { context } = await open(waiting({ state: 'login' }, { picture }));
  fireEvent.click(screen.getByTestId('guest-page'));
  const address = context.browser.openPage.mock.calls[0]?.[0];
  expect(new URL(address ?? '').searchParams.get('outImageAddress')).toBe(publicUrl);
});

it('what was seen is copied as a report, without anything of the page or the tab', async () => {
  const { context } = await open(waiting({ step: 'give', state: 'unknown' }, { seen: '{"n":1}' }));
  fireEvent.click(screen.getByTestId('copy-seen'));
  expect(context.browser.copyText).toHaveBeenCalledExactlyOnceWith(
    'Find on 1688 1.2.3, Chromium\nstep give, state unknown\n{"n":1}',
  );
  await screen.findByText('Copied.');
});

it('offers that were read stay in sight when a later page waits for the user', async () => {
  const { panel } = await open(waiting({ step: 'read', state: 'login' }, { pages: 1, next: '2' }));
  await screen.findByTestId('offer');
  expect(panel.dataset.status).toBe('handed-off');
  screen.getByRole('heading', { name: /^Log in to 1688 in its tab/ });
});

it('the menu shows and closes the tabs of 1688, and counts them where there are several', async () => {
  const { context } = await open(atWeb({ state: 'results' }), [8, TAB]);
  openSheet('panel-menu');
  expect(screen.getByTestId('close-tab').textContent).toBe('Close 1688’s tabs (2)');
  await act(() => dropOwnTab(WINDOW, 8));
  await screen.findByText('Close 1688’s tab');
  fireEvent.click(screen.getByTestId('show-tab'));
  expect(context.browser.showTab).toHaveBeenCalledWith(TAB);
  openSheet('panel-menu');
  fireEvent.click(screen.getByTestId('close-tab'));
  expect(context.sent('closeTabs')).toEqual(sentAs('closeTabs'));
});

it.each([
  ['waits for the user in its tab', waiting({})],
  ['runs', running()],
])('the menu closes no tab while a search %s', async (_, shown) => {
  await open(shown, [TAB]);
  openSheet('panel-menu');
  expect(screen.queryByTestId('close-tab')).toBeNull();
});

it('the menu does not show a tab that is closed, or another search’s', async () => {
  await open(atWeb({ state: 'results' }), [8]);
  openSheet('panel-menu');
  expect(screen.queryByTestId('show-tab')).toBeNull();
  expect(screen.getByTestId('close-tab').textContent).toBe('Close 1688’s tab');
});

it('cards that could not be read are counted below the offers', async () => {
  await open(search({ ...WEB, way: { ...wayAt(TAB, 0), unreadable: 3 } }));
  await screen.findByTestId('offer');
  expect(screen.getByTestId('unreadable').dataset.value).toBe('3');
});

it('a page of 1688 beside the panel can be read from the start, and only while it is there', async () => {
  const { context, container } = await open(undefined);
  expect(screen.queryByTestId('read-page')).toBeNull();
  await look(context, 'https://yiwu.1688.com/page/offerlist.htm');
  fireEvent.click(screen.getByText('Read the offers of this page'));
  expect(context.sent('readPage')).toEqual(sentAs('readPage'));
  await expectAccessible(container);
  await look(context, 'https://detail.1688.com/offer/721188620217.html');
  screen.getByText('Read this offer');
  await look(context, undefined);
  expect(screen.queryByTestId('read-page')).toBeNull();
});

it('a page of 1688 can be read before any service is chosen', async () => {
  const context = await panelContext({ settings: {} });
  await openPanel(context);
  await look(context, 'https://detail.1688.com/offer/721188620217.html');
  fireEvent.click(screen.getByText('Read this offer'));
  expect(context.sent('readPage')).toEqual(sentAs('readPage'));
});

it('a page of 1688 beside a search is offered in one line and in the menu', async () => {
  const { context } = await open(search());
  await look(context, 'https://s.1688.com/selloffer/offer_search.htm');
  expect(screen.getAllByTestId('read-page')).toHaveLength(1);
  openSheet('panel-menu');
  expect(screen.getAllByTestId('read-page')).toHaveLength(2);
});

it('the tab of the search itself is not offered to be read, and a list that was read only in the menu', async () => {
  const { context } = await open(ofList(), [8]);
  await look(context, 'https://s.1688.com/selloffer/offer_search.htm', 8);
  expect(screen.queryByTestId('read-page')).toBeNull();
  await look(context, 'https://s.1688.com/selloffer/offer_search.htm', TAB);
  expect(screen.queryByTestId('read-page')).toBeNull();
  openSheet('panel-menu');
  expect(screen.getAllByTestId('read-page')).toHaveLength(1);
});

it('a list that was read shows the host of its page, and nothing of a picture', async () => {
  const { container } = await open(ofList());
  await screen.findByTestId('offer');
  const head = screen.getByRole('region', { name: 'Offers of a page' });
  expect(head.textContent).toContain('s.1688.com');
  for (const absent of ['choose-area', 'query-image']) {
    expect(screen.queryByTestId(absent)).toBeNull();
  }
  openSheet('panel-menu');
  expect(screen.queryByTestId('refine-open')).toBeNull();
  expect(screen.getByTestId('retry').textContent).toBe('Read the page again');
  await expectAccessible(container);
});

it('a list that is being read is said to be, and no picture is searched', async () => {
  const state = { status: 'running', stage: 'posting', startedAt: 0, deadline: LATER } as const;
  await open(ofList({ state, pages: 0 }));
  expect(announced()).toBe('Reading the offers');
  screen.getAllByText('Reading the offers');
});

it.each([
  ['a search', (changes: Partial<Search>) => atWeb({}, changes)],
  ['a list that was read', ofList],
] as const)(
  '%s whose offers could not be read says so, shows the tab, and copies what was seen',
  async (_, make) => {
    const failure = { code: 'offers-unreadable' } as const;
    const way = { ...wayAt(TAB, 0), step: 'read', state: 'results', unreadable: 40 } as const;
    const { context, container } = await open(
      make({ way, seen: '{"n":1}', pages: 0, state: { status: 'failed', failure } }),
    );
    const sentence =
      '1688’s page shows offers, but none of them could be read. You can see them in its tab.';
    screen.getByRole('heading', { name: sentence });
    expect(announced()).toBe(sentence);
    expect(screen.queryByTestId('no-match')).toBeNull();
    fireEvent.click(screen.getByTestId('show-tab'));
    expect(context.browser.showTab).toHaveBeenCalledExactlyOnceWith(TAB);
    fireEvent.click(screen.getByTestId('copy-seen'));
    expect(context.browser.copyText).toHaveBeenCalledExactlyOnceWith(
      'Find on 1688 1.2.3, Chromium\nstep read, state results\n{"n":1}',
    );
    await screen.findByText('Copied.');
    await expectAccessible(container);
  },
);

it('a list that failed is read again from its view', async () => {
  const failure = { code: 'interrupted' } as const;
  const { context } = await open(ofList({ pages: 0, state: { status: 'failed', failure } }));
  fireEvent.click(screen.getByText('Read the page again'));
  expect(context.sent('retry')).toEqual(sentAs('retry'));
});

/** Something happens to a tab. */
const change = (
  { browser }: TestContext,
  tabId: number,
  changes: { url?: string; isClosed?: true },
) => act(() => browser.watchTabs.mock.calls[0]?.[0]({ tabId, isClosed: false, ...changes }));
const RESULTS = 'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1';

it('the worker looks again at what a search waits for once its tab has changed, and at no other tab', async () => {
  const { context } = await open(waiting({}), [TAB]);
  const looks = () => context.sent('lookAgain').length;
  const atOpening = looks();
  expect(atOpening).toBeGreaterThan(0);
  await change(context, 20, { url: 'https://bank.example/' });
  await change(context, 20, {});
  await change(context, 20, { isClosed: true });
  expect(looks()).toBe(atOpening);
  await change(context, TAB, {});
  await change(context, 20, { url: RESULTS });
  await change(context, TAB, { isClosed: true });
  expect(looks()).toBe(atOpening + 3);
});

it('the worker is told of no page where no search waits, only that a tab of ours is closed', async () => {
  const { context } = await open(atWeb({ state: 'results' }), [TAB]);
  await waitFor(() => expect(context.sent('lookAgain')).toHaveLength(1)); // closed while no panel was open
  for (const tabId of [TAB, 20]) await change(context, tabId, { url: RESULTS });
  await change(context, 20, { isClosed: true });
  expect(context.sent('lookAgain')).toHaveLength(1);
  await change(context, TAB, { isClosed: true });
  expect(context.sent('lookAgain')).toHaveLength(2);
});

it('a tab that may show the results is asked about, shown, and taken by one press', async () => {
  const { context } = await open(waiting({}, { way: { ...wayAt(TAB, 0), asked: 9 } }));
  expect(announced()).toBe('A page of 1688 has opened beside. Does it show your picture?');
  fireEvent.click(screen.getByTestId('show-tab'));
  expect(context.browser.showTab).toHaveBeenCalledExactlyOnceWith(9);
  fireEvent.click(screen.getByTestId('take-tab'));
  expect(context.sent('takeTab')).toEqual([{ type: 'takeTab', windowId: WINDOW, tabId: 9 }]);
});

it('the page of an offer in the list is read once the user looks at it, and no other offer', async () => {
  const { context } = await open(atWeb({ state: 'results' }));
  const card = await screen.findByTestId('offer');
  const pageOf = (id = '') => `https://detail.1688.com/offer/${id}.html`;
  await look(context, pageOf('999999999999'));
  expect(context.sent('offerShown')).toEqual([]);
  await look(context, pageOf(card.dataset.offerId));
  expect(context.sent('offerShown')).toEqual(sentAs('offerShown'));
});
