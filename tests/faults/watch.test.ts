/** What a check of a watched offer meets: its request, its answer, and the storage of both. */
import { afterAll, expect, onTestFinished } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { openScene } from '../support/browser/scene';
import { writeStored } from '../support/browser/storage';
import { holdCall, stopWorker, wakeWorker, whenHeld } from '../support/browser/worker';
import { whenHeard, WORKER_CLOCK } from '../support/browser/worker-clock';
import { fault } from '../support/tables/row';
import {
  fireWatchAlarm,
  openWatches,
  putWatches,
  readRows,
  readSummary,
} from '../support/watch/rows';
import { watch } from '../support/watch/watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Its clock is not moved: the prelude tells when what an alarm began has ended. */
const scene = await openScene({ hosts: ['http://127.0.0.1/*'], prelude: WORKER_CLOCK });
afterAll(() => scene.close());
const options = await openExtensionPage(scene.browser, 'options.html');
await openWatches(scene.browser, options);

const price = Math.round(Number(firstProduct.price) * 100);
const before = { at: 1, state: 'found', price: price * 2, basis: 'tier' } as const;
/** Its service says half the price: a move that a second check has to confirm. */
const due = (service: 'demo' | 'cross-border' = 'demo') => {
  const { offerId } = firstProduct;
  return watch({
    id: `${service} 1688 ${offerId}`,
    service,
    offer: { offerId, title: '马赛克' },
    createdAt: Date.now() - 48 * HOUR,
    dueAt: Date.now() - MINUTE,
    quantity: 200,
    known: before,
    last: before,
  });
};
const calls = () =>
  Object.entries(scene.gateway.stats.calls).reduce(
    (sum, [api, count]) => (api.includes('queryProductDetail') ? sum + count : sum),
    0,
  );

/** Fires the alarm, and waits until the round that it began has ended. */
async function fire(): Promise<void> {
  await fireWatchAlarm(scene.browser);
  await whenHeard(await extensionWorker(scene.browser));
}

/** What a failed check leaves. */
async function left(service = 'demo') {
  const { paused } = await readSummary(options);
  const { watches, observations } = await readRows(options);
  const { until = 0, failure, count = 0 } = paused[service] ?? {};
  return {
    paused: failure ? `${failure.code} × ${count}` : 'no',
    minutes: failure ? Math.round((until - Date.now()) / MINUTE) : 0,
    due: (watches[0]?.dueAt ?? 0) <= Date.now() ? 'still' : 'later',
    observations: observations.length,
  };
}

async function begin(service: 'demo' | 'cross-border' = 'demo'): Promise<void> {
  await writeStored(options, 'local', { 'watch-meter': {}, 'watch-settings': { perDay: 10_000 } });
  await putWatches(options, [due(service)]);
}

/** A service that answers all with this status, and how often it was asked. */
async function openRefusing(status: number, headers: Record<string, string> = {}) {
  let asked = 0;
  const server = await listen((request, response) => {
    if (request.method === 'POST') asked += 1;
    response.writeHead(status, { 'Access-Control-Allow-Origin': '*', ...headers });
    response.end('No');
  });
  onTestFinished(async () => {
    await server.close();
    await scene.useService(scene.gateway.url);
  });
  await scene.useService(`http://127.0.0.1:${server.port}`);
  return { asked: () => asked };
}

fault(
  'watch',
  'the service is down: it is left alone for a while',
  { paused: 'service-down × 1', minutes: 15, due: 'still', observations: 0, asked: 1 },
  async () => {
    const service = await openRefusing(503);
    await begin();
    await fire();
    await fire();
    return { ...(await left()), asked: service.asked() };
  },
);

fault(
  'watch',
  'the service has had enough: as long as it says',
  { paused: 'rate-limited × 1', minutes: 40, due: 'still', observations: 0, asked: 1 },
  async () => {
    const service = await openRefusing(429, { 'Retry-After': '2400' });
    await begin();
    await fire();
    await fire();
    return { ...(await left()), asked: service.asked() };
  },
);

const connections = (baseUrl: string) => ({
  service: 'demo',
  connections: { demo: { baseUrl, form: 'signed' }, 'cross-border': { baseUrl } },
});

fault(
  'watch',
  'the key was removed: nothing is asked until the settings are changed',
  {
    without: { paused: 'key-missing × 1', minutes: 1440, due: 'still', observations: 0 },
    withKey: { paused: 'no', minutes: 0, due: 'later', observations: 1 },
    calls: [0, 1],
  },
  async () => {
    const { url } = scene.gateway;
    await writeStored(options, 'local', { settings: connections(url) });
    await begin('cross-border');
    const first = calls();
    await fire();
    await fire();
    const without = await left('cross-border');
    const second = calls();
    await writeStored(options, 'local', {
      credentials: {
        'open-platform': {
          [new URL(url).origin]: { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' },
        },
      },
      credentials$: { v: 3 },
      settings: { ...connections(url), menuEverywhere: false },
    });
    await expect.poll(async () => (await readSummary(options)).paused).toEqual({});
    await fire();
    const withKey = await left('cross-border');
    await scene.useService(url);
    return { without, withKey, calls: [second - first, calls() - second] };
  },
);

fault(
  'watch',
  'no network: nothing is asked, and nothing waits longer for it',
  {
    offline: { paused: 'no', minutes: 0, due: 'still', observations: 0 },
    online: { paused: 'no', minutes: 0, due: 'later', observations: 1 },
    calls: 1,
  },
  async () => {
    await begin();
    const asked = calls();
    await scene.browser.context.setOffline(true);
    await fire();
    const offline = await left();
    await scene.browser.context.setOffline(false);
    await fire();
    return { offline, online: await left(), calls: calls() - asked };
  },
);

/** Runs in the worker. */
function refuseWrites(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
}

fault(
  'watch',
  'the disk is full: nothing is paid for that could not be kept',
  {
    full: { calls: 0, observations: 0, watches: 1 },
    emptied: { calls: 1, observations: 1, watches: 1 },
  },
  async () => {
    await begin();
    const asked = calls();
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(refuseWrites);
    await fire();
    const seen = async () => {
      const { watches, observations } = await readRows(options);
      return { calls: calls() - asked, observations: observations.length, watches: watches.length };
    };
    const full = await seen();
    await stopWorker(scene.browser, options);
    await wakeWorker(options);
    await fire();
    return { full, emptied: await seen() };
  },
);

fault(
  'watch',
  'the worker ends between the answer and its write: it is asked again later, and told once',
  {
    ended: { calls: 1, observations: 0, dueInMinutes: 60 },
    atOnce: { calls: 1, observations: 0, dueInMinutes: 60 },
    later: { calls: 2, observations: 1, held: true },
  },
  async () => {
    await begin();
    const asked = calls();
    await holdCall(scene.browser, { call: 'IDBObjectStore.prototype.put', about: 'reading' });
    await fireWatchAlarm(scene.browser);
    await whenHeld(scene.browser);
    await stopWorker(scene.browser, options);
    const seen = async () => {
      const { watches, observations } = await readRows(options);
      const dueInMinutes = Math.round(((watches[0]?.dueAt ?? 0) - Date.now()) / MINUTE);
      return { calls: calls() - asked, observations: observations.length, dueInMinutes };
    };
    const ended = await seen();
    await wakeWorker(options);
    await fire();
    const atOnce = await seen();
    await putWatches(options, [due()]);
    await fire();
    const { watches, observations, changes } = await readRows(options);
    const isHeld = watches[0]?.pending !== undefined && changes.length === 0;
    return {
      ended,
      atOnce,
      later: { calls: calls() - asked, observations: observations.length, held: isHeld },
    };
  },
);
