import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refine } from '@/entrypoints/background/refine';
import { runSearch } from '@/entrypoints/background/search';
import { AppError } from '@/utils/core/errors';
import { type AddedService, askedOf, readAddedListings } from '@/utils/core/model/extras';
import { OTHER_MARKETS, type OtherMarket } from '@/utils/core/model/listing';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import * as acquire from '@/utils/io/picture/acquire';
import * as prepare from '@/utils/io/picture/prepare';
import { readAdded, writeAdded } from '@/utils/io/storage/extras';
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
const onebound = { baseUrl: 'https://api-gw.onebound.cn', market: '1688' } as const;

async function open(isPrivate = true): Promise<void> {
  await openEdge({ service: 'cross-border', client: { search: service }, isPrivate });
  replaceClient('onebound', { market: ask });
  await settingsStore.write({
    ...DEFAULT_SETTINGS,
    service: 'cross-border',
    connections: { ...DEFAULT_SETTINGS.connections, onebound },
  });
  await writePicture({ mime: 'image/jpeg', base64: '/9j/', enlarged: false }, search);
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
  await open();
});

const add = (market: string) => refine(1, { kind: 'add', service: 'onebound', market });
const results = async () => (await readAdded(1))?.services ?? [];
const statesOf = async () => (await results()).map(({ market, state }) => [market, state.status]);
const listingsOf = async () => (await results()).map(({ offers }) => readAddedListings(offers));

describe('adding a market', () => {
  it('calls the service that can with the picture, and stores the listings beside the record', async () => {
    await add('alibaba');
    expect(ask.mock.lastCall?.[0]).toMatchObject({
      market: 'alibaba',
      connection: onebound,
      picture: { bytes: Uint8Array.of(255, 216, 255) },
    });
    expect(await statesOf()).toEqual([['alibaba', 'done']]);
    expect(await listingsOf()).toEqual([[listing('alibaba')]]);
    expect(await storedCalls('onebound')).toBe(1);
    expect(await readSearch(1)).toEqual(search);
  });

  it('sends none of the words of the search', async () => {
    await writeSearch({ ...search, query: { words: 'cup' } });
    await add('alibaba');
    expect(ask.mock.lastCall?.[0]).not.toHaveProperty('words');
  });

  it('is stored as running meanwhile', async () => {
    let seen: AddedService[] = [];
    ask.mockImplementationOnce(async () => {
      seen = await results();
      return { listings: [] };
    });
    await add('aliexpress');
    expect(seen).toMatchObject([{ market: 'aliexpress', state: { status: 'running' } }]);
  });

  it('keeps the answer of the other market and of a service where one fails, and what the failed one found before', async () => {
    await Promise.all([...OTHER_MARKETS.map(add), refine(1, { kind: 'add', service: 'ak' })]);
    ask.mockRejectedValueOnce(new AppError('service-refused'));
    await add('alibaba');
    const states = (await results()).map((one) => [one.market ?? one.service, one.state.status]);
    expect(Object.fromEntries(states)).toMatchObject({ aliexpress: 'done', alibaba: 'failed' });
    expect(states).toHaveLength(3);
    const of = (await results()).find(({ market }) => market === 'alibaba');
    expect(readAddedListings(of?.offers ?? '')).toEqual([listing('alibaba')]);
  });

  it('calls again where the worker ended with a request', async () => {
    const state = { status: 'running', deadline: 1 } as const;
    const left = { service: 'onebound', market: 'alibaba', state, offers: '[]' } as const;
    await writeAdded(1, { searchId: search.id, asked: askedOf(search), services: [left] });
    await add('alibaba');
    expect(await statesOf()).toEqual([['alibaba', 'done']]);
  });

  it('sends the marked area alone, which is cut out here', async () => {
    await writeSearch({ ...search, area: { left: 0, top: 0, width: 0.5, height: 1 } });
    await add('alibaba');
    expect(preparePicture).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('calls the service once for two identical commands', async () => {
    await Promise.all([add('alibaba'), add('alibaba')]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('calls no service for an unknown market', async () => {
    await add('ebay');
    expect(ask).not.toHaveBeenCalled();
    expect(await results()).toEqual([]);
  });

  it('fails with a reason where the service searches no market', async () => {
    await refine(1, { kind: 'add', service: 'cross-border', market: 'alibaba' });
    expect(service).not.toHaveBeenCalled();
    expect(await results()).toMatchObject([
      { state: { status: 'failed', failure: { code: 'service-refused' } } },
    ]);
  });

  it('ends as interrupted where there is no stored picture', async () => {
    await removeSearch(1);
    await writeSearch(search);
    await add('alibaba');
    expect(await results()).toMatchObject([
      { state: { status: 'failed', failure: { code: 'interrupted' } } },
    ]);
  });

  it('is cancelled by another search, and its answer is dropped', async () => {
    const aborted: boolean[] = [];
    ask.mockImplementation(async (_request, { signal }) => {
      await writeSearch({ ...search, id: 'another' });
      await vi.waitFor(() => expect(signal.aborted).toBe(true));
      aborted.push(signal.aborted);
      return { listings: [listing('alibaba')] };
    });
    await add('alibaba');
    expect(aborted).toEqual([true]);
    expect(await listingsOf()).toEqual([[]]);
  });

  it('uses answers of the last hour again, which cost nothing', async () => {
    await open(false);
    await Promise.all(OTHER_MARKETS.map(add));
    await Promise.all(OTHER_MARKETS.map(add));
    expect(ask).toHaveBeenCalledTimes(2);
    expect((await listingsOf()).map((all) => all.length)).toEqual([1, 1]);
  });
});

it('a search asks no market by itself', async () => {
  const state = { status: 'failed', failure: { code: 'cancelled' } } as const;
  await runSearch({ ...search, state, pages: 0, service: 'cross-border' }, 'kept');
  expect(service).toHaveBeenCalledOnce();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ask).not.toHaveBeenCalled();
});
