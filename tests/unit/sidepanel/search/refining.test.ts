import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Store } from '@/entrypoints/sidepanel/store';
import { type Added, type AddedService, askedOf } from '@/utils/core/model/extras';
import type { Query, Refinement } from '@/utils/core/model/query';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type ServiceId } from '@/utils/core/model/settings';
import { writeSearch } from '@/utils/io/storage/searches';
import { offer, search as fixture } from '../../../support/panel/fixtures';
import { panelContext, WINDOW } from '../../../support/panel/context';
import { openStore } from '../../../support/panel/open-store';

let store: Store | undefined;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 2000 }));
afterEach(() => void vi.useRealTimers());

const CONNECTIONS = {
  ...DEFAULT_SETTINGS.connections,
  'cross-border': { baseUrl: 'https://gw.open.1688.com', titleLanguage: 'en' as const },
  ak: { baseUrl: 'https://skills-gateway.1688.com' },
  tmapi: { baseUrl: 'https://api.tmapi.io' },
};

async function open(changes: Partial<Search>, added?: Partial<AddedService>[]) {
  const search = fixture({ service: 'cross-border', ...changes });
  const context = await panelContext({
    search,
    settings: { service: 'cross-border', connections: CONNECTIONS },
    ...(added && { added: addedTo(search, added) }),
  });
  store = await openStore(context);
  return { context, store };
}

function addedTo(search: Search, services: Partial<AddedService>[]): Added {
  return {
    searchId: search.id,
    asked: askedOf(search),
    services: services.map((change) => ({
      service: 'ak' as const,
      state: { status: 'done' as const },
      offers: JSON.stringify([offer({ offerId: '2', similarity: 0.99 }), offer()]),
      ...change,
    })),
  };
}

const refined = (change: Refinement) => ({ type: 'refine', windowId: WINDOW, change });
const found = ({ compare }: Store) => compare.rows.value?.map(({ offer: { offer: one } }) => one);

it('offers to add the services that are set up and can take this picture', async () => {
  const names = async (changes: Partial<Search>, added?: Partial<AddedService>[]) =>
    (await open(changes, added)).store.search.refining.addable.value;
  const picture = { way: 'fetch' as const, width: 9, height: 9, reasons: [] };
  expect(await names({})).toEqual(['demo', 'open-platform', 'ak']);
  expect(await names({}, [{}])).toEqual(['demo', 'open-platform']);
  const publicUrl = 'https://cdn.shop.example/1.jpg';
  expect(await names({ picture: { ...picture, publicUrl } })).toContain('tmapi');
  expect(await names({ picture: undefined })).toEqual([]);
});

it('offers none that would ignore a filter of the user', async () => {
  const { store: opened } = await open({ query: { words: 'cup' } });
  expect(opened.search.refining.addable.value).toEqual(['ak']);
});

it('the panel shows the order requested from the service until another is chosen', async () => {
  const { store: opened } = await open({ query: { sort: 'sold-desc' } });
  expect(opened.compare.sort.value).toBe('sold');
  opened.compare.chooseSort('moq');
  expect(opened.compare.sort.value).toBe('moq');
});

it('requests access inside the click, then adds', async () => {
  const { context } = await open({});
  store?.search.addService('ak');
  expect(context.permissions.request).toHaveBeenCalledOnce(); // before any await
  await vi.waitFor(() => expect(context.sent()).toEqual([refined({ kind: 'add', service: 'ak' })]));
});

it('the panel merges the offers of all services into one list', async () => {
  const { store: opened } = await open({}, [{}]);
  opened.compare.chooseSort('match');
  await vi.waitFor(() => expect(found(opened)).toHaveLength(2));
  expect(found(opened)?.map(({ offerId, foundBy }) => [offerId, foundBy])).toEqual([
    ['2', ['ak']],
    [offer().offerId, ['cross-border', 'ak']],
  ]);
});

it('the panel drops the offers of added services when the search changes', async () => {
  const { store: opened } = await open({}, [{}]);
  await vi.waitFor(() => expect(found(opened)).toHaveLength(2));
  await writeSearch(fixture({ service: 'cross-border', query: { words: 'cup' } }));
  expect(opened.search.refining.added.value).toEqual([]);
  await vi.waitFor(() => expect(found(opened)).toHaveLength(1));
  expect(found(opened)?.[0]).not.toHaveProperty('foundBy');
});

it('the panel keeps the offers of added services when the order changes', async () => {
  const { store: opened } = await open({}, [{}]);
  await writeSearch(fixture({ service: 'cross-border', query: { sort: 'price-asc' } }));
  expect(opened.search.refining.added.value).toHaveLength(1);
});

it('the panel shows the state of each added service', async () => {
  const failure = { code: 'token-expired' } as const;
  const { store: opened } = await open({}, [
    { service: 'ak', state: { status: 'running', deadline: 3000 }, offers: '[]' },
    { service: 'demo', state: { status: 'running', deadline: 1000 }, offers: '[]' },
    { service: 'open-platform', state: { status: 'failed', failure } },
  ]);
  expect(opened.search.refining.added.value).toEqual([
    { service: 'ak', offers: 0, isRunning: true, failure: undefined },
    { service: 'demo', offers: 0, isRunning: false, failure: { code: 'interrupted' } },
    { service: 'open-platform', offers: 2, isRunning: false, failure },
  ]);
  expect(opened.isWaiting.value).toBe(true);
});

it('requests the next page from all services that have one', async () => {
  const { context, store: opened } = await open({ next: '2' }, [
    { service: 'ak', next: '2' },
    { service: 'demo' },
  ]);
  opened.search.more();
  expect(context.sent()).toEqual([
    { type: 'more', windowId: WINDOW },
    refined({ kind: 'add', service: 'ak' }),
  ]);
});

it('requests the reversed order if the service has it, and shows it until another is chosen', async () => {
  const { context, store: opened } = await open({ next: '2', query: { sort: 'price-asc' } });
  opened.compare.chooseSort('price', true);
  expect(context.sent('refine')).toEqual([
    refined({ kind: 'query', query: { sort: 'price-desc' } }),
  ]);
  const { store: reopened } = await open({ next: '2', query: { sort: 'price-desc' } });
  expect([reopened.compare.sort.value, reopened.compare.isReversed.value]).toEqual(['price', true]);
});

it('requests no reversed order that no service has', async () => {
  const { context, store: opened } = await open({ next: '2' });
  opened.compare.chooseSort('sold', true);
  expect(context.sent('refine')).toEqual([]);
});

it.each<
  [string, Partial<Search>, Parameters<Store['compare']['chooseSort']>[0], Query | undefined]
>([
  ['has more than is loaded', { next: '2' }, 'price', { sort: 'price-asc' }],
  ['has sent all', {}, 'price', undefined],
  ['cannot do it', { next: '2' }, 'moq', undefined],
  [
    'has sorted, but not by what only the panel knows',
    { query: { sort: 'sold-desc' } },
    'margin',
    undefined,
  ],
  [
    'has sorted, and its own order is wanted again',
    { query: { sort: 'sold-desc', words: 'cup' } },
    'match',
    { words: 'cup', sort: undefined },
  ],
  ['has sorted by it', { next: '2', query: { sort: 'sold-desc' } }, 'sold', undefined],
])('the order, where the service %s', async (_, changes, sort, asked) => {
  const { context, store: opened } = await open(changes);
  opened.compare.chooseSort(sort);
  expect(opened.compare.sort.value).toBe(sort);
  expect(context.sent('refine')).toEqual(asked ? [refined({ kind: 'query', query: asked })] : []);
});

it('another order is not requested from a service that cannot sort', async () => {
  const service: ServiceId = 'demo';
  const { context, store: opened } = await open({ service, next: '2' });
  opened.compare.chooseSort('price');
  expect(context.sent('refine')).toEqual([]);
});
