import { afterAll, beforeEach, describe, expect } from 'vitest';
import { bringFile, searchEnds } from '../support/browser/hand-over';
import { hostileFiles } from '../support/browser/hostile-files';
import { listen } from '../support/browser/listen';
import { openScene } from '../support/browser/scene';
import { withShared } from '../support/shared';
import { security } from '../support/tables/row';

/** Another public host, named only by an SVG. */
const asked: string[] = [];
const foreign = await listen((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'Content-Type': 'text/css', 'Access-Control-Allow-Origin': '*' });
  response.end('');
});
const scene = await openScene({ publicPorts: [foreign.port] });
afterAll(async () => {
  await scene.close();
  await foreign.close();
});
const { page } = scene;
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();

/** A script that runs says so by a dialog, as those of the shared files do, or by a request. */
const dialogs: string[] = [];
for (const watched of [page, panel]) {
  watched.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept().catch(() => undefined); // it is removed with its page, too
  });
}
beforeEach(() => {
  dialogs.length = 0;
  asked.length = 0;
});

const at = (what: string) => `http://foreign.test:${foreign.port}/${what}`;
/** All that an SVG can run or load. */
const EAGER = {
  name: 'eager.svg',
  type: 'image/svg+xml',
  bytes: Buffer.from(`<?xml version="1.0"?>
<?xml-stylesheet href="${at('sheet')}" type="text/css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="300" height="300" onload="alert('onload'); fetch('${at('onload')}')">
  <style>@import url(${at('import')}); rect { fill: url(${at('fill')}#a) }</style>
  <script>alert('script'); fetch('${at('script')}')</script>
  <script href="${at('script-href')}"/>
  <rect width="300" height="300"/>
  <image href="${at('image')}" width="50" height="50"/>
  <image xlink:href="${at('xlink')}" width="50" height="50" onerror="alert('onerror')"/>
  <use href="${at('use')}#a"/>
  <filter id="f"><feImage href="${at('feimage')}"/></filter>
  <circle r="90" filter="url(#f)"/>
  <animate onbegin="alert('onbegin')" attributeName="x" dur="1s"/>
  <foreignObject width="300" height="300"><body xmlns="http://www.w3.org/1999/xhtml">
    <img src="${at('foreign')}" onerror="alert('img')"/><iframe src="${at('frame')}"/>
  </body></foreignObject>
</svg>`),
};

const silent = { dialogs: 0, requests: 0 };
const seen = () => ({ dialogs: dialogs.length, requests: asked.length });

/** Until a search of this page's only picture has ended, by whatever way. */
async function searchOnPage(src: string): Promise<void> {
  await scene.show(`<img src="${src}" width="300" height="300">`);
  await scene.click(page.locator('img'));
  await panel.locator('[data-status=done], [data-status=failed]').waitFor();
}

security(
  'broken picture',
  'an SVG as a page of its own: the test would notice',
  { script: true, requests: true },
  async () => {
    await page.goto(scene.site.picture({ body: EAGER.bytes, type: EAGER.type }));
    await expect.poll(() => dialogs).toContain('script');
    await expect.poll(() => asked.length).toBeGreaterThan(3);
    const noticed = { script: dialogs.includes('script'), requests: asked.length > 3 };
    await scene.show('<p>A page without a picture</p>'); // nothing of it may be left for the next
    return noticed;
  },
);

security('broken picture', 'an SVG that runs and loads all it can, brought', silent, async () => {
  await bringFile(panel, EAGER);
  await searchEnds(panel);
  return seen();
});

const inAddress = `data:image/svg+xml;base64,${EAGER.bytes.toString('base64')}`;
const ADDRESSES: [string, () => string][] = [
  [
    'that a script may read',
    () => scene.site.picture({ body: EAGER.bytes, type: EAGER.type, cors: true }),
  ],
  ['that no script may read', () => scene.site.picture({ body: EAGER.bytes, type: EAGER.type })],
  ['of a wrong type', () => scene.site.picture({ body: EAGER.bytes, cors: true })],
  ['inside of its address', () => inAddress],
];
for (const [name, address] of ADDRESSES) {
  security('broken picture', `such an SVG on a page, ${name}`, silent, async () => {
    await searchOnPage(address());
    return seen();
  });
}

describe('the shared files', withShared, () => {
  security('broken picture', 'svg-xss, brought: 0 executions', silent, async () => {
    for (const file of await hostileFiles('svg-xss')) await bringFile(panel, file);
    await searchEnds(panel);
    return seen();
  });

  security('broken picture', 'svg-xss, *.svg on a page: 0 executions', silent, async () => {
    for (const { bytes, type } of await hostileFiles('svg-xss', '.svg')) {
      await searchOnPage(scene.site.picture({ body: bytes, type, cors: true }));
    }
    return seen();
  });
});
