import { beforeEach, expect, test, vi } from 'vitest';
import { makePlan, type Plan } from '@/entrypoints/background/plan';
import { createSender } from '@/entrypoints/background/send';
import { AppError } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import type { CallContext } from '@/utils/io/services/service';
import { type FakeService, asRequest } from '../../support/background/fake-service';
import { type giveAccess, openEdge } from '../../support/background/worker-edge';

const OLD: Credentials = { appKey: '1', secret: 's', token: 'old', refreshToken: 'r' };
const NEW: Credentials = { ...OLD, token: 'new' };
const refresh = vi.fn<NonNullable<FakeService['refresh']>>();
const { signal } = new AbortController();

let access: ReturnType<typeof giveAccess>;
let planned: Plan;
const plan = (changes: Partial<Plan> = {}): Plan => ({ ...planned, ...changes });
const sendWith = <T>(from: Plan, send: (call: CallContext, until: AbortSignal) => Promise<T>) =>
  createSender(from, { signal })(asRequest((call, until) => send(call, until.signal)));

/** A call that succeeds only with the new token. */
const call = () =>
  vi.fn<(reach: CallContext) => Promise<string | undefined>>(({ credentials }) =>
    credentials.token === 'new'
      ? Promise.resolve(credentials.token)
      : Promise.reject(new AppError('token-expired')),
  );

beforeEach(async () => {
  refresh.mockReset().mockResolvedValue(NEW);
  access = await openEdge({ service: 'cross-border', client: { refresh }, credentials: OLD });
  planned = await makePlan();
});

test('a call that is refused for its token is made again with a new one', async () => {
  const send = call();
  expect(await sendWith(plan(), send)).toBe('new');
  expect(send).toHaveBeenCalledTimes(2);
  expect(refresh).toHaveBeenCalledOnce();
});

test('a token that ends soon is renewed before the call', async () => {
  const send = call();
  await sendWith(
    plan({ credentials: { ...planned.credentials, expiresAt: Date.now() + 1_000 } }),
    send,
  );
  expect(send).toHaveBeenCalledOnce();
});

test('a second refusal is reported, and any other failure at once', async () => {
  const refused = call().mockRejectedValue(new AppError('token-expired'));
  await expect(sendWith(plan(), refused)).rejects.toMatchObject({ code: 'token-expired' });
  expect(refused).toHaveBeenCalledTimes(2);
  const down = call().mockRejectedValue(new AppError('service-down'));
  await expect(sendWith(plan(), down)).rejects.toMatchObject({ code: 'service-down' });
  expect(down).toHaveBeenCalledOnce();
});

test('nothing is called without access', async () => {
  const send = call();
  await expect(sendWith(plan({ hasAccess: false }), send)).rejects.toMatchObject({
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

test('a call is aborted if access is removed, and its listener is removed', async () => {
  const broken = sendWith(plan(), hang);
  await Promise.resolve();
  expect(access.listeners.size).toBe(1);
  access.take();
  await expect(broken).rejects.toMatchObject(MISSING);
  expect(access.listeners.size).toBe(0);
});

test('an answer that arrives when access is removed is kept, because it is paid for', async () => {
  const answered = sendWith(plan(), async () => {
    access.take();
    return 'answer'; // the browser is asked while it is read
  });
  expect(await answered).toBe('answer');
  expect(access.listeners.size).toBe(0);
});

test('no call begins if access was removed after planning', async () => {
  access.take();
  await expect(sendWith(plan(), hang)).rejects.toMatchObject(MISSING);
});

/** Minutes by which this computer's clock is ahead for the service. */
let ahead = 0;
const timed = () =>
  vi.fn<(reach: CallContext) => Promise<number | undefined>>(async ({ offMinutes }) => {
    if ((offMinutes ?? 0) === ahead) return offMinutes;
    throw new AppError('clock-wrong', { detail: { offMinutes: ahead } });
  });

test('a refused time is corrected, remembered, and forgotten once the clock is right', async () => {
  ahead = 61;
  const send = timed();
  expect(await sendWith(plan(), send)).toBe(61);
  expect(send).toHaveBeenCalledTimes(2);
  expect(await sendWith(plan(), send)).toBe(61);
  expect(send).toHaveBeenCalledTimes(3);
  ahead = 0;
  expect(await sendWith(plan(), send)).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(5);
});

test('a refused time is reported if the service does not send its own', async () => {
  const refused = call().mockRejectedValue(new AppError('clock-wrong'));
  await expect(sendWith(plan(), refused)).rejects.toMatchObject({ code: 'clock-wrong' });
  expect(refused).toHaveBeenCalledOnce();
});

test('two calls that are refused for their time are both repeated', async () => {
  ahead = -90;
  const send = timed();
  const both = [sendWith(plan(), send), sendWith(plan(), send)];
  expect(await Promise.all(both)).toEqual([-90, -90]);
  expect(send).toHaveBeenCalledTimes(4);
  ahead = 0; // the worker of the next file knows nothing of it
  expect(await sendWith(plan(), send)).toBeUndefined();
});

test('a key that was entered for another origin is not used, and takes no slot', async () => {
  const send = call();
  const credentials = { ...planned.credentials, origin: 'https://other.example' };
  const refused = sendWith(plan({ credentials }), send);
  await expect(refused).rejects.toMatchObject({ code: 'key-missing' });
  expect(send).not.toHaveBeenCalled();
  expect(refresh).not.toHaveBeenCalled();
});
