import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { offers, tooManyCalls } from '../e2e/harness/answers';
import { firstProduct, PRODUCTS } from '../e2e/harness/gateway';
import { errorCode, showMore, waitForStatus } from '../e2e/harness/panel';
import { readRecord, writeRecord } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from '../e2e/harness/service';
import { stopWorker } from '../e2e/harness/worker';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const picture = scene.page.locator('img');

/** What became of a search whose worker was stopped, and the POSTs on both sides at its end. */
interface Row {
  stage: string;
  expected: 'resumed' | 'interrupted';
  seen: 'resumed' | 'interrupted';
  posts: number;
  received: number;
}

/** A way to get a search into a stage, in which the worker is stopped then. */
interface Case {
  stage: string;
  expected: Row['expected'];
  /** Offers on screen at the end, after the one action where there is one. */
  offers: number;
  answer: (search: ServiceSearch) => ServiceAnswer;
  /** From the click to the stage. Default: the click, and the record says so. */
  enter?: (panel: Page) => Promise<void>;
  /** The extension's own request for the picture takes so long. */
  pictureDelayMs?: number;
}

const SILENT: ServiceAnswer = {};
const pageOf = ({ page }: ServiceSearch) => offers({ from: (page - 1) * 20, count: 20, total: 40 });

async function nextPage(panel: Page): Promise<void> {
  await waitForStatus(panel, 'done');
  await showMore(panel);
}

/** Too short a moment to be met: the record is put there as a stopped worker would leave it. */
async function leaveReady(panel: Page): Promise<void> {
  await waitForStatus(panel, 'done');
  const { total: _total, next: _next, ...record } = await readRecord(panel);
  const startedAt = Date.now();
  await stopWorker(scene.browser, panel);
  await writeRecord(panel, {
    ...record,
    pages: 0,
    state: { status: 'running', stage: 'ready', startedAt, deadline: startedAt + 40_000 },
  });
}

const CASES: Case[] = [
  {
    stage: 'acquiring',
    expected: 'resumed',
    offers: 20,
    answer: pageOf,
    pictureDelayMs: 2_500,
  },
  { stage: 'ready', expected: 'resumed', offers: 20, answer: pageOf, enter: leaveReady },
  {
    stage: 'posting',
    expected: 'interrupted',
    offers: 20,
    answer: (search) => (search.number === 1 ? SILENT : pageOf(search)),
  },
  {
    stage: 'waiting',
    expected: 'resumed',
    offers: 20,
    answer: (search) => (search.number === 1 ? tooManyCalls(4) : pageOf(search)),
  },
  {
    stage: 'posting, page 2',
    expected: 'interrupted',
    offers: 40,
    answer: (search) => (search.number === 2 ? SILENT : pageOf(search)),
    enter: nextPage,
  },
  {
    stage: 'waiting, page 2',
    expected: 'resumed',
    offers: 40,
    answer: (search) => (search.number === 2 ? tooManyCalls(4) : pageOf(search)),
    enter: nextPage,
  },
];

const rows: Row[] = [];

test.each(CASES)('stopped while $stage: $expected', async (stopped) => {
  const service = await openService(stopped.answer);
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  await scene.show(`<img src="${scene.site.slowPicture(png, stopped.pictureDelayMs ?? 0)}">`);
  const panel = await scene.click(picture);
  await stopped.enter?.(panel);
  if (stopped.enter !== leaveReady) {
    await reach(panel, stopped.stage);
    await stopWorker(scene.browser, panel);
  }

  const seen = await endOf(panel);
  if (seen === 'interrupted') {
    expect(await panel.getByTestId('retry').count()).toBe(1);
    await panel.getByTestId('retry').click();
    await waitForStatus(panel, 'done');
  }
  await expect.poll(() => panel.getByTestId('offer').count()).toBe(stopped.offers);
  const { posts } = await readRecord(panel);
  const { stage, expected } = stopped;
  rows.push({ stage, expected, seen, posts, received: service.searches() });
  expect(seen).toBe(expected);
  expect(service.searches()).toBe(posts);
});

test('a search that was stopped at its start does not take the picture of the one before', async () => {
  const [, second] = PRODUCTS;
  if (!second) throw new Error('The test catalogue has one product');
  await scene.useService(scene.gateway.url);
  await scene.show(`<img src="${scene.site.slowPicture(png, 0)}">`);
  const panel = await scene.click(picture);
  await waitForStatus(panel, 'done');
  const { windowId, target: searched } = await readRecord(panel);
  const { choice: _choice, ...target } = searched; // a click has none yet
  const srcUrl = scene.site.picture({ body: await second.mosaic.png(), cors: true });
  await stopWorker(scene.browser, panel);
  const startedAt = Date.now();
  await writeRecord(panel, {
    id: crypto.randomUUID(),
    windowId,
    target: { ...target, srcUrl },
    state: { status: 'running', stage: 'acquiring', startedAt, deadline: startedAt + 40_000 },
    posts: 0,
    pages: 0,
  });

  await waitForStatus(panel, 'done');
  const best = panel.getByTestId('offer').first();
  await expect.poll(() => best.getAttribute('data-offer-id')).toBe(second.offerId);
});

test('every stage has its row, and in each the service received what is on record', () => {
  console.table(rows);
  expect(rows.map(({ stage }) => stage)).toEqual(CASES.map(({ stage }) => stage));
  for (const { posts, received } of rows) expect(received).toBe(posts);
});

/** `posting, page 2` is the stage `posting`. */
async function reach(panel: Page, name: string): Promise<void> {
  const [stage] = name.split(',');
  await expect.poll(() => stageOf(panel), { timeout: 10_000 }).toBe(stage);
}

async function stageOf(panel: Page): Promise<string> {
  const { state } = await readRecord(panel);
  return state.status === 'running' ? state.stage : state.status;
}

async function endOf(panel: Page): Promise<Row['seen']> {
  const ended = /^(done|failed)$/;
  await expect.poll(() => stageOf(panel), { timeout: 20_000 }).toMatch(ended);
  if ((await stageOf(panel)) === 'done') return 'resumed';
  expect(await errorCode(panel)).toBe('interrupted');
  return 'interrupted';
}
