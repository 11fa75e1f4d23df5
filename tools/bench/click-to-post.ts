import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { forgetAnswers } from '../../tests/support/browser/forget-answers';
import { dispatchClick, sendCommand, type Contestant } from './contestant';
import { inTurns } from './measure';
import type { PostServer } from './post-server';
import type { Row } from './report';

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
const ROUNDS = { warm: 15, cold: 9 } as const;
/** After this everything that follows a POST is over, and another screenshot may be taken. */
const SETTLE_MS = 800;

/** From the click to the arrival of the POST, right after another search. */
export async function measureWarm({ service, ours, bare, tab }: ClickRace): Promise<Row> {
  const timed = (contestant: Contestant) => async () => {
    await pause(SETTLE_MS);
    await contestant.page.evaluate(forgetAnswers);
    return timeToPost(service, () => dispatchClick(contestant, tab));
  };
  const pair = await inTurns('click to POST, warm', ROUNDS.warm, timed(ours), timed(bare));
  return { unit: 'ms', reach: 1.15, ...pair };
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
  const pair = await inTurns('click to POST, cold', ROUNDS.cold, timed(ours), timed(bare));
  return { unit: 'ms', reach: 1.2, ...pair };
}

async function timeToPost(service: PostServer, act: () => Promise<void>): Promise<number> {
  const post = service.nextPost();
  const start = performance.now();
  await act();
  return (await post) - start;
}

async function stopWorkers(browser: ExtensionBrowser, page: Page): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  while (await hasWorker(browser)) await pause(20);
}

async function hasWorker({ session }: ExtensionBrowser): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.some(({ type }) => type === 'service_worker');
}
