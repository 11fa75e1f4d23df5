import { afterAll, expect } from 'vitest';
import { openClaims } from '../support/browser/claimed-picture';
import { firstProduct } from '../support/browser/gateway';
import { listen, type TestServer } from '../support/browser/listen';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

/**
 * A name with two addresses, as an attacker's server of names gives it: while the public server (IPv6)
 * answers, the browser takes that one; once it is gone, the other one, which is the device (IPv4).
 */
const NAME = 'rebinding.example';
const png = await firstProduct.mosaic.png();
const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'no-store', Connection: 'close' };

interface Rebinding {
  url: string;
  port: number;
  /** Requests to the public server and to the device. */
  counts: { public: number; device: number };
  /** The public server is gone: the name leads to the device. */
  rebind: () => Promise<void>;
  close(): Promise<void>;
}

/** @param isGoneAtOnce the first answer is a redirect to the name itself, after which the server is gone */
async function openRebinding(isGoneAtOnce: boolean): Promise<Rebinding> {
  const counts = { public: 0, device: 0 };
  let gone: Promise<void> | undefined;
  const server: TestServer = await listen(
    (_request, response) => {
      counts.public += 1;
      if (!isGoneAtOnce) {
        response.writeHead(200, headers).end(png);
        return;
      }
      gone ??= server.close();
      response.writeHead(302, { ...headers, Location: '/again.png' }).end();
    },
    { host: '::1' },
  );
  const device = await listen(
    (_request, response) => {
      counts.device += 1;
      response.writeHead(200, headers).end(png);
    },
    { port: server.port },
  );
  const rebind = () => (gone ??= server.close());
  return {
    url: `http://${NAME}:${server.port}/picture.png`,
    port: server.port,
    counts,
    rebind,
    close: async () => {
      await rebind();
      await device.close();
    },
  };
}

const [between, within, harmless] = await Promise.all([
  openRebinding(false),
  openRebinding(true),
  openRebinding(false),
]);
const all = [between, within, harmless];
const scene = await openScene({
  hosts: ['*://*/*'],
  publicPorts: [harmless.port],
  publicEndpoints: all.map(({ port }) => `[::1]:${port}`),
  standIns: [`MAP ${NAME} localhost`],
});
afterAll(async () => {
  await scene.close();
  await Promise.all(all.map((one) => one.close()));
});
const search = await openClaims(scene);

async function searchTwice({ url, counts, rebind }: Rebinding) {
  const first = await search(url);
  expect(counts.public).toBeGreaterThan(0);
  await rebind();
  const second = await search(url);
  return { first: first.way, second: second.way, asked: counts.device };
}

security(
  'ssrf',
  'a name with two public addresses',
  { first: 'fetch', second: 'fetch', asked: 1 },
  () => searchTwice(harmless),
);

security(
  'ssrf',
  'a name that is public at the first search, the device at the second',
  { first: 'fetch', second: 'none', asked: 0 },
  () => searchTwice(between),
);

security(
  'ssrf',
  'a name that is public at first, the device after a redirect to itself',
  { way: 'none', asked: 0, isVisited: true },
  async () => {
    const { way } = await search(within.url);
    return { way, asked: within.counts.device, isVisited: within.counts.public > 0 };
  },
);
