import { afterAll, beforeEach, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { dispatchClick } from '../e2e/harness/dispatch-click';
import { firstProduct } from '../e2e/harness/gateway';
import { listen } from '../e2e/harness/listen';
import { readRecord } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';

const png = await firstProduct.mosaic.png();

/** A device in the user's own network: its port is not declared public. */
let requests: string[] = [];
const router = await listen(
  (request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' });
    response.end(png);
  },
  { host: '::' }, // IPv6, and IPv4 with it
);
/** A server of the internet that sends visitors on: `/?to=` names the next address. */
let visits = 0;
const redirect = await listen((request, response) => {
  visits += 1;
  const to = new URL(request.url ?? '', 'http://redirect.test').searchParams.get('to') ?? '';
  response.writeHead(302, { 'Access-Control-Allow-Origin': '*', Location: to });
  response.end();
});
const scene = await openScene({ hosts: ['*://*/*'], publicPorts: [redirect.port] });
afterAll(async () => {
  await scene.close();
  await Promise.all([router.close(), redirect.close()]);
});

beforeEach(() => {
  requests = [];
  visits = 0;
});

const { port } = router;
const via = (to: string) => `http://redirect.test:${redirect.port}/?to=${encodeURIComponent(to)}`;

await scene.show('');
const panel = await scene.openPanel();
const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
const inStatus = (...statuses: string[]) =>
  panel.locator(statuses.map((status) => `[data-status=${status}]`).join()).waitFor();

/** Searches for an address that the page only claims to show; answers how that ended. */
async function search(srcUrl: string, pageHost?: string) {
  await scene.show('<p>A page without pictures</p>', pageHost);
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await inStatus('idle');
  await dispatchClick(worker, { windowId, srcUrl });
  await inStatus('done', 'failed');
  const { picture, state } = await readRecord(panel);
  return { way: picture?.way, code: state.status === 'failed' ? state.failure.code : undefined };
}

/** As a page may write it. `PORT` is the device's. */
const SPELLINGS = [
  'http://localhost:PORT/',
  'http://LOCALHOST.:PORT/',
  'http://x.localhost:PORT/',
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://127.255.255.254:PORT/',
  'http://0x7f.1:PORT/',
  'http://0x7f000001:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://017700000001:PORT/',
  'http://2130706433:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://10.0.0.1:PORT/',
  'http://172.16.0.1:PORT/',
  'http://192.168.1.1:PORT/',
  'http://169.254.169.254:PORT/latest/meta-data/',
  'http://100.64.0.1:PORT/',
  'http://[fe80::1]:PORT/',
  'http://[fd00::1]:PORT/',
  'http://１２７.０.０.１:PORT/', // full-width digits
  'http://127。0。0。1:PORT/', // ideographic full stops
  'http://①②⑦.⓪.⓪.①:PORT/', // circled digits
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/',
  'http://loc%61lhost:PORT/',
  'http://user:pass@127.0.0.1:PORT/',
  'http://public.test@localhost:PORT/',
  'http:\\\\localhost:PORT\\',
  ' http://127.0.0.1:PORT/',
  'http://127.0.0.1\t:PORT/',
].map((spelling) => spelling.replace('PORT', String(port)));

test.each(SPELLINGS)('nothing in the own network is asked: %j', async (url) => {
  expect(await search(url)).toEqual({ way: undefined, code: 'picture-blocked' });
  expect(requests).toEqual([]);
});

test('nor where a public name leads there', async () => {
  expect(await search(`http://rebinding.test:${port}/`)).toMatchObject({ way: undefined });
  expect(requests).toEqual([]);
});

test.each([
  ['to an address', 0, `http://127.0.0.1:${port}/`],
  ['to another spelling', 0, `http://2130706433:${port}/`],
  ['to localhost', 0, `http://localhost:${port}/`],
  ['to IPv6', 0, `http://[::ffff:127.0.0.1]:${port}/`],
  ['to a name that leads there', 0, `http://rebinding.test:${port}/`],
  ['over two others', 2, `http://127.0.0.1:${port}/`],
])('nor through a redirect %s', async (_what, others, target) => {
  let url = via(target);
  for (let other = 0; other < others; other += 1) url = via(url);
  expect(await search(url)).toMatchObject({ way: undefined });
  expect(visits).toBeGreaterThan(others); // with and without a Referer
  expect(requests).toEqual([]);
});

test('only the page that is itself on that host gets its picture', async () => {
  expect((await search(`http://127.0.0.1:${port}/own.png`, '127.0.0.1')).way).toBe('fetch');
  expect(requests).toEqual(['/own.png']);
});

test('and only from there: a redirect to another name of the machine is not followed', async () => {
  const url = `http://localhost:${redirect.port}/?to=${encodeURIComponent(`http://127.0.0.1:${port}/`)}`;
  expect(await search(url, 'localhost')).toMatchObject({ way: undefined });
  expect(visits).toBeGreaterThan(0);
  expect(requests).toEqual([]);
});

test('and not a page on another name of the same machine', async () => {
  expect(await search(`http://127.0.0.1:${port}/`, 'localhost')).toMatchObject({ way: undefined });
  expect(requests).toEqual([]);
});
