import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { closePanel, pressToolbarButton } from '../../demo/browser/panel';
import { BUDGETS } from '../../tests/build/budgets';
import { scriptsOf } from '../../tests/build/output';
import { forgetAnswers } from '../../tests/support/browser/forget-answers';
import type { ClickRace } from './click-to-post';
import type { Contestant } from './contestant';
import { inTurns } from './measure';
import { scriptsUntilCard, type Script } from './panel-scripts';
import { telling } from './progress';
import type { Row } from './report';

declare global {
  /** In a worker: epoch milliseconds of the last click. */
  var clickedAt: number | undefined;
}

const ROUNDS = 15;
/** After this everything that follows a painted card is over, and what the panel wrote at its end is stored. */
const SETTLE_MS = 800;
const DEADLINE_MS = 10_000;
/** The panel shares its process with the page that is asked. */
const POLL_MS = 100;
const KB = 1000;
const SCRIPT = 'script until the first card';
const PROBE = '/paint-probe.js';

/**
 * From the event of the menu, in a worker that runs, to the frame in which the first offer card is
 * painted in the side panel, which opens with this click: the first search of a window. Both get the
 * same answer at once, and list all of it.
 *
 * Only a gesture opens a panel, and a press of the toolbar button is one: its listener in both
 * extensions opens the panel, and a listener of the bench then dispatches the event of the menu.
 */
export async function* measureFirstCard(race: ClickRace): AsyncGenerator<Row> {
  const { ours, bare, tab } = race;
  for (const contestant of [ours, bare]) await clickAtPress(contestant, tab);
  const times = async (contestant: Contestant) => {
    const { clickedAt, paintedAt } = await openUntilCard(race, contestant);
    return paintedAt - clickedAt;
  };
  const what = 'click to first card painted';
  const pair = await inTurns(
    what,
    ROUNDS,
    () => times(ours),
    () => times(bare),
  );
  yield { unit: 'ms', reach: 1.5, ...pair };
  yield telling(
    () => SCRIPT,
    () => measureScript(race),
  );
}

/** What the panel has asked for until that frame. A part that its own file does not import is marked. */
async function measureScript(race: ClickRace): Promise<Row> {
  const scripts = async (contestant: Contestant) => {
    const open = () => openUntilCard(race, contestant);
    const all = await scriptsUntilCard(race.browser, contestant, open);
    return all.filter(({ name }) => name !== PROBE);
  };
  const parts = await scripts(race.ours);
  const imported = await scriptsOf(race.ours.folder, 'sidepanel.html');
  return {
    what: SCRIPT,
    unit: 'kB',
    budget: BUDGETS.firstCard / KB,
    ours: kilobytes(parts),
    bare: kilobytes(await scripts(race.bare)),
    parts: parts.map((part) => ({
      what: imported.includes(part.name.slice(1)) ? part.name : `${part.name} (asked for later)`,
      ours: kilobytes([part]),
    })),
  };
}

function kilobytes(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / KB;
}

async function clickAtPress({ worker, click }: Contestant, tab: object): Promise<void> {
  await worker.evaluate(
    ([info, clicked]) => {
      const event: object = chrome.contextMenus.onClicked;
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
        throw new Error('This browser cannot dispatch events to its own extension');
      }
      const { dispatch } = event;
      chrome.action.onClicked.addListener(() => {
        globalThis.clickedAt = performance.timeOrigin + performance.now();
        dispatch.call(event, info, clicked);
      });
    },
    [click, tab] as const,
  );
}

/** Epoch milliseconds by the browser's clock, which worker and panel share. */
async function openUntilCard(race: ClickRace, contestant: Contestant) {
  const { browser, shop, ours, bare } = race;
  await pause(SETTLE_MS);
  if (contestant === ours) {
    await ours.page.evaluate(forgetAnswers);
    await ours.page.evaluate(() => chrome.storage.session.clear());
  } else {
    await bare.page.evaluate(() => chrome.storage.session.remove('paintedAt'));
  }
  const own = { ...browser, extensionId: contestant.id };
  await pressToolbarButton(own, shop);
  const paintedAt = await paintMoment(contestant);
  const clickedAt = await contestant.worker.evaluate(() => globalThis.clickedAt);
  if (clickedAt === undefined) throw new Error('The press was not noticed');
  await closePanel(own);
  while (await hasPanel(own)) await pause(POLL_MS); // opened again before, it is not loaded again
  return { clickedAt, paintedAt };
}

async function hasPanel({ session, extensionId }: ExtensionBrowser): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.some(({ url }) => url.includes(extensionId) && url.endsWith('panel.html'));
}

/** Stored by `paint-probe.ts`. */
async function paintMoment({ page }: Contestant): Promise<number> {
  const end = Date.now() + DEADLINE_MS;
  while (Date.now() < end) {
    const { paintedAt } = await page.evaluate(() => chrome.storage.session.get('paintedAt'));
    if (typeof paintedAt === 'number') return paintedAt;
    await pause(POLL_MS);
  }
  throw new Error(`No card was painted within ${DEADLINE_MS} ms`);
}
