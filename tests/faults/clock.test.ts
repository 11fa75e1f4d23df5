/**
 * The service's time is another one than this computer's. Its AK gateway refuses a request whose time
 * is off by more than 15 minutes.
 */
import type { Page } from '@playwright/test';
import { afterAll, onTestFinished } from 'vitest';
import { offers, openService, refusal } from '../support/browser/service';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { errorCode, offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS, setUpService } from '../support/browser/services';
import { fault } from '../support/tables/row';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIND = '/ak/api/find_product/1.0.0';

/** This computer's clock is so far ahead. */
let ahead = 0;
const now = () => Date.now() - ahead;
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { now, callsPerSecond: 1_000 },
});
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
const { calls } = scene.gateway.stats;

/** What a click came to, and what the panel says of the clock. */
async function search(received: () => number) {
  const before = received();
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return {
    offers: (await offerIds(panel)).length,
    received: received() - before,
    recorded: (await readRecord(panel)).posts,
    says: await clockNote(panel),
  };
}

async function clockNote(panel: Page): Promise<string> {
  const notes = await panel.getByTestId('clock-off').allInnerTexts();
  return notes.map((note) => note.split('. ', 1)[0]).join() || 'nothing';
}

const searchAk = () => search(() => calls[FIND] ?? 0);
const found = (posts: number, says: string) => ({
  offers: PRODUCTS.length,
  received: posts,
  recorded: posts,
  says,
});

await setUpService(scene, 'ak');

/** The order counts: what one search has learned, the next one knows. */
const CASES = [
  { name: 'an hour ahead: refused once, signed again', off: HOUR, posts: 2, says: '60 min' },
  { name: 'an hour ahead, the next search', off: HOUR, posts: 1, says: '60 min' },
  { name: 'set right again', off: 0, posts: 2, says: 'nothing' },
];

for (const { name, off, posts, says } of CASES) {
  const note = says === 'nothing' ? says : `This computer’s clock is off by ${says}`;
  fault('clock wrong', name, found(posts, note), async () => {
    ahead = off;
    return searchAk();
  });
}

fault('clock wrong', 'a day, where no time is sent', found(1, 'nothing'), async () => {
  ahead = 24 * HOUR;
  await setUpService(scene, 'open-platform');
  return search(() => scene.gateway.stats.imageSearches);
});

fault(
  'clock wrong',
  "by the open platform's own word for it",
  { offers: 1, received: 2, recorded: 2, says: 'This computer’s clock is off by 60 min' },
  async () => {
    const headers = { Date: new Date(Date.now() - HOUR).toUTCString() };
    const service = await openService(({ number }) =>
      number === 1 ? refusal('gw.RequestExpired', { headers }) : offers({ count: 1, total: 1 }),
    );
    onTestFinished(() => service.close());
    await setUpService(scene, 'open-platform', {}, service.url);
    return search(() => service.searches());
  },
);

fault('clock wrong', 'a day, and the key is wrong as well', 'key-unknown, 2 POSTs', async () => {
  ahead = 24 * HOUR;
  const stranger = Buffer.from('SecretThatTheGatewayDoesNotKnow1strangekeyid000001');
  await setUpService(scene, 'ak', { ak: stranger.toString('base64url') });
  const before = calls[FIND] ?? 0;
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  return `${await errorCode(panel)}, ${(calls[FIND] ?? 0) - before} POSTs`;
});
