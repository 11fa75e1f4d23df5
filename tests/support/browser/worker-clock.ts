/** A clock of the extension's worker that tests move, also before the worker of the next start runs. */
import type { Page, Worker } from '@playwright/test';
import { expect } from 'vitest';
import * as z from 'zod/mini';

/** The key in `storage.local` of how many milliseconds the worker's clock is ahead of the computer's. */
const KEY = 'test-clock';
/** A round ends after 24 s at the latest, and after what it still writes. */
const HEARD_MS = 40_000;

/**
 * A value for `BuildChanges.prelude`. A start of the worker reads the clock from the storage, which takes a moment:
 * alarms and starts of the browser are handed on after that, and whoever asks for the time before is noted.
 * What the listeners still do is kept in `heard`.
 */
export const WORKER_CLOCK = `(() => {
  const RealDate = Date;
  const testClock = { shift: 0, isRead: false, early: [], heard: Promise.resolve() };
  globalThis.testClock = testClock;
  const now = () => {
    if (!testClock.isRead) testClock.early.push(String(new Error().stack));
    return RealDate.now() + testClock.shift;
  };
  globalThis.Date = new Proxy(RealDate, {
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
    apply: () => new RealDate(now()).toString(),
    construct: (date, args, by) => Reflect.construct(date, args.length === 0 ? [now()] : args, by),
  });
  testClock.read = chrome.storage.local.get('${KEY}').then((stored) => {
    testClock.shift = stored['${KEY}'] ?? 0;
    testClock.isRead = true;
  });
  const { onAlarm } = chrome.alarms;
  const { onInstalled, onStartup } = chrome.runtime;
  for (const event of [onAlarm, onInstalled, onStartup]) {
    const add = event.addListener.bind(event);
    event.addListener = (listener) => add((...args) => {
      const hears = testClock.read.then(() => listener(...args));
      testClock.heard = Promise.allSettled([testClock.heard, hears]);
    });
  }
})();
`;

/** The clock holds from now on, and in every later worker. @param at epoch milliseconds */
export async function setWorkerClock(worker: Worker, at: number): Promise<void> {
  await worker.evaluate(moveClock, { key: KEY, shift: at - Date.now() });
}

/** The same from a page of the extension, while there is no worker. */
export async function setNextWorkerClock(page: Page, at: number): Promise<void> {
  await page.evaluate((items) => chrome.storage.local.set(items), { [KEY]: at - Date.now() });
}

/** Runs in the worker. */
async function moveClock({ key, shift }: { key: string; shift: number }): Promise<void> {
  const clock: object = Reflect.get(globalThis, 'testClock');
  await Reflect.get(clock, 'read');
  Reflect.set(clock, 'shift', shift);
  await chrome.storage.local.set({ [key]: shift });
}

/** Waits until all that alarms and starts of the browser began has ended; rejects where it does not. */
export async function whenHeard(worker: Worker): Promise<void> {
  await worker.evaluate(async (ms) => {
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error('What an alarm began does not end')), ms);
    });
    await Promise.race([Reflect.get(Object(Reflect.get(globalThis, 'testClock')), 'heard'), late]);
  }, HEARD_MS);
}

/** Throws where the extension asked for the time before it was set. */
export async function expectNobodyEarly(worker: Worker): Promise<void> {
  const early: unknown = await worker.evaluate(() =>
    Reflect.get(Object(Reflect.get(globalThis, 'testClock')), 'early'),
  );
  expect(z.array(z.string()).parse(early)).toEqual([]);
}
