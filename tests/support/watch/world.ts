/** A browser with watched offers, and a market whose days pass when the test says so. */
import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionWorker, openExtensionPage } from '../../../demo/browser/extension';
import { type ExtensionBrowser, launchBrowser } from '../../../demo/browser/launch';
import { createClosers } from '../../../demo/closers';
import type { Move } from '../../../demo/gateway/market/move';
import type { WatchSettings } from '../../../utils/core/model/watch';
import { openBuild } from '../browser/build';
import { enterDeveloperMode } from '../browser/extensions-page';
import { openGateway, type Product, type TestGateway } from '../browser/gateway';
import { SERVICE_HOSTS } from '../browser/services';
import { updateExtension } from '../browser/update';
import { stopWorker, wakeWorker } from '../browser/worker';
import {
  expectNobodyEarly,
  setNextWorkerClock,
  setWorkerClock,
  whenHeard,
  WORKER_CLOCK,
} from '../browser/worker-clock';
import { type WatchedBy, plantWatches } from './planted';
import { fireWatchAlarmIn, readRows } from './rows';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Local midnight at which the first day begins. */
const START = new Date(2027, 2, 1).getTime();
const WAKE_EVERY = 15 * MINUTE;

export interface WorldOptions {
  products: readonly Product[];
  moves?: readonly Move[];
  settings?: Partial<WatchSettings>;
  /** The user's own call limits of a day. */
  limits?: Readonly<Record<string, number>>;
  /** The extension may run in private windows too. */
  allowPrivate?: boolean;
}

/** Calls of each service on each day of the market, by the gateway's own count. */
type CallsByDay = ReadonlyMap<number, Readonly<Record<string, number>>>;

export interface World {
  gateway: TestGateway;
  /** The day of the market, with its fraction. */
  day(): number;
  calls: CallsByDay;
  watch(watched: readonly WatchedBy[]): Promise<void>;
  /** The alarm fires each quarter of an hour until then. */
  passUntil(day: number): Promise<void>;
  /** Nobody is there until then. */
  sleepUntil(day: number): Promise<void>;
  /** After so many days in which nobody was there, the alarm fires so often. */
  sleepAndWake(days: number, times?: number): Promise<void>;
  /** The calls of all services, by the gateway's own count. */
  allCalls(): number;
  /** The computer's clock is wrong by so much from now on. */
  setClockOff(ms: number): Promise<void>;
  killWorker(): Promise<void>;
  closeBrowser(): Promise<void>;
  openBrowser(): Promise<void>;
  update(): Promise<void>;
  tables(): ReturnType<typeof readRows>;
  /** The browser as it is now, and a page of the extension. */
  running(): { browser: ExtensionBrowser; page: Page };
  hasAlarm(): Promise<boolean>;
  close(): Promise<void>;
}

/** What the user has set: two services of one key. */
export function storedFor(
  { url }: Pick<TestGateway, 'url'>,
  { settings = {}, limits = {} }: Pick<WorldOptions, 'settings' | 'limits'> = {},
) {
  return {
    settings: {
      service: 'cross-border',
      connections: {
        'cross-border': { baseUrl: url, titleLanguage: 'en' },
        'open-platform': { baseUrl: url, form: 'signed' },
      },
    },
    credentials: { 'open-platform': { [new URL(url).origin]: APP } },
    credentials$: { v: 3 },
    terms: Object.fromEntries(
      Object.entries(limits).map(([service, perDay]) => [service, { perDay }]),
    ),
    'watch-settings': settings,
  };
}

const APP = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

export async function openWorld(options: WorldOptions): Promise<World> {
  const closers = createClosers();
  const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-watch-'));
  void closers.keep(
    Promise.resolve({ close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) }),
  );
  /** The time on the market. */
  let time = START;
  /** The computer's clock is wrong by so much. */
  let off = 0;
  const build = await closers.keep(openBuild(SERVICE_HOSTS, { prelude: WORKER_CLOCK }));
  const gateway = await closers.keep(
    openGateway({ products: options.products, now: () => time, callsPerSecond: 1_000 }),
  );
  gateway.market.setMoves(options.moves ?? []);
  gateway.market.setClock({ day: 0, dayMs: DAY });

  const calls = new Map<number, Record<string, number>>();
  const counted: Record<string, number> = {};
  const day = () => (time - START) / DAY;
  function countCalls(): void {
    const today = Math.floor(day());
    const services = calls.get(today) ?? {};
    for (const [api, count] of Object.entries(gateway.stats.calls)) {
      const service = api.includes('crossborder') ? 'cross-border' : 'open-platform';
      services[service] = (services[service] ?? 0) + count - (counted[api] ?? 0);
      counted[api] = count;
    }
    calls.set(today, services);
  }

  let browser: ExtensionBrowser | undefined;
  let page: Page | undefined;
  function running(): { browser: ExtensionBrowser; page: Page } {
    if (!browser || !page) throw new Error('The browser is closed');
    return { browser, page };
  }
  const worker = () => extensionWorker(running().browser);

  async function openBrowser(): Promise<void> {
    browser = await launchBrowser({
      extension: build.folder,
      headless: true,
      profile,
      allowPrivate: options.allowPrivate ?? false,
      keepWelcome: true, // an update may leave the next start without one
    });
    page = await openExtensionPage(browser, 'options.html');
    await setWorkerClock(await worker(), time + off);
  }
  async function closeBrowser(): Promise<void> {
    await expectNobodyEarly(await worker());
    await browser?.close();
    browser = undefined;
  }
  void closers.keep(Promise.resolve({ close: async () => browser?.close() }));

  /** The alarm fires, and the round that it begins is over. */
  async function wake(): Promise<void> {
    const woken = await worker();
    await setWorkerClock(woken, time + off);
    await fireWatchAlarmIn(woken);
    await whenHeard(woken);
    countCalls();
  }

  await openBrowser();
  const stored = storedFor(gateway, options);
  await (await worker()).evaluate((items) => chrome.storage.local.set(items), stored);
  await enterDeveloperMode(running().browser);

  return {
    gateway,
    day,
    calls,
    watch: async (watched) => {
      await plantWatches(running().browser, running().page, watched, time);
    },
    passUntil: async (until) => {
      while (day() < until - 1e-9) {
        time += WAKE_EVERY;
        await wake();
      }
    },
    sleepUntil: async (until) => {
      time = START + until * DAY;
    },
    sleepAndWake: async (days, times = 1) => {
      time += days * DAY;
      for (let wakes = 0; wakes < times; wakes += 1) {
        time += WAKE_EVERY;
        await wake();
      }
    },
    allCalls: () => Object.values(gateway.stats.calls).reduce((sum, count) => sum + count, 0),
    setClockOff: async (ms) => {
      off = ms;
      await setWorkerClock(await worker(), time + off);
    },
    killWorker: restart,
    closeBrowser,
    openBrowser,
    update: async () => {
      const { browser: old } = running();
      await updateExtension(old, build.folder);
      page = await openExtensionPage(old, 'options.html');
      await setWorkerClock(await worker(), time + off);
    },
    tables: () => readRows(running().page),
    running,
    hasAlarm: async () => {
      const alarm = await running().page.evaluate(() => chrome.alarms.get('watch'));
      return alarm !== undefined;
    },
    close: () => closers.closeAll(),
  };

  async function restart(): Promise<void> {
    const { browser: own, page: extensionPage } = running();
    await expectNobodyEarly(await worker());
    await stopWorker(own, extensionPage);
    await setNextWorkerClock(extensionPage, time + off);
    await wakeWorker(extensionPage);
    await worker();
  }
}
