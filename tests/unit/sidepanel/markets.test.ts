import { computed } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AddedService, askedOf } from '@/utils/core/model/extras';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { listing } from '../../support/offers/listing';
import { panelContext, WINDOW } from '../../support/panel/context';
import { search as fixture } from '../../support/panel/fixtures';
import { addedMarket } from '../../support/panel/markets';
import { openStore } from '../../support/panel/open-store';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 2000 }));
afterEach(() => void vi.useRealTimers());

const SEARCH = fixture();
const result = (changes: Partial<AddedService> = {}) => addedMarket([listing()], changes);

async function open(
  services: readonly AddedService[],
  settings: Partial<Settings> = {},
  search = SEARCH,
  asked = askedOf(SEARCH),
) {
  const context = await panelContext({
    search,
    settings: { service: 'demo', ...settings },
    added: { searchId: SEARCH.id, asked, services: [...services] },
  });
  const store = await openStore(context);
  const { lines, ask } = store.markets;
  return { context, store, lines, ask, line: computed(() => lines.value[0]) };
}

it('each market that a service of the user searches has a line to ask it by', async () => {
  const { lines } = await open([]);
  expect(lines.value).toMatchObject([
    { market: 'alibaba', status: 'unasked' },
    { market: 'aliexpress', status: 'unasked' },
  ]);
});

it('no market has a line where no service of the user searches it', async () => {
  const { lines } = await open([], { service: 'web' });
  expect(lines.value).toEqual([]);
});

it('the panel prices what a market has answered, and takes it for no service of 1688', async () => {
  const { store, line } = await open([result()]);
  // The rules of markets are loaded with the first answer.
  await vi.waitFor(() => expect(line.value?.answer?.lowest?.price?.low).toBe(210), {
    timeout: 5_000,
  });
  expect(line.value).toMatchObject({ status: 'done' });
  expect(store.search.refining.added.value).toEqual([]);
  expect(store.search.found.value?.map(({ offerId }) => offerId)).toHaveLength(1);
});

it('an answer without listings needs no rules', async () => {
  const { line } = await open([result({ offers: '[]' })]);
  expect(line.value).toMatchObject({ status: 'done', compared: [], answer: undefined });
});

it('the panel shows no answer to another question', async () => {
  const { line } = await open([result()], {}, SEARCH, 'another');
  expect(line.value).toMatchObject({ status: 'unasked', compared: [] });
});

it.each([
  [{ status: 'running', deadline: 3000 }, { status: 'running' }],
  [
    { status: 'running', deadline: 1000 },
    { status: 'failed', failure: { code: 'interrupted' } },
  ],
  [
    { status: 'failed', failure: { code: 'rate-limited' } },
    { status: 'failed', failure: { code: 'rate-limited' } },
  ],
] as const)('a market that is stored as %o has that state', async (state, expected) => {
  const { line, store } = await open([result({ state })]);
  expect(line.value).toMatchObject(expected);
  expect(store.search.refining.isAdding.value).toBe(expected.status === 'running');
});

it('the panel asks one more market on demand, after access to its service', async () => {
  const onebound = { baseUrl: 'https://api-gw.onebound.cn', market: '1688' } as const;
  const connections = { ...DEFAULT_SETTINGS.connections, onebound };
  const { context, ask } = await open([result()], { service: 'onebound', connections });
  ask('aliexpress');
  expect(context.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://api-gw.onebound.cn/*', 'https://*.alicdn.com/*'],
  });
  expect(context.sent()).toEqual([]);
  const change = { kind: 'add', service: 'onebound', market: 'aliexpress' };
  await vi.waitFor(() =>
    expect(context.sent()).toEqual([{ type: 'refine', windowId: WINDOW, change }]),
  );
});

it.each([
  ['a list of a page, which has no picture,', { target: { ...SEARCH.target, kind: 'list' } }],
  ['a search by words alone', { query: { words: 'cup', isWordsOnly: true } }],
] as const)('%s has no line for a market', async (_, changes) => {
  const { lines } = await open([], {}, { ...SEARCH, ...changes });
  expect(lines.value).toEqual([]);
});
