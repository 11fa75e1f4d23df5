import type { Response } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { closeWelcome } from '../../demo/browser/launch';
import { BUILD, type Build, filesOf, openBuild } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { loads, showInFrames } from '../support/browser/page';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const scene = await openScene();
/** Copies whose files a page may load: only the policy of its pages keeps the first out of frames. */
const accessible = { web_accessible_resources: [{ resources: ['*'], matches: ['http://*/*'] }] };
const weak = { content_security_policy: { extension_pages: "script-src 'self'" } };
const copy = await openBuild([], { manifest: accessible });
const weakCopy = await openBuild([], { manifest: { ...accessible, ...weak } });
afterAll(async () => {
  await scene.close();
  await copy.close();
  await weakCopy.close();
});
const { browser, page, site, gateway } = scene;
async function load({ folder }: Build): Promise<string> {
  const { id } = await browser.session.send('Extensions.loadUnpacked', { path: folder });
  await closeWelcome(browser.context, id);
  return id;
}
const [copyId, weakId] = [await load(copy), await load(weakCopy)];

const files = await filesOf(BUILD);
const PAGES = ['sidepanel.html', 'options.html', 'welcome.html'];
const urlsOf = (id: string, paths: readonly string[]) =>
  paths.map((path) => `chrome-extension://${id}/${path}`);
const show = () => scene.show('<p>A page</p>');

security(
  'web-accessible',
  'a page loads every file',
  { files: files.length, loaded: [] },
  async () => {
    await show();
    const loaded = await page.evaluate(loads, urlsOf(browser.extensionId, files));
    return { files: files.length, loaded };
  },
);

const ICON = 'icon/16.png';
const [openIcon = ''] = urlsOf(copyId, [ICON]);
const CAME = ['fetch', 'opaque fetch', 'image', 'style'].map((way) => `${way} ${openIcon}`);

security('web-accessible', 'a file that may be loaded is, by the same ways', CAME, async () => {
  await show();
  return page.evaluate(loads, [openIcon]);
});

/** Frames in which a page of an extension stands. */
const framed = () =>
  page
    .frames()
    .flatMap((frame) => (frame.url().startsWith('chrome-extension:') ? frame.url() : []));

security('web page', 'shows the panel and the options in frames', [], async () => {
  await show();
  await page.evaluate(showInFrames, urlsOf(browser.extensionId, PAGES));
  return framed();
});

security('policy', 'frame-ancestors keeps a page out that may load all files', [], async () => {
  await show();
  await page.evaluate(showInFrames, urlsOf(copyId, PAGES));
  return framed();
});

security('policy', 'a copy without it is shown', 'in 9 frames', async () => {
  await show();
  await page.evaluate(showInFrames, urlsOf(weakId, PAGES));
  await expect.poll(() => framed().length).toBe(9);
  return `in ${framed().length} frames`;
});

security('web page', 'opens the panel and the options as windows', [], async () => {
  await show();
  const opened: string[] = [];
  for (const url of urlsOf(browser.extensionId, PAGES)) {
    await page.evaluate((address) => void window.open(address), url);
    await page.evaluate((address) => window.location.assign(address), url);
    // It ends in the browser's own page for what it refuses; the next page would come between.
    await expect.poll(() => page.url()).toMatch(/^chrome-(?:error|extension):/);
    await page.waitForTimeout(300); // the other window
    opened.push(...browser.context.pages().map((tab) => tab.url()));
    await show();
  }
  return opened.filter((url) => url.startsWith('chrome-extension:'));
});

const GATEWAY = ['refused', 'refused', 'refused'];

security('gateway', 'a page of the web asks it, by its name and by another', GATEWAY, async () => {
  await show();
  const { port } = gateway;
  const path = '/openapi/param2/1/system/currentTime/1000000';
  const hosts = ['127.0.0.1', 'localhost', 'rebinding.test'];
  const answers = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url, { method: 'POST' }).then(
            ({ status }) => String(status),
            () => 'refused',
          ),
        ),
      ),
    hosts.map((host) => `http://${host}:${port}${path}`),
  );
  return answers;
});

security(
  'gateway',
  'the page of a name that was rebound to it',
  { status: 403, text: true },
  async () => {
    const answer = await page.goto(`http://rebinding.test:${gateway.port}/oauth/authorize`);
    const text = (await answer?.text()) ?? '';
    return { status: answer?.status() ?? 0, text: /not served here/.test(text) };
  },
);

/** A server on this computer, so that the browser keeps nothing from it: only the gateway does. */
for (const host of ['127.0.0.1', 'evil.test']) {
  const element = { answers: ['403', '403', '403', '403', '403'], searches: 0, loaded: 0 };
  security('gateway', `elements of a page on ${host} make it load a picture`, element, async () => {
    const picture = site.picture({ body: await firstProduct.mosaic.png() }, '127.0.0.1');
    const query = new URLSearchParams({ key: 'demo-key', secret: 'demo-secret', imgid: picture });
    const url = `${gateway.url}/onebound/1688/item_search_img/?${query}`;
    const src = `src="${url.replaceAll('&', '&amp;')}"`;
    const local = await listen((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><link rel=stylesheet href${src.slice(3)}><img ${src}><script ${src}></script>` +
          `<iframe ${src}></iframe><img referrerpolicy=no-referrer ${src.replace('?', '?again&amp;')}>`,
      );
    });
    const answers: string[] = [];
    const note = (answer: Response) => {
      if (answer.url().startsWith(gateway.url)) answers.push(String(answer.status()));
    };
    const before = gateway.queries.length;
    page.on('response', note);
    await page.goto(`http://${host}:${local.port}/`);
    page.off('response', note);
    await page.goto('about:blank');
    await local.close();
    const loaded = site.requestsOf(picture).length;
    return { answers, searches: gateway.queries.length - before, loaded };
  });
}

security(
  'web page',
  'the page’s own picture is searched all the same',
  firstProduct.offerId,
  async () => {
    const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(page.locator('img'));
    const offer = panel.getByTestId('offer').first();
    return (await offer.getAttribute('data-offer-id')) ?? '';
  },
);
