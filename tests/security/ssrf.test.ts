import { afterAll, beforeEach } from 'vitest';
import { openClaims } from '../support/browser/claimed-picture';
import { firstProduct } from '../support/browser/gateway';
import { openOwnNetwork } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const network = await openOwnNetwork(await firstProduct.mosaic.png());
const { port, publicPort, requests, via, visits } = network;
const scene = await openScene({
  hosts: ['*://*/*'],
  publicPorts: [publicPort],
  // A network's own server of names would answer so.
  standIns: ['MAP printer.local 127.0.0.1', 'MAP nas.internal 127.0.0.1', 'MAP router 127.0.0.1'],
});
afterAll(async () => {
  await scene.close();
  await network.close();
});

beforeEach(() => network.forget());

const search = await openClaims(scene);

/** Spellings as a page may write them. `PORT` is the device's. */
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
  'http://[64:ff9b:1::7f00:1]:PORT/',
  'http://[2001:0:7f00:1::]:PORT/',
  'http://[2001:db8::1]:PORT/',
  'http://[3fff::1]:PORT/',
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
  'http://LocalHost..:PORT/',
  'http://printer.local:PORT/',
  'http://printer.local.:PORT/',
  'http://nas.internal:PORT/',
  'http://router:PORT/',
  'http://ｒouter:PORT/',
  'http://user:pass@127.0.0.1:PORT/',
  'http://x@127.0.0.1:PORT/',
  'http://x:y@192.168.1.1:PORT/',
  'http://x@[::1]:PORT/',
  'http://8.8.8.8@[::ffff:127.0.0.1]:PORT/',
  'http://a@b@127.0.0.1:PORT/',
  'http://public.test@localhost:PORT/',
  'http:\\\\localhost:PORT\\',
  ' http://127.0.0.1:PORT/',
  'http://127.0.0.1\t:PORT/',
].map((spelling) => spelling.replace('PORT', String(port)));

for (const url of SPELLINGS) {
  const name = `the menu, ${JSON.stringify(url.replace(String(port), 'PORT'))}`;
  security('ssrf', name, { code: 'picture-blocked', asked: 0 }, async () => {
    const { code } = await search(url);
    return { code, asked: requests.length };
  });
}

const NOTHING = { way: 'none', asked: 0 };
const outcome = async (url: string, pageHost?: string) => {
  const { way } = await search(url, pageHost);
  return { way, asked: requests.length };
};

security('ssrf', 'the menu, a public name that leads there', NOTHING, () =>
  outcome(`http://rebinding.test:${port}/`),
);

for (const [what, others, target] of [
  ['to an address', 0, `http://127.0.0.1:${port}/`],
  ['to another spelling', 0, `http://2130706433:${port}/`],
  ['to localhost', 0, `http://localhost:${port}/`],
  ['to IPv6', 0, `http://[::ffff:127.0.0.1]:${port}/`],
  ['to a name that leads there', 0, `http://rebinding.test:${port}/`],
  ['over two others', 2, `http://127.0.0.1:${port}/`],
] as const) {
  const expected = { ...NOTHING, isRedirected: true };
  security('ssrf', `the menu, a redirect ${what}`, expected, async () => {
    let url = via(target);
    for (let other = 0; other < others; other += 1) url = via(url);
    const seen = await outcome(url);
    return { ...seen, isRedirected: visits() > others }; // with and without a Referer
  });
}

security('ssrf', 'a page that is itself on that host', { way: 'fetch', asked: 1 }, () =>
  outcome(`http://127.0.0.1:${port}/own.png`, '127.0.0.1'),
);

const REDIRECTED = { ...NOTHING, isRedirected: true };

security('ssrf', 'a redirect to another name of the machine', REDIRECTED, async () => {
  const to = encodeURIComponent(`http://127.0.0.1:${port}/`);
  const seen = await outcome(`http://localhost:${publicPort}/?to=${to}`, 'localhost');
  return { ...seen, isRedirected: visits() > 0 };
});

security('ssrf', 'a page on another name of the same machine', NOTHING, () =>
  outcome(`http://127.0.0.1:${port}/`, 'localhost'),
);
