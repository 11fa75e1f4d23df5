/** The panel's own embedder, in the real panel, against a bare page and worker with the same model. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import { dispatchMenuClick } from '../../../demo/browser/menu-event';
import { closePanel, panelPage, pressToolbarButton } from '../../../demo/browser/panel';
import { forgetAnswers } from '../../../tests/support/browser/forget-answers';
import { watchMemory, type MemoryWatch } from '../../../tests/support/browser/memory';
import type { EmbedderTimes, WatchEmbedder } from '../embedder-probe';
import { median, takeTurns, type Turns } from '../measure';
import type { ProbePage } from '../probe-extension/page';
import { telling } from '../progress';
import type { Row } from '../report';
import { openEmbedderRace, type EmbedderRace } from './race';
import { OFFERS } from '../../../tests/support/embedder-service';

/** What the panel's page holds, and the probe's. */
declare const watchEmbedder: WatchEmbedder;
declare const probe: ProbePage;

const ROUNDS = { warm: 15, cold: 7, memory: 3 } as const;
/** After this what follows a search is over, and another one is no double click. */
const SETTLE_MS = 800;
/** After this a page that was opened or closed takes no more memory, and gives none back. */
const MEMORY_SETTLE_MS = 3_000;
const PANEL_GONE_MS = 100;
const DEADLINE_MS = 30_000;

const BUDGETS = { first: 400, all: 1_200, longest: 50, memory: 120 } as const;
/** MB that the browser keeps for itself of what it was given back. */
const LEFT = 40;

/** Times. */
export function measureEmbedder(folder: string): AsyncGenerator<Row> {
  return inRace(folder, async function* (race) {
    yield* rowsOf('warm', await measureWarm(race), BUDGETS);
    yield* rowsOf('cold', await measureCold(race), { longest: BUDGETS.longest });
  });
}

/** Slow: memory is given back some seconds after its use. */
export function measureEyeMemory(folder: string): AsyncGenerator<Row> {
  return inRace(folder, measureMemory);
}

async function* inRace(
  folder: string,
  measure: (race: EmbedderRace) => AsyncIterable<Row>,
): AsyncGenerator<Row> {
  const race = await telling(
    () => 'opening a panel with an embedder',
    () => openEmbedderRace(path.join(folder, 'embedder')),
  );
  try {
    yield* measure(race);
  } finally {
    await race.close();
  }
}

function rowsOf(
  how: 'warm' | 'cold',
  { ours, bare }: Turns<EmbedderTimes>,
  budgets: Partial<Record<keyof EmbedderTimes, number>>,
): Row[] {
  const names = {
    first: `thumbnails to first likeness, ${how}`,
    all: `thumbnails to ${OFFERS} likenesses, ${how}`,
    longest: `longest task meanwhile, ${how}`,
  } as const;
  return (['first', 'all', 'longest'] as const).map((what) => ({
    what: names[what],
    unit: 'ms',
    ours: median(ours.map((seen) => seen[what])),
    bare: median(bare.map((seen) => seen[what])),
    budget: budgets[what],
  }));
}

/** The panel is open, and its worker has the model. */
async function measureWarm(race: EmbedderRace): Promise<Turns<EmbedderTimes>> {
  const panel = await openPanel(race);
  const turns = await takeTurns(
    'likenesses, warm',
    ROUNDS.warm,
    () => searchIn(panel, race),
    () => embedBarely(race),
  );
  await shutPanel(race);
  return turns;
}

/** The panel has just been opened, and no worker has begun. */
async function measureCold(race: EmbedderRace): Promise<Turns<EmbedderTimes>> {
  return takeTurns(
    'likenesses, cold',
    ROUNDS.cold,
    async () => {
      const seen = await searchIn(await openPanel(race), race);
      await shutPanel(race);
      return seen;
    },
    async () => {
      await endBareEmbedder(race);
      return embedBarely(race);
    },
  );
}

async function* measureMemory(race: EmbedderRace): AsyncGenerator<Row> {
  const { ours, bare } = await takeTurns(
    'memory of likenesses',
    ROUNDS.memory,
    async () => {
      const panel = await openPanel(race);
      return memoryOf(
        race.browser,
        () => searchIn(panel, race),
        () => shutPanel(race),
      );
    },
    async () => {
      await endBareEmbedder(race);
      return memoryOf(
        race.browser,
        () => embedBarely(race),
        () => endBareEmbedder(race),
      );
    },
  );
  const row = (what: 'most' | 'left') => ({
    ours: median(ours.map((seen) => seen[what])),
    bare: median(bare.map((seen) => seen[what])),
  });
  const of = `of ${OFFERS} likenesses`;
  yield { what: `memory ${of}`, unit: 'MB', budget: BUDGETS.memory, ...row('most') };
  yield { what: `memory ${of}, panel closed`, unit: 'MB', budget: LEFT, ...row('left') };
}

/** Megabytes beyond those of an open page that has done nothing yet. */
async function memoryOf(
  browser: ExtensionBrowser,
  work: () => Promise<unknown>,
  end: () => Promise<void>,
): Promise<{ most: number; left: number }> {
  await pause(MEMORY_SETTLE_MS);
  const memory = await watchMemory(browser);
  try {
    await work();
    const most = memory.takePeak();
    await end();
    return { most, left: await settled(memory) };
  } finally {
    await memory.close();
  }
}

async function settled(memory: MemoryWatch): Promise<number> {
  await pause(MEMORY_SETTLE_MS);
  memory.takePeak();
  await pause(SETTLE_MS);
  return memory.takePeak();
}

async function openPanel({ browser, shop }: EmbedderRace): Promise<Page> {
  await pressToolbarButton(browser, shop);
  const panel = await panelPage(browser);
  await panel.locator('[data-status=idle]').waitFor();
  return panel;
}

/** The search is forgotten, so that the next panel has none. */
async function shutPanel({ browser }: EmbedderRace): Promise<void> {
  const url = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  const isOpen = async () => {
    const { targetInfos } = await browser.session.send('Target.getTargets');
    return targetInfos.some((info) => info.url.startsWith(url));
  };
  await closePanel(browser);
  while (await isOpen()) await pause(PANEL_GONE_MS);
  await (await extensionWorker(browser)).evaluate(() => chrome.storage.session.clear());
}

async function searchIn(
  panel: Page,
  { browser, shop, service }: EmbedderRace,
): Promise<EmbedderTimes> {
  await pause(SETTLE_MS);
  await (await extensionWorker(browser)).evaluate(forgetAnswers);
  const sought = service.renew();
  const times = panel.evaluate((offers) => watchEmbedder(offers), sought);
  await dispatchMenuClick(browser, shop, shop.locator('img'));
  const late = pause(DEADLINE_MS, undefined, { ref: false }).then(() => {
    throw new Error(`Not all offers had a likeness within ${DEADLINE_MS} ms`);
  });
  return Promise.race([times, late]);
}

async function embedBarely({
  probe: { page },
  service,
  searched,
}: EmbedderRace): Promise<EmbedderTimes> {
  await pause(SETTLE_MS);
  return page.evaluate((urls) => probe.embedAll(urls), [searched, ...service.thumbnails()]);
}

async function endBareEmbedder({ probe: { page } }: EmbedderRace): Promise<void> {
  await page.evaluate(() => probe.endEmbedder());
}
