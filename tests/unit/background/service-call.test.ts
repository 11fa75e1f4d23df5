import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { acquireSlot } from '@/entrypoints/background/rate-limit';
import { makePlan } from '@/entrypoints/background/plan';
import { searchService } from '@/entrypoints/background/service-call';
import { AppError } from '@/utils/core/errors';
import type { FakeService } from '../../support/background/fake-service';
import { openEdge, replaceClient, storedCalls } from '../../support/background/worker-edge';

const PAGE = { offers: [] };
const OLD = { appKey: '1', secret: 's', token: 'old', refreshToken: 'refresh' };

/** A service whose token has ended. */
async function open({ perDay, isPaced = false }: { perDay?: number; isPaced?: boolean } = {}) {
  const search = vi.fn<NonNullable<FakeService['search']>>(async (request) => {
    if (request.credentials.token === 'old') throw new AppError('token-expired');
    return PAGE;
  });
  const refresh = vi.fn<NonNullable<FakeService['refresh']>>().mockResolvedValue({ token: 'new' });
  await openEdge({
    service: 'open-platform',
    client: { search, refresh },
    credentials: OLD,
    limits: { perDay },
    isPaced,
  });
  const beforePost = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const context = {
    windowId: 1,
    picture: { mime: 'image/jpeg' as const, bytes: new Uint8Array([1]) },
    signal: new AbortController().signal,
    beforePost,
  };
  return { plan: await makePlan(), context, search, refresh, beforePost };
}
const counted = () => storedCalls('open-platform');

describe('a request whose token has ended', () => {
  it('is sent again with a new one, and both are counted', async () => {
    const { plan, context, refresh, beforePost } = await open();
    expect(await searchService(plan, context)).toMatchObject(PAGE);
    expect(refresh).toHaveBeenCalledOnce();
    expect(beforePost).toHaveBeenCalledTimes(2);
    await expect.poll(counted).toBe(2);
  });

  it('is not sent again if the first one was the last of the limit', async () => {
    const { plan, context, beforePost } = await open({ perDay: 1 });
    await expect(searchService(plan, context)).rejects.toMatchObject({ code: 'limit-reached' });
    await expect.poll(counted).toBe(1);
    expect(beforePost).toHaveBeenCalledOnce(); // only a request that was sent is recorded
  });
});

it('nothing is looked up or sent without access', async () => {
  const { plan, context, search } = await open();
  const asked = searchService({ ...plan, hasAccess: false }, context);
  await expect(asked).rejects.toMatchObject({
    code: 'access-missing',
    detail: { host: 'gw.open.1688.com' },
  });
  expect(search).not.toHaveBeenCalled();
});

it('a search of two requests is recorded before the first of them', async () => {
  const { context, search, beforePost } = await open();
  const recorded: number[] = [];
  const upload = async () => {
    recorded.push(beforePost.mock.calls.length);
    return 'name';
  };
  replaceClient('open-platform', { upload, search: search.mockResolvedValue({ offers: [] }) });
  await searchService(await makePlan(), context);
  expect(recorded).toEqual([1]);
  expect(beforePost).toHaveBeenCalledOnce();
  await expect.poll(counted).toBe(2);
});

it('a service call waits for its turn before the request is recorded as sent', async () => {
  vi.useFakeTimers({ now: Date.now() + 60_000 }); // the slots of other tests are free again
  onTestFinished(() => void vi.useRealTimers());
  const { plan, context, beforePost } = await open({ isPaced: true });
  const { signal } = context;
  for (let call = 0; call < 3; call += 1) await acquireSlot('open-platform', 'search', signal);
  const renewed = { ...plan.credentials, token: 'new' };
  const posted = searchService({ ...plan, credentials: renewed }, context);
  await vi.advanceTimersByTimeAsync(900);
  expect(beforePost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(beforePost).toHaveBeenCalledOnce();
  await posted;
});
