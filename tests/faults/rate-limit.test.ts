/** A service that has had enough, and how long it says that lasts. */
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished } from 'vitest';
import {
  type ServiceAnswer,
  type ServiceSearch,
  offers,
  openService,
  tooManyCalls,
} from '../support/browser/service';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { errorCode, offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { searchAgain } from '../support/browser/panel-controls';

/** The gateway's clock stands still, so that its limit is exceeded however slow this machine is. */
let now = Date.now();
const scene = await openScene({ gateway: { callsPerSecond: 1, now: () => now } });
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

async function click(url: string): Promise<Page> {
  await scene.useService(url);
  return scene.click(scene.page.locator('img'));
}

async function clickFake(answer: (search: ServiceSearch) => ServiceAnswer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  return { service, panel: await click(service.url) };
}

/** 429 with a body that no service defines. */
function enough(retryAfter: string, headers: Record<string, string> = {}): ServiceAnswer {
  return { status: 429, headers: { 'Retry-After': retryAfter, ...headers }, body: 'Enough' };
}

const dateIn = (ms: number) => new Date(Date.now() + ms).toUTCString();
const FOUND = offers({ count: 1, total: 1 });

const waiting = (panel: Page) => panel.locator('[data-stage=waiting]');

async function secondsLeft(panel: Page): Promise<number> {
  const text = await waiting(panel).innerText();
  return Number(/again in (\d+) s/.exec(text)?.[1]);
}

fault(
  '429 seconds',
  'as many as the gateway asks for, then found',
  { offers: PRODUCTS.length, recorded: 3, received: 3 }, // found, refused, found
  async () => {
    const panel = await click(scene.gateway.url);
    await waitForStatus(panel, 'done');
    const waited = waiting(panel).waitFor();
    await searchAgain(panel);
    // The gateway's clock goes on before the panel asks again, however slow this machine is.
    await expect.poll(() => scene.gateway.stats.imageSearches, { interval: 5 }).toBe(2);
    now += SECOND;
    await waited;
    await waitForStatus(panel, 'done');
    return {
      offers: (await offerIds(panel)).length,
      recorded: (await readRecord(panel)).posts,
      received: scene.gateway.stats.imageSearches,
    };
  },
);

fault('429 seconds', 'a minute, at a further page', '20 offers above the countdown', async () => {
  const { panel } = await clickFake(({ number }) =>
    number === 2 ? tooManyCalls(60) : offers({ count: 20, total: 40 }),
  );
  await waitForStatus(panel, 'done');
  await showMore(panel);
  await expect.poll(async () => (await readRecord(panel)).state).toHaveProperty('wait');
  await panel.getByText(/again in \d+ s/).waitFor();
  return `${await panel.getByTestId('offer').count()} offers above the countdown`;
});

/** The date is of the service's clock: by an hour's difference it would be waited for too long. */
const DATES = [
  ['429 date', 'in 5 s', 0],
  ['clock wrong', 'an hour behind, and a Retry-After that is a date', 3_600 * SECOND],
] as const;
for (const [item, name, off] of DATES) {
  fault(item, name, 'found after 3 to 9 s, 2 POSTs', async () => {
    const asked: number[] = [];
    const { service, panel } = await clickFake(({ number }) => {
      asked.push(Date.now());
      return number === 1 ? enough(dateIn(off + 5 * SECOND), { Date: dateIn(off) }) : FOUND;
    });
    await waitForStatus(panel, 'done');
    const [first = 0, second = 0] = asked;
    const waited = (second - first) / SECOND;
    const span = waited >= 3 && waited <= 9 ? '3 to 9' : waited;
    return `found after ${span} s, ${service.searches()} POSTs`;
  });
}

const UNSAID = [
  ['429 nothing', 'in the words of the platform', tooManyCalls()],
  ['429 garbage', 'no number and no date', enough('soon')],
] as const;
for (const [item, name, answer] of UNSAID) {
  const expected = { from: '10 s', 'counts down': true, received: 1 };
  fault(item, `${name}: 10 s`, expected, async () => {
    let answeredAt = 0;
    const { service, panel } = await clickFake(() => {
      answeredAt = Date.now();
      return answer;
    });
    await waiting(panel).waitFor();
    const { state } = await readRecord(panel);
    const until = state.status === 'running' ? (state.wait?.until ?? 0) : 0;
    const wait = Math.round((until - answeredAt) / SECOND);
    const isTen = wait >= 8 && wait <= 13; // with its jitter
    const first = await secondsLeft(panel);
    await expect.poll(() => secondsLeft(panel), { timeout: 5_000 }).toBeLessThan(first);
    const second = await secondsLeft(panel);
    return {
      from: isTen ? '10 s' : `${wait} s`,
      'counts down': second < first,
      received: service.searches(),
    };
  });
}

const TOO_LONG = [
  ['429 ten years', 'as a date', () => enough(dateIn(3_650 * DAY)), '3,650 days'],
] as const;
for (const [item, name, answer, wait] of TOO_LONG) {
  const says = `Too many searches in a short time. Wait ${wait}, then search again.`;
  fault(item, `${name}: not waited for`, { code: 'rate-limited', says, received: 1 }, async () => {
    const { service, panel } = await clickFake(answer);
    const code = String(await errorCode(panel));
    const sentence = await panel.getByTestId('panel').locator('h2').innerText();
    return { code, says: sentence, received: service.searches() };
  });
}
