import { describe, expect, test } from 'vitest';
import { IMAGE_SEARCH_API } from '../../../../../demo/gateway/apps';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { expectRefusal } from '../expect-refusal';
import {
  EXTENSION,
  searchByImage,
  startTestGateway,
} from '../../../../support/gateway/test-gateway';
import { base64, call, uploadedId } from '../cross-border/client';

const setFaults = (gateway: RunningGateway, faults: unknown) =>
  fetch(`${gateway.url}/__faults`, { method: 'POST', body: JSON.stringify(faults) });

/** A gateway with these faults. */
async function startFaulty(...faults: object[]): Promise<RunningGateway> {
  const gateway = await startTestGateway();
  expect((await setFaults(gateway, faults)).status).toBe(200);
  return gateway;
}

describe('the switch', () => {
  test('shows the fault that is set and its remaining count', async () => {
    const gateway = await startFaulty({ kind: 'html', times: 3 }, { kind: 'reset', path: '/ak/' });
    await searchByImage(gateway);
    expect(await (await fetch(`${gateway.url}/__faults`)).json()).toEqual([
      { kind: 'html', path: '/', times: 2 },
      { kind: 'reset', path: '/ak/', times: 1 },
    ]);
  });

  test('replaces an earlier fault', async () => {
    const gateway = await startFaulty({ kind: 'status', status: 502 });
    await setFaults(gateway, []);
    expect((await searchByImage(gateway)).status).toBe(200);
  });

  test.each([{}, [{ kind: 'fire' }], [{ kind: 'status', status: 200 }], [{ kind: 'latency' }]])(
    'refuses %j',
    async (faults) => {
      expect((await setFaults(await startTestGateway(), faults)).status).toBe(400);
    },
  );

  test('is not for extensions or pages', async () => {
    const { url } = await startTestGateway();
    const response = await fetch(`${url}/__faults`, { headers: { Origin: EXTENSION } });
    expect(response.status).toBe(403);
  });
});

describe('a fault', () => {
  test('affects one request by default', async () => {
    const gateway = await startFaulty({ kind: 'status', status: 503 });
    expect((await searchByImage(gateway)).status).toBe(503);
    expect((await searchByImage(gateway)).status).toBe(200);
  });

  test('affects only its paths', async () => {
    const gateway = await startFaulty({ kind: 'status', status: 503, path: '/tmapi/' });
    expect((await searchByImage(gateway)).status).toBe(200);
    expect((await fetch(`${gateway.url}/tmapi/1688/search/image`)).status).toBe(503);
  });

  test('is counted as a call', async () => {
    const gateway = await startFaulty({ kind: 'status', status: 503 });
    await searchByImage(gateway);
    expect(gateway.stats.imageSearches).toBe(1);
    expect(gateway.stats.calls).toEqual({ [`/openapi/param2/1/${IMAGE_SEARCH_API}`]: 1 });
  });
});

describe('a request', () => {
  test('can be slow', async () => {
    const gateway = await startFaulty({ kind: 'latency', ms: 80 });
    const start = performance.now();
    expect((await searchByImage(gateway)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(75);
  });

  test.each([undefined, '7', 'Wed, 21 Oct 2037 07:28:00 GMT', 'soon', '-1', '86400'])(
    'can be answered 429 with the Retry-After %s',
    async (retryAfter) => {
      const gateway = await startFaulty({ kind: 'rate-limit', retryAfter });
      const response = await searchByImage(gateway);
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe(retryAfter ?? null);
    },
  );

  test('can end without an answer', async () => {
    const gateway = await startFaulty({ kind: 'reset' });
    await expect(searchByImage(gateway)).rejects.toThrow('fetch failed');
    expect((await searchByImage(gateway)).status).toBe(200);
  });

  test('can end in the middle of its answer', async () => {
    const response = await searchByImage(await startFaulty({ kind: 'half-body' }));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('can be answered by a web page', async () => {
    const response = await searchByImage(await startFaulty({ kind: 'html' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  test('can be answered in UTF-16 declared as UTF-8', async () => {
    const response = await searchByImage(await startFaulty({ kind: 'charset' }));
    expect(response.headers.get('content-type')).toContain('UTF-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(JSON.parse(bytes.toString('utf16le'))).toMatchObject({ errorCode: '0' });
  });
});

describe('a refusal by its code', () => {
  test.each([
    ['gw.QosAPIFrequencyLimit', 400],
    ['ISPInvokeTimeout', 200],
    ['gw.SystemError', 500],
  ])('is possible on the open platform: %s', async (code, status) => {
    const gateway = await startFaulty({ kind: 'refuse', code });
    await expectRefusal(await searchByImage(gateway), { status, code });
  });

  test.each([
    ['/ak/api/find_product/1.0.0', '503', 503, { success: false, msgCode: '503' }],
    ['/onebound/1688/item_search_img/', '4009', 200, { error_code: '4009' }],
    ['/onebound/1688/item_search_img/', '4002', 200, { error_code: '4002' }],
    ['/tmapi/1688/search/image', '499', 499, { code: 499, data: null }],
  ])('is possible at %s: %s', async (path, code, status, body) => {
    const gateway = await startFaulty({ kind: 'refuse', code });
    const response = await fetch(gateway.url + path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });

  test('is reported where the service has no such code', async () => {
    const gateway = await startFaulty({ kind: 'refuse', code: '4009' });
    expect((await searchByImage(gateway)).status).toBe(501);
  });
});

test('An upload can fail with the id "0", once, and get its id when it is repeated', async () => {
  const gateway = await startFaulty({ kind: 'zero-image-id' });
  const failed = await call(gateway, 'upload', { imageBase64: await base64() });
  expect(await failed.json()).toMatchObject({ result: { success: true, result: '0' } });
  expect(await uploadedId(gateway)).toMatch(/^\d{19}$/);
});
