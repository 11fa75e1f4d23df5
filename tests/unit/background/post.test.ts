import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCalls } from '@/entrypoints/background/rate-limit';
import { type Plan, post } from '@/entrypoints/background/service-call';
import type { Meter } from '@/utils/services/call-limits';
import { AppError } from '@/utils/errors';
import { openPlatform } from '@/utils/services/open-platform/client';
import type { ServiceClient } from '@/utils/services/service';
import { changeCredentials } from '@/utils/storage/credentials';
import { giveAccess } from './service-access';

const PAGE = { kind: 'page' as const, offers: [] };
const OLD = { token: 'old', refreshToken: 'refresh' };

/** A service whose token has ended, with everything stored in memory. */
async function open({ perDay }: { perDay?: number } = {}) {
  await changeCredentials('open-platform', () => OLD);
  const counted: Meter[] = [];
  const calls = createCalls({
    readMeter: () => Promise.resolve({}),
    changeMeter: (change) => {
      counted.push(change(counted.at(-1) ?? {}));
      return Promise.resolve(counted.at(-1) ?? {});
    },
    readTerms: () => Promise.resolve({ 'open-platform': { perDay } }),
    readAnswer: () => Promise.resolve(undefined),
    writeAnswer: () => Promise.resolve(),
    dropAnswer: () => Promise.resolve(),
    isPrivate: () => Promise.resolve(true),
  });
  await calls.refresh();
  const search = vi.fn<ServiceClient['search']>(
    async ({ acquireSlot: leave, credentials }, { signal }) => {
      await leave?.(signal);
      if (credentials.token === 'old') throw new AppError('token-expired');
      return PAGE;
    },
  );
  const refresh = vi.fn<ServiceClient['refresh']>().mockResolvedValue({ token: 'new' });
  const plan: Plan = {
    service: 'open-platform',
    provider: { ...openPlatform, search, refresh },
    calls: calls.of('open-platform'),
    connection: { baseUrl: 'https://gw.open.1688.com' },
    credentials: OLD,
    hasAccess: true,
  };
  const beforePost = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const posting = {
    windowId: 1,
    picture: { mime: 'image/jpeg' as const, bytes: new Uint8Array([1]) },
    signal: new AbortController().signal,
    beforePost,
  };
  return { plan, posting, search, refresh, beforePost, counted };
}

beforeEach(() => {
  fakeBrowser.reset();
  giveAccess();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a request whose token has ended', () => {
  it('is sent again with a new one, and both are counted', async () => {
    const { plan, posting, refresh, beforePost, counted } = await open();
    expect(await post(plan, posting)).toMatchObject(PAGE);
    expect(refresh).toHaveBeenCalledOnce();
    expect(beforePost).toHaveBeenCalledTimes(2);
    expect(counted).toHaveLength(2);
  });

  it('is not sent again where the first one was the last of the limit', async () => {
    const { plan, posting, beforePost, counted } = await open({ perDay: 1 });
    await expect(post(plan, posting)).rejects.toMatchObject({ code: 'limit-reached' });
    expect(counted).toHaveLength(1);
    expect(beforePost).toHaveBeenCalledOnce(); // what did not leave is not written down
  });
});

it('nothing is looked up or sent without access', async () => {
  const { plan, posting, search } = await open();
  const asked = post({ ...plan, hasAccess: false }, posting);
  await expect(asked).rejects.toMatchObject({
    code: 'access-missing',
    detail: { host: 'gw.open.1688.com' },
  });
  expect(search).not.toHaveBeenCalled();
});

it('a search of two requests is written down with the first of them', async () => {
  const { plan, posting, search, beforePost, counted } = await open();
  search.mockImplementationOnce(async ({ acquireSlot: leave }, { signal }) => {
    expect(beforePost).not.toHaveBeenCalled(); // it may be signed first
    await leave?.(signal);
    await leave?.(signal);
    return PAGE;
  });
  await post(plan, posting);
  expect(beforePost).toHaveBeenCalledOnce();
  expect(counted).toHaveLength(2);
});

it('waits for its turn before it is written down that a request may have left', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { plan, posting, beforePost } = await open();
  const { signal } = posting;
  for (let call = 0; call < 3; call += 1) await plan.calls.acquireSlot(signal);
  const posted = post({ ...plan, credentials: { token: 'new' } }, posting);
  await vi.advanceTimersByTimeAsync(900);
  expect(beforePost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(beforePost).toHaveBeenCalledOnce();
  await posted;
});
