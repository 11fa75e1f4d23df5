import { request } from 'node:http';
import { afterAll } from 'vitest';
import { IMAGE_SEARCH_API } from '../../demo/gateway/accounts';
import { sign } from '../../demo/gateway/param2';
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
const SERVED = { status: 200, readable: true, searches: 1 };
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

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

// A picture, a style sheet or a frame of a page carries no Origin, and a name of another port is
// "same-site".
for (const site of ['cross-site', 'same-site', 'none, cross-site', 'same-origin-ish', '']) {
  security('gateway', `Sec-Fetch-Site: ${site}, without an Origin`, REFUSED, () =>
    search({ 'Sec-Fetch-Site': site }),
  );
  security('gateway', `Sec-Fetch-Site: ${site}, of the gateway's own Origin`, REFUSED, () =>
    search({ 'Sec-Fetch-Site': site, Origin: `http://127.0.0.1:${port}` }),
  );
}

for (const site of ['none', 'same-origin']) {
  security('gateway', `Sec-Fetch-Site: ${site}`, { ...SERVED, readable: false }, () =>
    search({ 'Sec-Fetch-Site': site }),
  );
}

for (const site of ['none', 'cross-site', 'same-origin']) {
  security('gateway', `Sec-Fetch-Site: ${site}, an extension`, SERVED, () =>
    search({ 'Sec-Fetch-Site': site, Origin: EXTENSION }),
  );
}

// An extension that signs in opens this page as if a site did (Chromium 156).
for (const [name, method, to, dest, status] of [
  ['opens the consent page', 'GET', '/oauth/authorize', 'document', 400],
  ['frames the consent page', 'GET', '/oauth/authorize', 'iframe', 403],
  ['consents', 'POST', '/oauth/authorize', 'document', 403],
  ['opens another page', 'GET', '/', 'document', 403],
  ['opens a call', 'GET', '/tmapi/1688/search/image?apiToken=demo-token', 'document', 403],
] as const) {
  security('gateway', `a site ${name}`, status, async () => {
    const site = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    return (await send(method, to, { ...site, 'Sec-Fetch-Dest': dest })).status;
  });
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

security('gateway', 'an extension', SERVED, () => search({ Origin: EXTENSION }));

security('gateway', 'nobody’s origin', { ...SERVED, readable: false }, () =>
  search({ Host: `localhost:${port}` }),
);
