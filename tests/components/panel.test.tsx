import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ERROR_CODES } from '@/utils/core/errors';
import { askedOf } from '@/utils/core/model/extras';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { callLimitsStore, meterStore, settingsStore } from '@/utils/io/storage/settings';
import { writeOffers, writeSearch } from '@/utils/io/storage/searches';
import { expectAccessible } from '../support/panel/axe';
import { offer, search } from '../support/panel/fixtures';
import { WINDOW, panelContext } from '../support/panel/context';
import { parcelListing } from '../support/offers/listing';
import { addedMarket } from '../support/panel/markets';
import { WITH_MISLEADING } from '../support/offers/priced';
import { open as openSheet } from '../support/panel/popover';
import { speak } from '../support/panel/words';
import { openPanel } from '../support/panel/open-panel';

const CONNECTIONS = DEFAULT_SETTINGS.connections;

async function open(...[stored, abilities]: Parameters<typeof panelContext>) {
  const context = await panelContext({ settings: { service: 'demo' }, ...stored }, abilities);
  const onOptions = vi.fn<() => void>();
  const { container, store } = await openPanel(context, onOptions);
  return { context, container, onOptions, store, panel: screen.getByTestId('panel') };
}

/** After the messages about pins and exports. */
const announced = () => screen.getAllByRole('status').at(-1)?.textContent;

const option = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });

const expectService = (service: string) =>
  waitFor(async () => expect((await settingsStore.read()).service).toBe(service));
const sentAs = (type: string) => [{ type, windowId: WINDOW }];

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ toFake: ['Date'], now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it('the panel shows setup on first start, and chooses the demo in one click', async () => {
  const { container, panel } = await open({ settings: {} });
  expect(panel.dataset).toMatchObject({ status: 'setup' });
  expect(panel.hasAttribute('data-error')).toBe(false);
  await expectAccessible(container);
  fireEvent.click(screen.getByText('Try it with the demo'));
  await expectService('demo');
});

it('the panel shows idle once a service is chosen', async () => {
  const { container, panel, onOptions } = await open({});
  expect(panel.dataset.status).toBe('idle');
  await expectAccessible(container);
  expect(container.querySelectorAll('a, button, input, select')).toHaveLength(4); // in the initial state
  openSheet('panel-menu');
  expect(screen.getByLabelText('Search service')).toBe(screen.getByTestId('service'));
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('options'));
  expect(onOptions).toHaveBeenCalledOnce();
});

it('the panel chooses 1688 without a key in one click, which requests access to its page', async () => {
  const { context } = await open({ settings: {} });
  fireEvent.click(screen.getByTestId('use-web'));
  expect(context.permissions.request).toHaveBeenCalledOnce();
  await expectService('web');
});

it('the panel shows a running search with a cancel button', async () => {
  const state = { status: 'running', stage: 'posting', startedAt: 0, deadline: 9000 } as const;
  const { context, container, panel } = await open({ search: search({ state, pages: 0 }) });
  expect(panel.dataset.status).toBe('running');
  expect(screen.getByText('2 s')).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('cancel'));
  expect(context.sent()).toEqual(sentAs('cancel'));
});

it('the panel shows offers, how many there are, and announces them', async () => {
  const { container, panel } = await open({ search: search() });
  await screen.findByTestId('offer');
  expect(panel.dataset.status).toBe('done');
  expect(screen.getByTestId('summary').dataset.total).toBe('47');
  expect(screen.getAllByTestId('section')[0]?.textContent).toContain('1 seller · ¥14.20');
  expect(announced()).toBe('47 offers');
  await expectAccessible(container);
});

it('the panel sorts the offers', async () => {
  const offers = [
    offer({ offerId: '1', similarity: 0.9, price: 900 }),
    offer({ offerId: '2', similarity: 0.8, price: 100 }),
  ];
  await open({ search: search(), offers });
  await screen.findAllByTestId('offer');
  const ids = () => screen.getAllByTestId('offer').map(({ dataset }) => dataset.offerId);
  expect(ids()).toEqual(['1', '2']);
  option('sort', 'price');
  await waitFor(() => expect(ids()).toEqual(['2', '1']));
});

it('the panel lists the services that are set up', async () => {
  const names = () => screen.getByTestId('service').textContent;
  await open({});
  openSheet('panel-menu');
  expect(names()).toBe('DemoOpen platform1688 without a key');
  cleanup();
  const tmapi = { baseUrl: 'https://api.tmapi.io' };
  await open({ settings: { service: 'tmapi', connections: { ...CONNECTIONS, tmapi } } });
  openSheet('panel-menu');
  expect(names()).toBe('DemoOpen platformTMAPI1688 without a key');
});

it.each([
  ['open-platform', 'Match'],
  ['onebound', 'As found'],
] as const)('names the default order for %s', async (service, name) => {
  await open({ search: search({ service }), settings: { service } });
  await screen.findByTestId('offer');
  expect(screen.getByTestId('sort').textContent).toBe(`${name}PriceLandedMOQMargin`);
});

it('the panel has at most seven controls above the list once the profile is chosen', async () => {
  const { container } = await open({ search: search(), costs: { profile: 'stock' } });
  await screen.findByTestId('offer');
  const controls = [...container.querySelectorAll('button, select, input')].filter(
    (control) =>
      control.closest('[popover]') === null &&
      control.compareDocumentPosition(screen.getByTestId('offers')) ===
        Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(controls.length).toBeLessThanOrEqual(7);
});

const LEFT_HALF = { left: 0, top: 0, width: 0.5, height: 1 };

it('the panel shows that a part of the picture was searched, and searches all of it in one click', async () => {
  const { context } = await open({ search: search({ area: LEFT_HALF }) });
  await screen.findByTestId('choose-area');
  openSheet('choose-area');
  fireEvent.click(screen.getByTestId('whole-picture'));
  const change = { kind: 'area', area: undefined };
  expect(context.sent()).toEqual([{ type: 'refine', windowId: WINDOW, change }]);
});

it('the panel shows no part if the service only searches the whole picture', async () => {
  await open({ search: search({ area: LEFT_HALF }) }, { picture: 'address' });
  await screen.findByTestId('choose-area');
  openSheet('choose-area');
  for (const id of ['area-choice', 'whole-picture', 'area-shade']) {
    expect(screen.queryByTestId(id)).toBeNull();
  }
});

it('changes the service in one place', async () => {
  await open({ search: search() });
  openSheet('panel-menu');
  option('service', 'open-platform');
  await expectService('open-platform');
});

it('the panel suggests what to try if nothing was found', async () => {
  const { container, panel } = await open({ search: search({ pages: 0, total: 0 }) });
  expect(panel.dataset.status).toBe('done');
  expect(screen.getByTestId('no-match')).toBeTruthy();
  expect(announced()).toBe('No match found');
  await expectAccessible(container);
});

it('the panel shows what other markets ask where nothing was found', async () => {
  const none = search({ pages: 0, total: 0 });
  const { container } = await open({
    search: none,
    settings: { service: 'demo' },
    added: {
      searchId: none.id,
      asked: askedOf(none),
      services: [addedMarket([parcelListing()])],
    },
  });
  expect(screen.getByTestId('no-match')).toBeTruthy();
  await waitFor(() =>
    expect(screen.getAllByTestId('market').map(({ dataset }) => dataset)).toMatchObject([
      { market: 'alibaba', status: 'unasked' },
      { market: 'aliexpress', price: '4.10' },
    ]),
  );
  await expectAccessible(container);
});

it('the panel shows the time of a stored answer, and has one button to search again', async () => {
  const answeredAt = new Date(2026, 10, 25, 14, 5).getTime();
  const { context, container } = await open({ search: search({ answeredAt }) });
  expect((await screen.findByTestId('answered')).textContent).toMatch(/^Answered at 2:05.PM\./);
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('retry')); // the only one
  expect(context.sent()).toEqual(sentAs('retry'));
});

it.each([
  ['en', -61, 'off by 61 min.'],
  ['zh-CN', 1440, '相差 24 小时，'],
] as const)(
  'the panel in %s reports that the clock is off by %i minutes',
  async (language, off, words) => {
    await speak(language);
    const { container } = await open({ search: search({ offMinutes: off }) });
    expect((await screen.findByTestId('clock-off')).textContent).toContain(words);
    await expectAccessible(container);
  },
);

it('the panel shows no calls until their limit is near', async () => {
  vi.setSystemTime(new Date(2026, 10, 25, 12));
  const { container } = await open({ search: search() });
  await callLimitsStore.write({ demo: { perDay: 100 } });
  await meterStore.write({ demo: { '2026-11-25': 89 } });
  await screen.findAllByTestId('offer');
  expect(screen.queryByTestId('near-limit')).toBeNull();
  await meterStore.write({ demo: { '2026-11-25': 90 } });
  expect((await screen.findByTestId('near-limit')).textContent).toBe('90 of 100 calls used today.');
  await expectAccessible(container);
});

it.each(ERROR_CODES)(
  'the panel shows %s with its code, the picture and at most one button each',
  async (code) => {
    const { container, panel } = await open({
      search: search({ state: { status: 'failed', failure: { code } }, pages: 0 }),
    });
    expect(panel.dataset).toMatchObject({
      status: code === 'not-set-up' ? 'setup' : 'failed',
      error: code,
    });
    await screen.findByTestId('query-image');
    expect(screen.getAllByTestId(code === 'access-missing' ? 'allow-site' : 'retry')).toHaveLength(
      1,
    );
    expect(screen.queryAllByTestId('allow-site').length).toBeLessThanOrEqual(1);
    // No comparison precedes the reason.
    expect(screen.queryByTestId('quantity')).toBeNull();
    expect(screen.queryByTestId('allow-all-sites')).toBeNull(); // a service is one site
    await expectAccessible(container);
  },
);

it('a next page that a missing key stops shows what to set up, in place of the offers before', async () => {
  const state = { status: 'failed', failure: { code: 'not-set-up' } } as const;
  const { panel } = await open({ search: search({ state, pages: 1 }) });
  expect(panel.dataset.status).toBe('setup');
  expect(screen.getByTestId('use-web')).toBeTruthy();
});

it('a search is announced as done once its offers are on the screen', async () => {
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  const state = { status: 'running', stage: 'posting', startedAt: 0, deadline: 9000 } as const;
  const { panel } = await open({ search: search({ state, pages: 0 }) });
  const { session } = fakeBrowser.storage;
  const get = session.get.bind(session);
  const getLate = async (keys: string) => {
    if (keys === `offers:${WINDOW}:0`) await late;
    return get(keys);
  };
  Object.assign(session, { get: getLate });
  await writeOffers(WINDOW, 0, [offer()]);
  await writeSearch(search({ state: { status: 'done', finishedAt: 1500 }, pages: 1 }));
  expect(panel.dataset.status).toBe('running');
  arrive();
  await waitFor(() => expect(panel.dataset.status).toBe('done'));
  expect(screen.getByTestId('offer')).toBeTruthy();
});

it('the panel counts the marked offers in the list, and leads there', async () => {
  await open({ search: search(), offers: [...WITH_MISLEADING] });
  await screen.findAllByTestId('offer');
  openSheet('filters-open');
  await waitFor(() => expect(screen.getByTestId('marked').dataset.value).toBe('1'));
  fireEvent.click(screen.getByTestId('marked'));
  const offerOf = (element: Element | null) => element?.closest<HTMLElement>('[data-offer-id]');
  await waitFor(() =>
    expect(offerOf(document.activeElement)?.dataset['offerId']).toBe('misleading'),
  );
  fireEvent.click(screen.getByTestId('filter-hidesMarked'));
  await waitFor(() => expect(screen.queryByTestId('marked')).toBeNull());
});

it('the panel hides advertisements only if asked to, and counts those left out', async () => {
  const offers = [
    offer({ offerId: '1', isAdvertisement: true }),
    offer({ offerId: '2', isAdvertisement: false }),
    offer({ offerId: '3' }),
  ];
  await open({ search: search(), offers });
  await screen.findAllByTestId('offer');
  const ids = () => new Set(screen.getAllByTestId('offer').map(({ dataset }) => dataset.offerId));
  expect(ids()).toEqual(new Set(['1', '2', '3']));
  openSheet('filters-open');
  fireEvent.click(screen.getByLabelText('Hide ads'));
  await waitFor(() => expect(ids()).toEqual(new Set(['2', '3'])));
  expect(screen.getByText('1 offer is left out')).toBeTruthy();
  expect(screen.getByTestId('filters-unknown').dataset.value).toBe('1');
  expect(screen.getByTestId('filters-open').dataset.active).toBe('2'); // one is the profile's own
  fireEvent.click(screen.getByLabelText('Hide ads'));
  await waitFor(() => expect(ids().size).toBe(3));
});

it('the panel offers no filter of advertisements where no offer is one', async () => {
  await open({ search: search(), offers: [offer({ isAdvertisement: false })] });
  await screen.findByTestId('offer');
  openSheet('filters-open');
  expect(screen.getByTestId('filter-hidesMarked')).toBeTruthy();
  expect(screen.queryByTestId('filter-hidesAdvertisements')).toBeNull();
});

const focused = () => document.activeElement?.getAttribute('data-testid');
const click = (testId: string) => {
  const button = screen.getByTestId(testId);
  button.focus();
  fireEvent.click(button);
};

it('the panel moves the focus to the pictures of a page, and back', async () => {
  await open({});
  click('batch-open');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  click('batch-back');
  await waitFor(() => expect(focused()).toBe('batch-open'));
});
