/** Every error that the services document, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/utils/core/errors';
import type { ServiceId } from '@/utils/core/model/settings';
import {
  APPS,
  beOnline,
  named,
  PLATFORM_SERVICES,
  search,
  SERVICES,
  serviceOf,
  setFaults,
  startWith,
} from './services';

beOnline();

const PLATFORM: readonly [string, ErrorCode][] = [
  ['401', 'token-expired'],
  ['gw.APIACLDecline', 'not-subscribed'],
  ['gw.APIUnsupported', 'service-refused'],
  ['gw.ParamMissing', 'service-refused'],
  ['gw.ParamInvalid', 'service-refused'],
  ['gw.SignatureInvalid', 'secret-wrong'],
  ['gw.SignatureMissing', 'secret-wrong'],
  ['gw.AppKeyMissing', 'key-unknown'],
  ['gw.AppKeyNotFound', 'key-unknown'],
  ['gw.QosAppFrequencyLimit', 'rate-limited'],
  ['gw.QosAPIFrequencyLimit', 'rate-limited'],
  ['gw.NoUsageLeftError', 'quota-used-up'],
  ['ISPInvokeTimeout', 'timed-out'],
  ['ISPInvokeError', 'service-down'],
  ['gw.SystemError', 'service-down'],
];

const CODES: Partial<Record<ServiceId, readonly [string, ErrorCode][]>> = {
  'open-platform': PLATFORM,
  'cross-border': PLATFORM,
  'similar-offer': PLATFORM,
  ak: [
    ['400', 'service-refused'],
    ['401', 'key-unknown'],
    ['409', 'service-down'],
    ['429', 'rate-limited'],
    ['500', 'service-down'],
    ['502', 'service-down'],
    ['503', 'service-down'],
    ['504', 'timed-out'],
  ],
  onebound: [
    ['4000', 'service-down'],
    ['4001', 'service-down'],
    ['4002', 'service-down'],
    ['4003', 'service-refused'],
    ['4005', 'key-unknown'],
    ['4008', 'rate-limited'],
    ['4009', 'service-down'],
  ],
  tmapi: [
    ['401', 'key-unknown'],
    ['417', 'service-refused'],
    ['422', 'service-refused'],
    ['439', 'quota-used-up'],
    ['499', 'service-down'],
    ['500', 'service-down'],
    ['503', 'rate-limited'],
  ],
};

describe.each(named(SERVICES))('%s', (_id, service) => {
  it.each(CODES[service.id] ?? [])('refusal %s, at each request: %s', async (refusal, code) => {
    const gateway = await startWith();
    for (const path of service.calls) {
      await setFaults(gateway, { kind: 'refuse', code: refusal, path });
      await expect(search(gateway, service)).rejects.toMatchObject({
        code,
        detail: { serviceCode: refusal, serviceMessage: expect.any(String) },
      });
    }
  });

  it('refusal: says whose it is, and for how long', async () => {
    const gateway = await startWith({ callsPerSecond: 1 });
    const searches = Promise.all([1, 2, 3].map(() => search(gateway, service)));
    const error: unknown = await searches.catch((thrown: unknown) => thrown);
    const { host } = new URL(gateway.url);
    expect(error).toMatchObject({ code: 'rate-limited', detail: { host } });
    // TMAPI alone, which limits what runs at the same time, has no word for the wait.
    const wait: unknown = service.id === 'tmapi' ? undefined : expect.any(Number);
    expect(error).toHaveProperty('detail.retryAfterMs', wait);
  });
});

describe.each(named(PLATFORM_SERVICES))('%s', (_id, service) => {
  it.each([
    ['has not subscribed', APPS.unsubscribed, 'not-subscribed'],
    ['has used up its package', APPS.usedUp, 'quota-used-up'],
  ])('refusal of an app that %s', async (_what, credentials, code) => {
    const searched = search(await startWith(), service, { credentials });
    await expect(searched).rejects.toMatchObject({ code });
  });
});

describe('onebound', () => {
  const service = serviceOf('onebound');

  it('refusal 2000: nothing was found', async () => {
    if (!service) throw new Error('There is no such service.');
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'refuse', code: '2000', path: service.calls[1] });
    expect((await search(gateway, service)).offers).toEqual([]);
  });
});
