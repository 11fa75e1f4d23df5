import { gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import * as bombs from '../support/browser/bomb-server';
import { bringAddress } from '../support/browser/hand-over';
import { ALL_SITES } from '../support/browser/build';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { collectGarbage, watchMemory } from '../support/browser/memory';
import * as huge from '../support/browser/huge-headers';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { hugePng } from '../support/browser/pictures';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const server = await bombs.openBombServer();
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [server.port] });
const png = await firstProduct.mosaic.png();
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();
// What everything costs that only happens once.
await bringAddress(panel, scene.site.picture({ body: png, cors: true }));
await waitForStatus(panel, 'done');
// The embedder starts once, after the first offers; it has a budget of its own.
await panel.waitForTimeout(5_000);
const memory = await watchMemory(scene.browser);
afterAll(async () => {
  await memory.close();
  await scene.close();
  await server.close();
});

const MAX_MB = 250;
/** What each bomb took at most beyond the baseline, in MB. */
const peaks: [string, number][] = [];

/** The panel gives up a picture after ten seconds, and only then begins what any search may take. */
const SEARCH_AFTER_MS = 10_000 + 15_000;

/** What one bomb leaves, of up to 120 MB until it is collected, is no part of what the next one takes. */
async function beginMeasuring(): Promise<void> {
  await collectGarbage(scene.browser, panel);
  memory.takePeak();
}

/** An address that is brought to the panel: nothing but the worker's own request can take its place. */
function byAddress(name: string, code: string, bomb: () => bombs.Bomb | Promise<bombs.Bomb>): void {
  security('bomb', `${name}, by its address`, code, async () => {
    await beginMeasuring();
    const search = await bringAddress(panel, server.address(await bomb()));
    peaks.push([name, memory.takePeak()]);
    if (search?.state.status !== 'failed') return search?.state.status ?? 'hung';
    return search.state.failure.code;
  });
}

/** The page was given the picture, and every later request, whoever makes it, the bomb. */
function onPage(name: string, bomb: bombs.Bomb): void {
  security('bomb', `${name}, on a page: a screenshot takes its place`, 'crop', async () => {
    await scene.show(`<img src="${server.address(bomb, png)}">`);
    await beginMeasuring();
    const beside = await scene.click(scene.page.locator('img'));
    await waitForStatus(beside, 'done', SEARCH_AFTER_MS);
    peaks.push([`${name}, on a page`, memory.takePeak()]);
    return String((await queryImage(beside)).way);
  });
}

const SIDE = 20_000;
const square = hugePng(SIDE, SIDE);
/** The head of a picture that looks like any other. */
const head = png.subarray(0, 64);

const STREAMS: readonly [string, string, bombs.Bomb][] = [
  ['a stream without an end', 'picture-too-large', bombs.endless(head)],
  ['a gzip bomb', 'picture-too-large', bombs.gzipped(head)],
  ['one byte a second', 'timed-out', bombs.dripping(png)],
];
for (const [name, code, bomb] of STREAMS) byAddress(name, code, () => bomb);
onPage('a gzip bomb', bombs.gzipped(head));

// Headers of every format are refused by `openPicture` (`tests/unit/picture/open.test.ts`).
byAddress('a huge PNG', 'picture-too-large', () => bombs.whole(square));
byAddress('a huge AVIF, its size far behind', 'picture-too-large', async () =>
  bombs.whole(await huge.avif(SIDE, true)),
);
byAddress('a huge PNG of a few bytes, twice packed', 'picture-too-large', () =>
  bombs.whole(gzipSync(square, { level: 9 }), 'gzip'),
);
byAddress('a JPEG with a hidden frame', 'picture-undecodable', async () =>
  bombs.whole(await huge.jpegWithHiddenFrame(SIDE)),
);
byAddress('a PNG that does not begin with its size', 'picture-undecodable', () =>
  bombs.whole(huge.pngWithoutHeaderFirst(SIDE)),
);
byAddress('a length that is too short', 'picture-undecodable', () => bombs.ofLength(100, png));
byAddress('a length that is too long', 'picture-blocked', () => bombs.ofLength(2 ** 31, png));

/** A good picture with 22 MB of something else behind it. */
const begin = `data:image/png;base64,${Buffer.concat([png, Buffer.alloc(3 - (png.length % 3))]).toString('base64')}`;
const REST = 30 * 10 ** 6;
const LONG = { timeout: 120_000 };

const ADDRESSES: readonly [number, string][] = [
  [7, 'url'],
  [30, 'refused'],
];
for (const [megabytes, expected] of ADDRESSES) {
  security(
    'bomb',
    `a data: address of ${megabytes} MB, brought`,
    expected,
    async () => {
      await forgetSearch();
      await beginMeasuring();
      await panel.evaluate(
        ([text = '', rest = 0]) => {
          const transfer = new DataTransfer();
          transfer.setData('text/plain', `${text}${'A'.repeat(Number(rest))}`);
          const init = { bubbles: true, cancelable: true, clipboardData: transfer };
          document.body.dispatchEvent(new ClipboardEvent('paste', init));
        },
        [begin, megabytes * 10 ** 6],
      );
      const problem = panel.getByTestId('input-problem');
      await panel.locator('[data-status=done]').or(problem).first().waitFor({ timeout: 50_000 });
      peaks.push([`a data: address of ${megabytes} MB`, memory.takePeak()]);
      if (await problem.isVisible()) return 'refused';
      return String((await queryImage(panel)).way);
    },
    LONG,
  );
}

// What it takes is the page's own: it holds that address several times, whoever looks at it.
// The browser names no address of more than 2 MB in the event of its menu (Chromium 156).
security(
  'bomb',
  'a data: address of 30 MB, on a page',
  'page',
  async () => {
    await scene.show('<img>');
    await scene.page.locator('img').evaluate(
      (image, [text = '', rest = 0]) => {
        if (image instanceof HTMLImageElement) image.src = `${text}${'A'.repeat(Number(rest))}`;
      },
      [begin, REST],
    );
    const { id } = await panel.evaluate(() => chrome.windows.getCurrent());
    await forgetSearch();
    await scene.page.hover('img');
    const worker = await extensionWorker(scene.browser);
    await dispatchClick(worker, { windowId: id ?? -1, srcUrl: '' });
    await panel.locator('[data-status=done]').waitFor({ timeout: 50_000 });
    return String((await queryImage(panel)).way);
  },
  LONG,
);

async function forgetSearch(): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await waitForStatus(panel, 'idle');
}

security('memory', 'while those bombs come', 'all within 250 MB', async () => {
  console.log(`Most memory beyond the baseline, in MB: ${JSON.stringify(peaks)}`);
  const over = peaks.filter(([, peak]) => peak > MAX_MB);
  return over.length > 0 ? JSON.stringify(over) : 'all within 250 MB';
});
