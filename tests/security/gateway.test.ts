import { request } from 'node:http';
import { afterAll } from 'vitest';
import { IMAGE_SEARCH_API } from '../../demo/gateway/apps';
import { sign } from '../../demo/gateway/signature';
import { firstProduct, openGateway } from '../support/browser/gateway';
import { security } from '../support/tables/row';

/** No browser: it would set both headers itself. */
const gateway = await openGateway();
afterAll(() => gateway.close());

const APP = { key: '1000000', secret: 'demo-secret', token: 'demo-token' };
const path = `param2/1/${IMAGE_SEARCH_API}/${APP.key}`;

/** A search that is right in every field. */
async function search(headers: Record<string, string>) {
  const form = new FormData();
  form.set('access_token', APP.token);
  form.set('image', new Blob([Uint8Array.from(await firstProduct.mosaic.png())]));
  form.set('_aop_signature', sign(APP.secret, path, form));
  const sent = new Response(form);
  const body = Buffer.from(await sent.arrayBuffer());
  const type = sent.headers.get('Content-Type') ?? '';
  return send('POST', `/openapi/${path}`, { 'Content-Type': type, ...headers }, body);
}

function send(method: string, to: string, headers: Record<string, string>, body?: Buffer) {
  const { port } = gateway;
  const before = gateway.queries.length;
  return new Promise<{ status: number; readable: boolean; searches: number }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: to, headers });
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          readable: answer.headers['access-control-allow-origin'] !== undefined,
          searches: gateway.queries.length - before,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const REFUSED = { status: 403, readable: false, searches: 0 };
const { port } = gateway;

for (const host of [
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `rebinding.test:${port}`,
  `0.0.0.0:${port}`,
  `[::1]:${port}`,
  `127.1:${port}`,
  `localhost.:${port}`,
  `127.0.0.1:${port + 1}`,
  '127.0.0.1',
]) {
  security('gateway', `Host: ${host.replace(String(port), 'PORT')}`, REFUSED, () =>
    search({ Host: host }),
  );
}

for (const origin of [
  'https://evil.example',
  'null',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  'http://localhost:80',
  'https://chrome-extension.example',
  'chrome-extension://abc.evil.example',
  'chrome-extension://abc, https://evil.example',
  'file://',
]) {
  security('gateway', `Origin: ${origin}`, REFUSED, () => search({ Origin: origin }));
}

security('gateway', 'a preflight of a site', REFUSED, () =>
  send('OPTIONS', `/openapi/${path}`, {
    Origin: 'https://evil.example',
    'Access-Control-Request-Method': 'POST',
  }),
);

security('gateway', 'a site changes its faults', REFUSED, () =>
  send('POST', '/__faults', { Origin: 'https://evil.example' }, Buffer.from('[{"kind":"html"}]')),
);

security('gateway', 'an extension', { status: 200, readable: true, searches: 1 }, () =>
  search({ Origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }),
);

security('gateway', 'nobody’s origin', { status: 200, readable: false, searches: 1 }, () =>
  search({ Host: `localhost:${port}` }),
);
