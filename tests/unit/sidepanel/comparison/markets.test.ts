import { computed } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askedOf, type MarketResult } from '@/utils/core/model/extras';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { listing } from '../../../support/offers/listing';
import { panelContext, WINDOW } from '../../../support/panel/context';
import { search as fixture } from '../../../support/panel/fixtures';
import { openStore } from '../../../support/panel/open-store';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 2000 }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const SEARCH = fixture();
const result = (changes: Partial<MarketResult> = {}): MarketResult => ({
  market: 'alibaba',
  provider: 'demo',
  state: { status: 'done' },
  asked: askedOf(SEARCH),
  listings: [listing()],
  ...changes,
});

async function open(
  results: readonly MarketResult[],
  settings: Partial<Settings> = {},
  search = SEARCH,
) {
  const context = await panelContext({
    search,
    settings: { service: 'demo', ...settings },
    markets: { searchId: SEARCH.id, markets: [...results] },
  });
  const read = vi.spyOn(fakeBrowser.storage.session, 'get');
  const store = await openStore(context);
  return {
    context,
    read,
    ...store.compare.markets,
    line: computed(() => store.compare.markets.lines.value[0]),
  };
}

it('the panel shows nothing and reads nothing before the first offers are painted', async () => {
  const { lines, read, start } = await open([result()]);
  expect(lines.value).toEqual([]);
  expect(read).not.toHaveBeenCalledWith(`markets:${WINDOW}`);
  start();
  expect(read).toHaveBeenCalledWith(`markets:${WINDOW}`);
  await vi.waitFor(() => expect(lines.value).toHaveLength(1));
});

it('a chosen market has its room from the start', async () => {
  const { context, line, start } = await open([], { markets: ['alibaba'] });
  expect(line.value).toMatchObject({ market: 'alibaba', status: 'unasked' });
  start();
  await context.firstReads();
  expect(line.value).toMatchObject({ status: 'unasked' });
});

it('prices what a market has answered', async () => {
  const { line, start } = await open([result()]);
  start();
  // The rules of markets are loaded with the first answer.
  await vi.waitFor(() => expect(line.value?.answer?.lowest?.price?.low).toBe(210), {
    timeout: 5_000,
  });
  expect(line.value).toMatchObject({ status: 'done', provider: 'demo' });
});

it('the panel shows no answer to another question', async () => {
  const { context, lines, start } = await open([result({ asked: 'another' })]);
  start();
  await context.firstReads();
  expect(lines.value).toEqual([]);
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
] as const)('%o', async (state, expected) => {
  const { line, start } = await open([result({ state })]);
  start();
  await vi.waitFor(() => expect(line.value).toMatchObject(expected));
});

it('the panel says where no account can search a chosen market', async () => {
  const { line, addable } = await open([], { service: 'web', markets: ['alibaba'] });
  expect(line.value?.status).toBe('unable');
  expect(addable.value).toEqual([]);
});

it('the panel asks one more market on demand, after access to its service', async () => {
  const onebound = { baseUrl: 'https://api-gw.onebound.cn', market: '1688' } as const;
  const connections = { ...DEFAULT_SETTINGS.connections, onebound };
  const { context, addable, ask, start } = await open([result()], {
    service: 'onebound',
    connections,
  });
  start();
  await vi.waitFor(() => expect(addable.value).toEqual(['aliexpress']));
  ask('aliexpress');
  expect(context.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://api-gw.onebound.cn/*', 'https://*.alicdn.com/*'],
  });
  expect(context.sent()).toEqual([]);
  await vi.waitFor(() =>
    expect(context.sent()).toEqual([
      { type: 'askMarkets', windowId: WINDOW, markets: ['aliexpress'] },
    ]),
  );
});

it('the panel opens the listings of a market and closes them', async () => {
  const { open: shown, toggle, close, start } = await open([result()]);
  start();
  toggle('alibaba');
  await vi.waitFor(() => expect(shown.value?.market).toBe('alibaba'));
  toggle('alibaba');
  expect(shown.value).toBeUndefined();
  toggle('alibaba');
  close();
  expect(shown.value).toBeUndefined();
});

it('a list of a page, which has no picture, shows no place for a market', async () => {
  const target = { ...SEARCH.target, kind: 'list' } as const;
  const { lines } = await open([], { markets: ['alibaba'] }, { ...SEARCH, target });
  expect(lines.value).toEqual([]);
});

it('a search by words alone shows no place for a market', async () => {
  const byWords = { ...SEARCH, query: { words: 'cup', isWordsOnly: true } };
  const { lines } = await open([], { markets: ['alibaba'] }, byWords);
  expect(lines.value).toEqual([]);
});
