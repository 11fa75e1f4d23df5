import type { ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { SIMILAR_OFFER_API } from '../../demo/gateway/accounts';
import { firstProduct, openGateway } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { callApi } from '../support/gateway/test-gateway';
import { security } from '../support/tables/row';
import { akQuery, callAk } from '../support/gateway/ak-client';

/** No browser: what the gateway loads for a service that takes the address of a picture. */
const png = await firstProduct.mosaic.png();
const MEGABYTE = Buffer.alloc(1024 * 1024);
/** The limit is 5 MB; what is under way when a connection ends counts as sent. */
const MOST_MEGABYTES = 12;

let asked: string[] = [];
let megabytes = 0;

async function pour(response: ServerResponse): Promise<void> {
  while (!response.destroyed && megabytes < 100) {
    megabytes += 1;
    if (!response.write(MEGABYTE)) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve).once('close', resolve);
      });
    }
  }
  response.end();
}

/** Somebody's server, or a device in the user's network. */
const other = await listen((request, response) => {
  asked.push(`other ${request.url}`);
  response.end(png);
});
const otherUrl = `http://127.0.0.1:${other.port}`;

/** The demo shop's pictures, and ways in which they may be none. */
const shop = await listen((request, response) => {
  const { url = '' } = request;
  asked.push(`shop ${url}`);
  const [, status] = /^\/redirect-(\d+)$/.exec(url) ?? [];
  if (status !== undefined) {
    response.writeHead(Number(status), { Location: `${otherUrl}/secret.png` }).end();
  } else if (url === '/long') {
    response.writeHead(200, { 'Content-Length': 50 * MEGABYTE.length });
    void pour(response);
  } else if (url === '/endless') {
    response.writeHead(200);
    void pour(response);
  } else if (url === '/silent') {
    response.writeHead(200).write(png.subarray(0, 100));
  } else {
    response.end(png);
  }
});
const shopUrl = `http://127.0.0.1:${shop.port}`;

const gateway = await openGateway({
  callsPerSecond: 1000,
  isShopPicture: ({ origin }) => origin === shopUrl,
});
afterAll(() => Promise.all([gateway.close(), shop.close(), other.close()]));

async function convert(url: string): Promise<boolean> {
  const to = `${gateway.url}/tmapi/1688/tools/image/convert_url?apiToken=demo-token`;
  return (await fetch(to, { method: 'POST', body: JSON.stringify({ url }) })).status === 200;
}

/** Each service that loads an address: whether it came to a picture. */
const WAYS: Readonly<Record<string, (url: string) => Promise<boolean>>> = {
  'similar offers': async (picUrl) => {
    const fields = { access_token: 'demo-token', picUrl };
    return /"success":true/.test(await (await callApi(gateway, SIMILAR_OFFER_API, fields)).text());
  },
  AK: async (imageUrl) => {
    const answer = await callAk(gateway, await akQuery({ imgBase64: '', imageUrl }));
    return /"success":true/.test(await answer.text());
  },
  OneBound: async (imgid) => {
    const query = new URLSearchParams({ key: 'demo-key', secret: 'demo-secret', imgid });
    const answer = await fetch(`${gateway.url}/onebound/1688/item_search_img/?${query}`);
    return /"error_code":"0000"/.test(await answer.text());
  },
  TMAPI: convert,
};

async function load(way: (url: string) => Promise<boolean>, url: string) {
  asked = [];
  const isFound = await way(url);
  return { isFound, asked };
}

const NOTHING = { isFound: false, asked: [] };
const ADDRESSES = [
  `${otherUrl}/secret.png`,
  `http://localhost:${other.port}/secret.png`,
  `http://x:y@127.0.0.1:${other.port}/secret.png`,
  `http://${shopUrl.slice(7)}@127.0.0.1:${other.port}/secret.png`,
  `http://2130706433:${other.port}/secret.png`,
  `http://0x7f.1:${other.port}/secret.png`,
  `http://[::ffff:127.0.0.1]:${other.port}/secret.png`,
  `HTTP://127.0.0.1:${other.port}/secret.png`,
  `${shopUrl}.evil.example/a.png`,
  `https://127.0.0.1:${shop.port}/a.png`,
  // The gateway fetches pictures alone of its own: else a call could carry a call that carries a call.
  `${gateway.url}/oauth/authorize`,
  `${gateway.url}/pictures/../__faults`,
  `${gateway.url}/web/`,
];
const nameOf = (url: string) =>
  url
    .replaceAll(String(other.port), 'OTHER')
    .replaceAll(String(shop.port), 'SHOP')
    .replaceAll(String(gateway.port), 'GATEWAY');

for (const [name, way] of Object.entries(WAYS)) {
  for (const url of ADDRESSES) {
    security('gateway', `${name}: ${nameOf(url)}`, NOTHING, () => load(way, url));
  }

  for (const status of [301, 302, 303, 307, 308]) {
    const path = `/redirect-${status}`;
    const refused = { isFound: false, asked: [`shop ${path}`] };
    security('gateway', `${name}: a redirect, ${status}`, refused, () => load(way, shopUrl + path));
  }

  for (const url of [`${shopUrl}/a.png`, `${gateway.url}/pictures/${firstProduct.offerId}.jpg`]) {
    security(
      'gateway',
      `${name}: ${nameOf(url)}`,
      true,
      async () => (await load(way, url)).isFound,
    );
  }
}

for (const path of ['/long', '/endless']) {
  const ended = { isFound: false, most: `at most ${MOST_MEGABYTES} MB` };
  security('gateway', `the shop's picture${path}`, ended, async () => {
    megabytes = 0;
    const { isFound } = await load(convert, shopUrl + path);
    return {
      isFound,
      most: megabytes <= MOST_MEGABYTES ? ended.most : `${megabytes} MB`,
    };
  });
}

security('gateway', 'the shop’s picture that never ends', 'given up within 8 s', async () => {
  const start = Date.now();
  const isFound = await convert(`${shopUrl}/silent`);
  const seconds = (Date.now() - start) / 1000;
  return !isFound && seconds < 8 ? 'given up within 8 s' : `${isFound} after ${seconds} s`;
});
