import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Plan, withKey } from '@/entrypoints/background/service-call';
import { AppError } from '@/utils/errors';
import type { Credentials } from '@/utils/model/settings';
import { crossBorder } from '@/utils/services/cross-border/client';
import type { ServiceClient, CallContext } from '@/utils/services/service';
import { changeCredentials } from '@/utils/storage/credentials';
import { freeCalls } from './free-calls';
import { giveAccess } from './service-access';

const OLD: Credentials = { appKey: '1', secret: 's', token: 'old', refreshToken: 'r' };
const NEW: Credentials = { ...OLD, token: 'new' };
const refresh = vi.fn<ServiceClient['refresh']>();

const plan = (changes: Partial<Plan> = {}): Plan => ({
  service: 'cross-border',
  provider: { ...crossBorder, refresh },
  calls: freeCalls.of('cross-border'),
  connection: { baseUrl: 'https://gw.open.1688.com' },
  credentials: OLD,
  hasAccess: true,
  ...changes,
});
/** A call that only the new token may make. */
const call = () =>
  vi.fn<(reach: CallContext) => Promise<string | undefined>>(({ credentials }) =>
    credentials.token === 'new'
      ? Promise.resolve(credentials.token)
      : Promise.reject(new AppError('token-expired')),
  );

let access = giveAccess();

beforeEach(async () => {
  fakeBrowser.reset();
  access = giveAccess();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  refresh.mockReset().mockResolvedValue(NEW);
  await changeCredentials('cross-border', () => OLD);
});

afterEach(() => vi.unstubAllGlobals());

test('a call that is refused for its token is made again with a new one', async () => {
  const send = call();
  expect(await withKey(plan(), send)).toBe('new');
  expect(send).toHaveBeenCalledTimes(2);
  expect(refresh).toHaveBeenCalledOnce();
});

test('a token that ends soon is renewed before the call', async () => {
  const send = call();
  await withKey(plan({ credentials: { ...OLD, expiresAt: Date.now() + 1_000 } }), send);
  expect(send).toHaveBeenCalledOnce();
});

test('a second refusal stands, and any other failure at once', async () => {
  const refused = call().mockRejectedValue(new AppError('token-expired'));
  await expect(withKey(plan(), refused)).rejects.toMatchObject({ code: 'token-expired' });
  expect(refused).toHaveBeenCalledTimes(2);
  const down = call().mockRejectedValue(new AppError('service-down'));
  await expect(withKey(plan(), down)).rejects.toMatchObject({ code: 'service-down' });
  expect(down).toHaveBeenCalledOnce();
});

test('nothing is called without access', async () => {
  const send = call();
  await expect(withKey(plan({ hasAccess: false }), send)).rejects.toMatchObject({
    code: 'access-missing',
    detail: { host: 'gw.open.1688.com' },
  });
  expect(send).not.toHaveBeenCalled();
});

/** A request that hangs. */
const hang = (_reach: CallContext, lost: AbortSignal) =>
  new Promise<never>((_, reject) => {
    lost.addEventListener('abort', () => reject(new AppError('cancelled')));
  });
const MISSING = { code: 'access-missing', detail: { host: 'gw.open.1688.com' } };

test('a call is broken off where access is taken back, and nobody listens after it', async () => {
  const broken = withKey(plan(), hang);
  await Promise.resolve();
  expect(access.listeners.size).toBe(1);
  access.take();
  await expect(broken).rejects.toMatchObject(MISSING);
  expect(access.listeners.size).toBe(0);
});

test('nor is one begun with access that went after it was planned', async () => {
  access.take();
  await expect(withKey(plan(), hang)).rejects.toMatchObject(MISSING);
});

test('a time that is refused is made up for, remembered, and forgotten where the clock was set', async () => {
  /** Minutes by which the service finds this computer's clock ahead. */
  let ahead = 61;
  const send = vi.fn<(reach: CallContext) => Promise<number | undefined>>(
    async ({ offMinutes }) => {
      if ((offMinutes ?? 0) === ahead) return offMinutes;
      throw new AppError('clock-wrong', { detail: { offMinutes: ahead } });
    },
  );
  expect(await withKey(plan(), send)).toBe(61);
  expect(send).toHaveBeenCalledTimes(2);
  expect(await withKey(plan(), send)).toBe(61);
  expect(send).toHaveBeenCalledTimes(3);
  ahead = 0;
  expect(await withKey(plan(), send)).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(5);
});

test('a refused time stands where the service does not say another', async () => {
  const refused = call().mockRejectedValue(new AppError('clock-wrong'));
  await expect(withKey(plan(), refused)).rejects.toMatchObject({ code: 'clock-wrong' });
  expect(refused).toHaveBeenCalledOnce();
});

test('two calls that are refused for their time at once are both made again', async () => {
  const send = vi.fn<(reach: CallContext) => Promise<number | undefined>>(
    async ({ offMinutes }) => {
      if (offMinutes === -90) return offMinutes;
      throw new AppError('clock-wrong', { detail: { offMinutes: -90 } });
    },
  );
  const both = [withKey(plan(), send), withKey(plan(), send)];
  expect(await Promise.all(both)).toEqual([-90, -90]);
  expect(send).toHaveBeenCalledTimes(4);
});
