import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { RunningGateway } from '../../../../demo/gateway/server';
import { expectRefusal } from './expect-refusal';
import { APP, EXTENSION, startTestGateway } from '../../../support/gateway/test-gateway';

const CURRENT_TIME = `/openapi/param2/1/system/currentTime/${APP.key}`;

/** The status of a GET with this `Host`, which `fetch` does not let a caller choose. */
function statusForHost(gateway: RunningGateway, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = gateway;
    const sent = request({ host: '127.0.0.1', port, path: CURRENT_TIME, headers: { host } });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the Host', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST'])('may be %s with the port', async (name) => {
    const gateway = await startTestGateway();
    // 400: the call itself is not signed.
    expect(await statusForHost(gateway, `${name}:${gateway.port}`)).toBe(400);
  });

  test('is refused where it names another site', async () => {
    const gateway = await startTestGateway();
    expect(await statusForHost(gateway, `rebound.example:${gateway.port}`)).toBe(403);
  });

  test.each(['127.0.0.1', '127.0.0.1:1', 'localhost'])('%s is refused', async (host) => {
    expect(await statusForHost(await startTestGateway(), host)).toBe(403);
  });
});

describe('the Origin', () => {
  test.each([EXTENSION, 'moz-extension://0b2c4f6e-1d3a-4c5b-8e7f-9a0b1c2d3e4f'])(
    '%s gets CORS headers, on a refusal too',
    async (origin) => {
      const gateway = await startTestGateway();
      const response = await fetch(gateway.url + CURRENT_TIME, { headers: { Origin: origin } });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-expose-headers')).toBe('Date,Retry-After');
      expect(response.headers.get('date')).not.toBeNull();
      await expectRefusal(response, { code: 'gw.SignatureMissing' });
    },
  );

  test.each([
    'https://example.com',
    'null',
    'http://127.0.0.1:1',
    'https://chrome-extension.example',
    'chrome-extension://a.example/',
  ])('%s is refused without CORS headers', async (origin) => {
    const gateway = await startTestGateway();
    const response = await fetch(gateway.url + CURRENT_TIME, { headers: { Origin: origin } });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('may be absent', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(gateway.url + CURRENT_TIME);
    await expectRefusal(response, { code: 'gw.SignatureMissing' });
  });
});

describe('a preflight', () => {
  const preflight = async (origin: string) => {
    const gateway = await startTestGateway();
    return fetch(gateway.url + CURRENT_TIME, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  };

  test('is answered for an extension', async () => {
    const response = await preflight(EXTENSION);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(EXTENSION);
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  });

  test('is refused for a site', async () => {
    expect((await preflight('https://example.com')).status).toBe(403);
  });
});
