/** What becomes of the picture's own server: the panel names that, never the service. */
import type { Page } from '@playwright/test';
import { afterAll } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { type Breakage, listen } from '../support/browser/listen';
import { firstProduct } from '../support/browser/gateway';
import {
  errorCode,
  failureSentence,
  firstSentence,
  queryImage,
  waitForStatus,
} from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import type { Answer } from '../support/browser/site';
import type { FAULTS } from '../support/tables/faults';
import { fault } from '../support/tables/row';

const body = await firstProduct.mosaic.png();
const shop = await listen((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
  response.end(body);
});
const scene = await openScene({ hosts: ['http://pictures.test/*'], publicPorts: [shop.port] });
afterAll(() => scene.close());

/** The time for all ways to a picture, 10 s and a screenshot, and for a loaded machine. */
const MAX_MS = 16_000;

/** Sentences of the panel below the screenshot that it took instead, and where there is none. */
const SLOW = {
  original: 'pictures.test took too long to provide the original.',
  code: 'timed-out',
  says: 'pictures.test took too long to answer',
};
const BLOCKED = {
  original: 'pictures.test did not provide the original.',
  code: 'picture-blocked',
  says: 'pictures.test did not provide this picture',
};
const UNREADABLE = {
  original: 'The original is in a format that cannot be read.',
  code: 'picture-undecodable',
  says: 'This picture is damaged, or in a format that cannot be read',
};

interface Case {
  item: keyof typeof FAULTS;
  answer: Partial<Answer>;
  seen: typeof SLOW;
}

const broken = (item: Breakage, seen: typeof SLOW): Case => ({
  item,
  answer: { broken: item },
  seen,
});
const CASES: Case[] = [
  broken('hang', SLOW),
  broken('trickle', SLOW),
  broken('reset', BLOCKED),
  broken('half body', BLOCKED),
  { item: '4xx', answer: { status: 403 }, seen: BLOCKED },
  { item: '5xx', answer: { status: 503 }, seen: BLOCKED },
  { item: 'html', answer: { body: '<!doctype html>Log in', type: 'text/html' }, seen: UNREADABLE },
  { item: 'empty 200', answer: { body: '' }, seen: UNREADABLE },
];

/** What a search came to that found the picture on the screen. */
async function onScreen(panel: Page) {
  const before = Date.now();
  const searches = scene.gateway.stats.imageSearches;
  await waitForStatus(panel, 'done', MAX_MS + 5_000);
  await panel.getByTestId('choose-area').click();
  const reason = panel
    .getByTestId('picture-sheet')
    .getByText(/original/)
    .last();
  return {
    way: String((await queryImage(panel)).way),
    says: firstSentence(await reason.innerText()),
    searches: scene.gateway.stats.imageSearches - searches,
    'under 16 s': Date.now() - before < MAX_MS,
  };
}

/** What a search by address came to, which no page shows. */
async function byAddress(url: string) {
  await scene.show('<p>A page without a picture</p>');
  const panel = await scene.openPanel();
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await waitForStatus(panel, 'idle');
  const searches = scene.gateway.stats.imageSearches;
  const before = Date.now();
  await panel.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  }, url);
  return {
    code: String(await errorCode(panel, MAX_MS + 5_000)),
    says: await failureSentence(panel),
    searches: scene.gateway.stats.imageSearches - searches,
    recorded: (await readRecord(panel)).posts,
    'under 16 s': Date.now() - before < MAX_MS,
  };
}

const shown = ({ original: says }: typeof SLOW) => ({
  way: 'crop',
  says,
  searches: 1,
  'under 16 s': true,
});
const addressed = ({ code, says }: typeof SLOW) => ({
  code,
  says,
  searches: 0,
  recorded: 0,
  'under 16 s': true,
});

for (const { item, answer, seen } of CASES) {
  fault(item, 'of the picture: the one on the screen is searched', shown(seen), async () => {
    const src = scene.site.picture({ body, later: { body, ...answer } });
    await scene.show(`<img src="${src}">`);
    return onScreen(await scene.click(scene.page.locator('img')));
  });
  // One that ends in the middle, or comes by drops, is one that ends or hangs: `tests/unit/http.test.ts`.
  if (item === 'trickle' || item === 'half body') continue;
  fault(item, 'of the picture, which nothing shows', addressed(seen), () =>
    byAddress(scene.site.picture({ body, ...answer })),
  );
}

const deserted = `http://pictures.test:${shop.port}/mug.png`;
fault(
  'refused',
  'a shop’s refusal: the picture on the screen is searched',
  shown(BLOCKED),
  async () => {
    await scene.show(`<img src="${deserted}">`);
    await shop.close();
    return onScreen(await scene.click(scene.page.locator('img')));
  },
);
fault('refused', 'a shop’s refusal of a picture that nothing shows', addressed(BLOCKED), () =>
  byAddress(deserted),
);
