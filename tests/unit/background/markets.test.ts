import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askMarkets } from '@/entrypoints/background/markets';
import { runSearch } from '@/entrypoints/background/search';
import { AppError } from '@/utils/core/errors';
import { askedOf, type MarketResult } from '@/utils/core/model/extras';
import type { OtherMarket } from '@/utils/core/model/listing';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import * as acquire from '@/utils/io/picture/acquire';
import * as prepare from '@/utils/io/picture/prepare';
import { readMarkets, writeMarket } from '@/utils/io/storage/extras';
import { readSearch, removeSearch, writePicture, writeSearch } from '@/utils/io/storage/searches';
import { settingsStore } from '@/utils/io/storage/settings';
import type { FakeService } from '../../support/background/fake-service';
import {
  openEdge,
  replaceClient,
  searchNothing,
  storedCalls,
} from '../../support/background/worker-edge';
import { offer, search as fixture } from '../../support/panel/fixtures';

// Both need a browser's canvas.
const acquirePicture = vi.spyOn(acquire, 'acquirePicture');
const preparePicture = vi.spyOn(prepare, 'preparePicture');

type Ask = NonNullable<FakeService['market']>;
const listing = (market: OtherMarket) => ({
  provider: 'onebound',
  market,
  listingId: '7',
  title: 'Cup',
  currency: 'USD',
  price: 190,
});
const ask = vi.fn<Ask>();
const service = searchNothing();
const search = fixture();
const BOTH: OtherMarket[] = ['alibaba', 'aliexpress'];
const CONNECTIONS = {
  ...DEFAULT_SETTINGS.connections,
  onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' as const },
};

/** What the user has set up and chosen. */
async function choose(changes: object): Promise<void> {
  await settingsStore.write({ ...DEFAULT_SETTINGS, connections: CONNECTIONS, ...changes });
}

beforeEach(async () => {
  acquirePicture.mockReset().mockRejectedValue(new AppError('no-picture'));
  preparePicture.mockReset().mockImplementation(async (bytes) => {
    const mime = 'image/jpeg';
    return { mime, bytes, width: 1, height: 1, enlarged: false };
  });
  service.mockReset().mockResolvedValue({ offers: [offer()] });
  ask.mockReset().mockImplementation(async ({ market }) => ({
    listings: [listing(market)],
    total: 1,
  }));
  await openEdge({ service: 'cross-border', client: { search: service } });
  replaceClient('onebound', { market: ask });
  await choose({ service: 'cross-border' });
  await writePicture({ mime: 'image/jpeg', base64: '/9j/', enlarged: false }, search);
});

const results = async () => (await readMarkets(1))?.markets ?? [];
const statesOf = async () =>
  (await results()).map(({ market, state }) => [market, state.status] as const);
const askedMarkets = () => ask.mock.calls.map(([request]) => request.market);

describe('asking a market', () => {
  it('calls the service that can with the picture, and stores the listings beside the record', async () => {
    await askMarkets(1, { markets: ['alibaba'] });
    expect(ask.mock.lastCall?.[0]).toMatchObject({
      market: 'alibaba',
      connection: CONNECTIONS.onebound,
      picture: { bytes: Uint8Array.of(255, 216, 255) },
    });
    expect(await results()).toEqual([
      {
        market: 'alibaba',
        provider: 'onebound',
        state: { status: 'done' },
        asked: askedOf(search),
        listings: [listing('alibaba')],
        total: 1,
      },
    ]);
    expect(await storedCalls('onebound')).toBe(1);
    expect(await readSearch(1)).toEqual(search);
  });

  it('is stored as running meanwhile, for less than the worker lives', async () => {
    let seen: MarketResult[] = [];
    ask.mockImplementationOnce(async () => {
      seen = await results();
      return { listings: [] };
    });
    const before = Date.now();
    await askMarkets(1, { markets: ['aliexpress'] });
    expect(seen).toMatchObject([{ market: 'aliexpress', state: { status: 'running' } }]);
    const [{ state } = { state: undefined }] = seen;
    const deadline = state?.status === 'running' ? state.deadline : 0;
    expect(deadline - before).toBeGreaterThan(0);
    expect(deadline - before).toBeLessThanOrEqual(25_000 + 500);
  });

  it('keeps the answer of the other market where one fails, and what the failed one found before', async () => {
    await askMarkets(1, { markets: BOTH });
    ask.mockRejectedValueOnce(new AppError('service-refused'));
    await askMarkets(1, { markets: ['alibaba'] });
    expect(await statesOf()).toEqual([
      ['aliexpress', 'done'],
      ['alibaba', 'failed'],
    ]);
    expect((await results()).map(({ listings }) => listings.length)).toEqual([1, 1]);
  });

  it('calls again where the worker ended with a request', async () => {
    const state = { status: 'running', deadline: 1 } as const;
    const asked = askedOf(search);
    await writeMarket(search, {
      market: 'alibaba',
      provider: 'onebound',
      state,
      asked,
      listings: [],
    });
    await askMarkets(1, { markets: ['alibaba'] });
    expect(await statesOf()).toEqual([['alibaba', 'done']]);
  });

  it('sends the marked area alone, which is cut out here', async () => {
    await writeSearch({ ...search, area: { left: 0, top: 0, width: 0.5, height: 1 } });
    await askMarkets(1, { markets: ['alibaba'] });
    expect(preparePicture).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('calls the service once for two identical commands', async () => {
    const command = askMarkets(1, { markets: ['alibaba', 'alibaba'] });
    await Promise.all([command, askMarkets(1, { markets: ['alibaba'] })]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it.each([
    ['what no panel sends', { markets: 'all' }],
    ['an unknown market', { markets: ['ebay'] }],
    ['none', { markets: [] }],
  ])('calls no service for %s', async (_, sent) => {
    await askMarkets(1, sent);
    expect(ask).not.toHaveBeenCalled();
  });

  it('does nothing where no service of the user can search markets', async () => {
    await settingsStore.write({ ...DEFAULT_SETTINGS, service: 'cross-border' });
    await askMarkets(1, { markets: BOTH });
    expect(await results()).toEqual([]);
  });

  it('ends as interrupted where there is no stored picture', async () => {
    await removeSearch(1);
    await writeSearch(search);
    await askMarkets(1, { markets: ['alibaba'] });
    expect(await results()).toMatchObject([
      { state: { status: 'failed', failure: { code: 'interrupted' } } },
    ]);
  });
});

describe('another search', () => {
  it('cancels the requests, and their answers are dropped', async () => {
    const aborted: boolean[] = [];
    ask.mockImplementation(async (_request, { signal }) => {
      await writeSearch({ ...search, id: 'another' });
      await vi.waitFor(() => expect(signal.aborted).toBe(true));
      aborted.push(signal.aborted);
      return { listings: [listing('alibaba')] };
    });
    await askMarkets(1, { markets: ['alibaba'] });
    expect(aborted).toEqual([true]);
    expect((await results()).map(({ listings }) => listings)).toEqual([[]]);
  });
});

describe('answers of the last hour', () => {
  it('are used again with their time, and cost nothing', async () => {
    await openEdge({ service: 'cross-border', client: { search: service }, isPrivate: false });
    replaceClient('onebound', { market: ask });
    await choose({ service: 'cross-border' });
    await writePicture({ mime: 'image/jpeg', base64: '/9j/', enlarged: false }, search);
    await askMarkets(1, { markets: BOTH });
    await askMarkets(1, { markets: BOTH });
    expect(askedMarkets().toSorted()).toEqual(BOTH);
    for (const { answeredAt, listings } of await results()) {
      expect(answeredAt).toBeGreaterThan(0);
      expect(listings).toHaveLength(1);
    }
  });
});

describe('a search', () => {
  const run = async () => {
    const state = { status: 'failed', failure: { code: 'cancelled' } } as const;
    await runSearch({ ...search, state, pages: 0, service: 'cross-border' }, 'kept');
  };

  it('asks no market unless the user chose one', async () => {
    await run();
    expect(service).toHaveBeenCalledOnce();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks the chosen ones after its own offers are stored', async () => {
    await choose({ service: 'cross-border', markets: BOTH });
    const states: (string | undefined)[] = [];
    ask.mockImplementation(async ({ market }) => {
      states.push((await readSearch(1))?.state.status);
      return { listings: [listing(market)] };
    });
    await run();
    await vi.waitFor(async () => expect(await statesOf()).toHaveLength(2));
    await vi.waitFor(async () => {
      expect((await statesOf()).map(([, status]) => status)).toEqual(['done', 'done']);
    });
    expect(states).toEqual(['done', 'done']);
  });

  it('asks none where it fails', async () => {
    await choose({ service: 'cross-border', markets: BOTH });
    service.mockRejectedValue(new AppError('key-unknown'));
    await run();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ask).not.toHaveBeenCalled();
  });

  it('leaves what was asked the same before to the user', async () => {
    await choose({ service: 'cross-border', markets: BOTH });
    ask.mockRejectedValueOnce(new AppError('service-refused'));
    await askMarkets(1, { markets: ['alibaba'] });
    expect(await statesOf()).toEqual([['alibaba', 'failed']]);
    await run();
    await vi.waitFor(() => expect(askedMarkets()).toEqual(['alibaba', 'aliexpress']));
    expect(await statesOf()).toHaveLength(2);
  });

  it('asks no market where it is by words alone', async () => {
    await choose({ service: 'cross-border', markets: BOTH });
    const words = vi.fn(async () => ({ offers: [offer()] }));
    replaceClient('cross-border', { search: service, words });
    const query = { words: 'cup', isWordsOnly: true };
    await runSearch({ ...search, query, pages: 0, service: 'cross-border' }, 'kept');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(words).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
  });
});
