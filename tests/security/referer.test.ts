import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { ALL_SITES } from '../support/browser/build';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const png = await firstProduct.mosaic.png();
const PAGE_OF = (src: string) => `<img src="${src}" width="300" height="300">`;
/** A page whose header takes its origin away. */
const sandboxed = await listen(({ url = '' }, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/html',
    'Content-Security-Policy': 'sandbox allow-scripts',
  });
  response.end(PAGE_OF(decodeURIComponent(url.slice(1))));
});
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [sandboxed.port] });
afterAll(async () => {
  await scene.close();
  await sandboxed.close();
});
const worker = await extensionWorker(scene.browser);
const panel = await scene.openPanel();
const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);

const framed = (src: string) => scene.site.page(PAGE_OF(src), 'frame.test');
const script = (src: string, code: string) =>
  `<iframe id="frame"></iframe><script>
    const html = ${JSON.stringify(PAGE_OF(src))};
    ${code}
  </script>`;

/** The body of the page, and the beginning of the address of its frame. */
type Construct = (src: string) => readonly [body: string, frameUrl: string];
const CONSTRUCTS: Record<string, Construct> = {
  'a data: address': (src) => [
    `<iframe src="data:text/html,${encodeURIComponent(PAGE_OF(src))}"></iframe>`,
    'data:text/html',
  ],
  srcdoc: (src) => [`<iframe srcdoc='${PAGE_OF(src)}'></iframe>`, 'about:srcdoc'],
  'srcdoc in a sandbox': (src) => [
    `<iframe sandbox srcdoc='${PAGE_OF(src)}'></iframe>`,
    'about:srcdoc',
  ],
  'about:blank': (src) => [
    script(src, 'frame.contentDocument.body.innerHTML = html;'),
    'about:blank',
  ],
  'a blob: address': (src) => [
    script(src, `frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));`),
    'blob:',
  ],
  'an address, in a sandbox': (src) => {
    const url = framed(src);
    return [`<iframe sandbox src="${url}"></iframe>`, url];
  },
};

/** What the extension says of where a picture stands, when it asks for it. */
async function refererOf(src: string, frameUrl?: string): Promise<string[]> {
  await expect.poll(() => scene.site.requestsOf(src).length).toBe(1); // by the page
  await worker.evaluate(() => chrome.storage.session.clear());
  await panel.locator('[data-status=idle]').waitFor();
  await dispatchClick(worker, { windowId, srcUrl: src, ...(frameUrl && { frameUrl }) });
  await waitForStatus(panel, 'done');
  const asked = scene.site.requestsOf(src).slice(1);
  return asked.map(({ referer = 'none' }) => referer.replace(/:\d+/, ''));
}

const picture = () => scene.site.picture({ body: png, cors: true });

for (const [name, construct] of Object.entries(CONSTRUCTS)) {
  security('referer', `a frame with ${name}`, ['none'], async () => {
    const src = picture();
    const [body, frameUrl] = construct(src);
    await scene.show(body);
    return refererOf(src, frameUrl);
  });
}

security('referer', 'a page in a sandbox by its header', ['none'], async () => {
  const src = picture();
  await scene.page.goto(`http://shop.test:${sandboxed.port}/${encodeURIComponent(src)}`);
  return refererOf(src);
});

security('referer', 'a frame with an address', ['http://frame.test/'], async () => {
  const src = picture();
  const url = framed(src);
  await scene.show(`<iframe src="${url}"></iframe>`);
  return refererOf(src, url);
});
