import { afterAll, beforeEach } from 'vitest';
import { openClaims } from '../support/browser/claimed-picture';
import { firstProduct } from '../support/browser/gateway';
import { openOwnNetwork } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const network = await openOwnNetwork(await firstProduct.mosaic.png());
const { port, publicPort, publicPicture, requests, via, visits } = network;
const scene = await openScene({ hosts: ['*://*/*'], publicPorts: [publicPort] });
afterAll(async () => {
  await scene.close();
  await network.close();
});
beforeEach(() => network.forget());

const search = await openClaims(scene);

const DEVICE = `http://127.0.0.1:${port}/`;
const FOLLOWED = { way: 'fetch', asked: 0 };
const REFUSED = { way: 'none', asked: 0, isRedirected: true };

async function outcome(url: string) {
  const { way } = await search(url);
  return { way, asked: requests.length };
}
const refusal = async (url: string) => ({ ...(await outcome(url)), isRedirected: visits() > 0 });

for (const status of [301, 302, 303, 307, 308]) {
  security('ssrf', `a redirect by ${status} to a public picture`, FOLLOWED, () =>
    outcome(via(publicPicture, { status })),
  );
  security('ssrf', `a redirect by ${status} to the device`, REFUSED, () =>
    refusal(via(DEVICE, { status })),
  );
}

for (const target of [
  `http://x@127.0.0.1:${port}/`,
  `http://x:y@127.0.0.1:${port}/`,
  `http://x@[::1]:${port}/`,
  `//localhost.:${port}/`,
  `http://0177.1:${port}/`,
  `HTTP://[::ffff:7f00:1]:${port}/`,
]) {
  const name = target.replace(String(port), 'PORT');
  security('ssrf', `a redirect to ${name}`, REFUSED, () => refusal(via(target)));
}

// Browsers follow 20.
security('ssrf', '20 redirects to a public picture', FOLLOWED, () =>
  outcome(via(publicPicture, { hops: 19 })),
);
security('ssrf', '20 redirects to the device', REFUSED, () => refusal(via(DEVICE, { hops: 19 })));

for (const [where, target] of [
  ['a public picture', publicPicture],
  ['the device', DEVICE],
] as const) {
  const expected = { ...REFUSED, isEnded: true };
  security('ssrf', `100 redirects to ${where}`, expected, async () => {
    const seen = await refusal(via(target, { hops: 99 }));
    return { ...seen, isEnded: visits() < 99 };
  });
}
