import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Plan } from '@/entrypoints/background/plan';
import { withKey } from '@/entrypoints/background/post';
import { AppError } from '@/utils/errors';
import type { Credentials } from '@/utils/model/settings';
import { crossBorder } from '@/utils/providers/cross-border';
import type { Provider, Reach } from '@/utils/providers/provider';
import { changeCredentials } from '@/utils/store/credentials';

const OLD: Credentials = { appKey: '1', secret: 's', token: 'old', refreshToken: 'r' };
const NEW: Credentials = { ...OLD, token: 'new' };
const refresh = vi.fn<Provider['refresh']>();

const plan = (changes: Partial<Plan> = {}): Plan => ({
  service: 'cross-border',
  provider: { ...crossBorder, refresh },
  connection: { baseUrl: 'https://gw.open.1688.com' },
  credentials: OLD,
  hasAccess: true,
  ...changes,
});
/** A call that only the new token may make. */
const call = () =>
  vi.fn<(reach: Reach) => Promise<string | undefined>>(({ credentials }) =>
    credentials.token === 'new'
      ? Promise.resolve(credentials.token)
      : Promise.reject(new AppError('token-expired')),
  );

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  refresh.mockReset().mockResolvedValue(NEW);
  await changeCredentials('cross-border', () => OLD);
});

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
