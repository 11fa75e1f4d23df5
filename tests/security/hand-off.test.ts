import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { openScene } from '../support/browser/scene';
import { openKeyless } from '../support/browser/without-key';
import { security } from '../support/tables/row';

const OWN = 'www.1688.com';
const RESULTS = 'air.1688.com';
const SIGN_INS = ['login.1688.com', 'passport.1688.com', 'login.taobao.com'] as const;
/** Stands for every page that is not 1688's: which are, `tests/unit/page/pages-1688/give.test.ts` proves. */
const STRANGER = 'www.1688.com.evil.example';

/** Takes a picture in by each way, sends it to the server of its page, and goes where that says. */
const INPUT = `<div class="search-image-upload-container">
    以图搜款 <input type="file" class="image-file-reader-wrapper" accept="image/*"></div>
  <script>
    const send = async (files) => {
      if (!files || !files[0]) return;
      const answer = await fetch('/received', { method: 'POST', body: files[0] });
      const next = await answer.text();
      if (next !== '') location = next;
    };
    document.querySelector('input').onchange = ({ target }) => send(target.files);
    document.onpaste = ({ clipboardData }) => send(clipboardData.files);
    document.ondragover = (event) => event.preventDefault();
    document.ondrop = (event) => {
      event.preventDefault();
      send(event.dataTransfer.files);
    };
  </script>`;
/** Where 1688's page goes with a picture; nothing is found there. */
const EMPTY = `https://${RESULTS}/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=`;
const NOTHING = '<h3>抱歉，没有找到与图片相似的货源</h3>';
const goTo = (url: string, ms: number) =>
  `<script>setTimeout(() => { location = ${JSON.stringify(url)}; }, ${ms});</script>`;
const frameOf = (url: string) => `<iframe src="${url}" width="600" height="400"></iframe>`;

/** What each host shows; a text that begins with `http` is where it leads. */
let pages: Record<string, string> = {};
/** Hosts that were given a picture, by any way. */
let received: string[] = [];
/** Searches so far, from which the numbers of pictures are made. */
let searches = 0;

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { method, url = '/', headers } = request;
  const { host = '' } = headers;
  const headersOfAll = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  if (method === 'POST') {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const [first, second] = Buffer.concat(chunks);
    const isPicture = (first === 0xff && second === 0xd8) || (first === 0x89 && second === 0x50);
    if (url === '/received' && isPicture) received.push(host);
    response.writeHead(200, headersOfAll).end(host === OWN ? `${EMPTY}${7_000 + searches}` : '');
    return;
  }
  const path = url.split('?')[0] ?? '';
  const page = path === '/favicon.ico' ? '' : (pages[`${host}${path}`] ?? pages[host] ?? NOTHING);
  const isElsewhere = page.startsWith('http');
  response.writeHead(isElsewhere ? 302 : 200, {
    ...headersOfAll,
    ...(isElsewhere && { Location: page }),
  });
  response.end(isElsewhere ? '' : `<!doctype html><title>Page</title><body>${page}</body>`);
}

const server = await listenSecurely((...call) => void answer(...call));
const scene = await openScene({
  hosts: [ALL_SITES], // the browser would let each of these pages be read and written
  standIns: [OWN, RESULTS, ...SIGN_INS, STRANGER].map((host) => inPlaceOf(host, server)),
});
afterAll(async () => {
  await scene.close();
  await server.close();
});
const keyless = await openKeyless(scene);

/** Searches with the service, whose tab shows these pages. */
async function search(shown: Record<string, string>, end = 'handed-off') {
  pages = shown;
  received = [];
  searches += 1;
  const panel = await keyless.click();
  await panel.locator(`[data-testid=panel][data-status=${end}]`).waitFor({ timeout: 40_000 });
  await scene.page.waitForTimeout(500); // what another page was given has arrived
  for (const tab of scene.browser.context.pages()) {
    if (tab !== scene.page && tab.url().startsWith('http')) await tab.close();
  }
  return { end, received };
}
const NOBODY = { end: 'handed-off', received: [] };
const OWN_PAGE = { end: 'done', received: [OWN] };

const row = (
  name: string,
  expected: { end: string; received: string[] },
  shown: Record<string, string>,
) => security('hand-off', name, expected, () => search(shown, expected.end));

row('the service’s own page', OWN_PAGE, { [OWN]: INPUT });
for (const host of SIGN_INS) {
  row(`the service’s page leads to the sign-in of ${host}`, NOBODY, {
    [OWN]: `https://${host}/`,
    [host]: INPUT,
  });
}
row('the service’s page leads to somebody else’s', NOBODY, {
  [OWN]: `https://${STRANGER}/`,
  [STRANGER]: INPUT,
});
row('the page shows somebody else’s in a frame', NOBODY, {
  [OWN]: frameOf(`https://${STRANGER}/`),
  [STRANGER]: INPUT,
});
row('somebody else’s page shows the service’s in a frame', NOBODY, {
  [`${OWN}/`]: `https://${STRANGER}/`,
  [STRANGER]: frameOf(`https://${OWN}/framed`),
  [`${OWN}/framed`]: INPUT,
});
row('the page goes to somebody else once it has loaded', NOBODY, {
  [OWN]: goTo(`https://${STRANGER}/`, 150),
  [STRANGER]: INPUT,
});
row(
  'the page goes to somebody else once it has the picture',
  { ...NOBODY, received: [OWN] },
  {
    [OWN]: INPUT,
    [RESULTS]: `https://${STRANGER}/`,
    [STRANGER]: INPUT,
  },
);
row(
  'the page opens somebody else’s, whose address is like that of its results',
  { end: 'done', received: [OWN] },
  {
    [OWN]: `${INPUT}<script>
      document.querySelector('input').addEventListener('change', () =>
        window.open('https://${STRANGER}/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1'));
    </script>`,
    [STRANGER]: INPUT,
  },
);
row('the sign-in leads back to the service', OWN_PAGE, {
  [`${OWN}/`]: `https://${SIGN_INS[0]}/`,
  [SIGN_INS[0]]: goTo(`https://${OWN}/again`, 1_500),
  [`${OWN}/again`]: INPUT,
});
