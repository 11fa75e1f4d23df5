import { afterAll, expect } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { readRecord } from '../support/browser/storage';
import { security } from '../support/tables/row';

const OWN = 'www.1688.com';
const SIGN_IN = 'login.1688.com';
const FOREIGN = 'www.1688.com.evil.example';

/** The input that a picture is put into; what it is given is sent to the server of its page. */
const INPUT = `<input type="file" class="image-file-reader-wrapper">
  <script>
    const input = document.querySelector('input');
    input.onchange = () => fetch('/received', { method: 'POST', body: input.files[0] });
  </script>`;
const goTo = (url: string, ms: number) =>
  `<script>setTimeout(() => { location = ${JSON.stringify(url)}; }, ${ms});</script>`;

/** What each host shows; a text that begins with `https:` is where it leads. */
let pages: Record<string, string> = {};
/** Hosts that were given a picture. */
let received: string[] = [];
const server = await listenSecurely(({ url, headers: { host = '' } }, response) => {
  if (url === '/received') received.push(host);
  const page = url === '/' || url === '/again' ? (pages[`${host}${url}`] ?? pages[host]) : '';
  const isElsewhere = page?.startsWith('https:') ?? false;
  response.writeHead(isElsewhere ? 302 : 200, {
    'Content-Type': 'text/html',
    'Cache-Control': 'no-store',
    ...(isElsewhere && { Location: page }),
  });
  response.end(isElsewhere ? '' : `<!doctype html><title>Page</title>${page}`);
});
const scene = await openScene({
  hosts: [ALL_SITES],
  standIns: [OWN, SIGN_IN, FOREIGN].map((host) => inPlaceOf(host, server)),
});
afterAll(async () => {
  await scene.close();
  await server.close();
});
await scene.forgetService();
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

/** The service is chosen with the first search, which fails without one. */
let isChosen = false;

/** Searches with the service, whose tab shows these pages. */
async function search(shown: Record<string, string>) {
  pages = shown;
  received = [];
  await scene.page.bringToFront();
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  if (!isChosen) await panel.getByTestId('use-web').click();
  isChosen = true;
  await waitForStatus(panel, 'handed-off', 25_000);
  const { state } = await readRecord(panel);
  const isPictureIn = 'isPictureIn' in state && state.isPictureIn;
  if (isPictureIn) await expect.poll(() => received.length).toBeGreaterThan(0);
  await scene.page.waitForTimeout(500); // what another page was given has arrived
  for (const tab of scene.browser.context.pages()) {
    if (/1688\.com/.test(new URL(tab.url()).hostname)) await tab.close();
  }
  return { isPictureIn, received };
}
const NOBODY = { isPictureIn: false, received: [] };
const OWN_PAGE = { isPictureIn: true, received: [OWN] };

security('hand-off', 'the service’s own page', OWN_PAGE, () => search({ [OWN]: INPUT }));
for (const [name, host] of [
  ['a sign-in on another host of the service', SIGN_IN],
  ['somebody else', FOREIGN],
] as const) {
  security('hand-off', `the service’s page leads to ${name}`, NOBODY, () =>
    search({ [OWN]: `https://${host}/`, [host]: INPUT }),
  );
}
security('hand-off', 'the page shows somebody else’s in a frame', NOBODY, () =>
  search({ [OWN]: `<iframe src="https://${FOREIGN}/"></iframe>`, [FOREIGN]: INPUT }),
);
security('hand-off', 'the page goes to somebody else once it has loaded', NOBODY, () =>
  search({ [OWN]: goTo(`https://${FOREIGN}/`, 150), [FOREIGN]: INPUT }),
);
security('hand-off', 'the sign-in leads back to the service', OWN_PAGE, () =>
  search({
    [`${OWN}/`]: `https://${SIGN_IN}/`,
    [SIGN_IN]: goTo(`https://${OWN}/again`, 1_500),
    [`${OWN}/again`]: INPUT,
  }),
);
