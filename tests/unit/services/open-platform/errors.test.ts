import { describe, expect, it } from 'vitest';
import { readError } from '@/utils/io/services/open-platform/call';

const answer = (status: number) => ({ status, headers: new Headers() });
const codeOf = (body: unknown, status = 200) =>
  readError({ ...answer(status), host: 'gw', body })?.code;

describe('readError', () => {
  it.each([
    [{ error_code: '401', error_message: 'Request need user authorized' }, 401, 'token-expired'],
    [{ error_code: 'gw.APIACLDecline' }, 400, 'not-subscribed'],
    [{ error_code: 'gw.SignatureInvalid' }, 400, 'secret-wrong'],
    [{ error_code: 'gw.SignatureMissing' }, 400, 'secret-wrong'],
    [{ error_code: 'gw.AppKeyMissing' }, 400, 'key-unknown'],
    [{ error_code: 'gw.AppKeyNotFound' }, 400, 'key-unknown'],
    [{ error_code: 'gw.QosAppFrequencyLimit' }, 200, 'rate-limited'],
    [{ error_code: 'gw.QosAPIFrequencyLimit' }, 400, 'rate-limited'],
    [{ error_code: 'gw.NoUsageLeftError' }, 400, 'quota-used-up'],
    [{ error_code: 'ISPInvokeTimeout' }, 200, 'timed-out'],
    [{ error_code: 'ISPInvokeError' }, 200, 'service-down'],
    [{ error_code: 'gw.APIUnsupported' }, 400, 'service-refused'],
    [{ errorCode: '400', errorMessage: 'bad page' }, 200, 'service-refused'],
    [{ success: false, code: 'X', message: 'no' }, 200, 'service-refused'],
    [{ success: 'false' }, 200, 'service-refused'],
    [{ error_code: 'constructor' }, 200, 'service-refused'],
    [undefined, 502, 'service-down'],
    [undefined, 429, 'rate-limited'],
    [undefined, 401, 'token-expired'],
  ])('reads %o with status %i as %s', (body, status, expected) => {
    expect(codeOf(body, status)).toBe(expected);
  });

  it.each([
    [{ errorCode: '0', errorMessage: 'success', result: {} }],
    [{ success: true, result: {} }],
    [{ success: 'true' }],
    [undefined],
  ])('finds no failure in %o', (body) => {
    expect(codeOf(body)).toBeUndefined();
  });

  it("reads a Retry-After date by the service's clock, not by this computer's", () => {
    const now = Date.now() + 3_600_000;
    const headers = new Headers({
      Date: new Date(now).toUTCString(),
      'Retry-After': new Date(now + 30_000).toUTCString(),
    });
    expect(
      readError({ host: 'gw', status: 429, headers, body: undefined })?.detail?.retryAfterMs,
    ).toBe(30_000);
  });

  it('keeps the service’s message', () => {
    const error = readError({
      ...answer(400),
      host: 'gw.test',
      body: { error_code: 'x', error_message: 'why' },
    });
    expect(error?.detail).toMatchObject({
      host: 'gw.test',
      status: 400,
      serviceCode: 'x',
      serviceMessage: 'why',
    });
  });
});
