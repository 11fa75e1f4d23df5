/** What a user waits for after a click: the request, and the first card. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { closePanel, pressToolbarButton } from '../../demo/browser/panel';
import { forgetAnswers } from '../../tests/support/browser/forget-answers';
import { inTurns, type Row } from './measure';
import type { Loaded } from './own-extensions';
import type { PostServer } from './post-server';

declare global {
  /** In a worker: epoch milliseconds of the last click. */
  var clickedAt: number | undefined;
}

/** One of the two extensions that are timed, and what makes each of them search. */
interface Contestant extends Loaded {
  /** The event of the menu. */
  click: object;
  /** The message upon which it goes the same way, from the click to the request. */
  message: object;
}

export interface ClickRace {
  browser: ExtensionBrowser;
  service: PostServer;
  ours: Contestant;
  bare: Contestant;
  /** The tab that is clicked in, as the browser describes it to an extension. */
  tab: object;
  /** The same. */
  shop: Page;
}

/** As few as leave a median within a tenth. */
const ROUNDS = { card: 15, warm: 15, cold: 9 } as const;
/** After this everything that follows a POST or a painted card is over, and what the panel wrote at its end is stored. */
const SETTLE_MS = 800;
const DEADLINE_MS = 10_000;
/** The panel shares its process with the page that is asked. */
const POLL_MS = 100;

/**
 * From the event of the menu, in a worker that runs, to the frame in which the first offer card is
 * painted in the side panel, which opens with this click: the first search of a window. Both get the
 * same answer at once, and list all of it.
 *
 * Only a gesture opens a panel, and a press of the toolbar button is one: its listener in both
 * extensions opens the panel, and a listener of the bench then dispatches the event of the menu.
 */
export async function measureFirstCard(race: ClickRace): Promise<Row> {
  const { ours, bare, tab } = race;
  for (const contestant of [ours, bare]) await clickAtPress(contestant, tab);
  const timed = (contestant: Contestant) => () => timeToCard(race, contestant);
  const row = { what: 'click to first card painted', rounds: ROUNDS.card, reach: 1.5 };
  return inTurns(row, timed(ours), timed(bare));
}

/** From the click to the arrival of the POST, right after another search. */
export async function measureWarm({ service, ours, bare, tab }: ClickRace): Promise<Row> {
  const timed = (contestant: Contestant) => async () => {
    await pause(SETTLE_MS);
    await contestant.page.evaluate(forgetAnswers);
    return timeToPost(service, () => dispatchClick(contestant, tab));
  };
  const row = { what: 'click to POST, warm', rounds: ROUNDS.warm, reach: 1.15 };
  return inTurns(row, timed(ours), timed(bare));
}

/**
 * The same with a worker that has ended: the panel's command repeats the last search from its click,
 * hence after `measureWarm`. Leaves behind workers that the race does not know.
 */
export async function measureCold({ browser, service, ours, bare }: ClickRace): Promise<Row> {
  const timed = (contestant: Contestant) => async () => {
    await pause(SETTLE_MS);
    await contestant.page.evaluate(forgetAnswers);
    await stopWorkers(browser, ours.page);
    await pause(SETTLE_MS);
    return timeToPost(service, () => sendCommand(contestant));
  };
  const row = { what: 'click to POST, cold', rounds: ROUNDS.cold, reach: 1.2 };
  return inTurns(row, timed(ours), timed(bare));
}

async function timeToPost(service: PostServer, act: () => Promise<void>): Promise<number> {
  const post = service.nextPost();
  const start = performance.now();
  await act();
  return (await post) - start;
}

/** By the browser's clock, which worker and panel share. */
async function timeToCard(race: ClickRace, contestant: Contestant): Promise<number> {
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
  return paintedAt - clickedAt;
}

/** Lets a press of the toolbar button dispatch the event of the menu, too. */
async function clickAtPress(contestant: Contestant, tab: object): Promise<void> {
  await contestant.worker.evaluate(
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
    [contestant.click, tab] as const,
  );
}

/** Runs the listeners of the menu in a worker that runs. */
async function dispatchClick({ worker, click }: Contestant, tab: object): Promise<void> {
  await worker.evaluate(
    ([info, clicked]) => {
      const event: object = chrome.contextMenus.onClicked;
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
        throw new Error('This browser cannot dispatch events to its own extension');
      }
      event.dispatch(info, clicked);
    },
    [click, tab] as const,
  );
}

/** Wakes the worker where it has ended: only an event does, and a message is one. */
async function sendCommand({ page, message }: Contestant): Promise<void> {
  await page.evaluate((command) => {
    chrome.runtime.sendMessage(command).catch(() => undefined); // the bare one does not answer
  }, message);
}

async function stopWorkers(browser: ExtensionBrowser, page: Page): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  while (await hasTarget(browser, ({ type }) => type === 'service_worker')) await pause(20);
}

function hasPanel(browser: ExtensionBrowser): Promise<boolean> {
  const { extensionId } = browser;
  return hasTarget(browser, ({ url }) => url.includes(extensionId) && url.endsWith('panel.html'));
}

async function hasTarget(
  { session }: ExtensionBrowser,
  isMeant: (target: { type: string; url: string }) => boolean,
): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.some(isMeant);
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
