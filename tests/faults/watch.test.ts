/** What ends a check of a watched offer in the middle; what services and clocks do is in `tests/unit`. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { writeStored } from '../support/browser/storage';
import { holdCall, stopWorker, wakeWorker, whenHeld } from '../support/browser/worker';
import { fault } from '../support/tables/row';
import { fireWatchAlarm, openWatches, putWatches, readStoredWatches } from '../support/watch/rows';
import { watch } from '../support/watch/watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const scene = await openScene();
afterAll(() => scene.close());
const options = await openExtensionPage(scene.browser, 'options.html');
await openWatches(scene.browser, options);

const price = Math.round(Number(firstProduct.price) * 100);
const before = { at: 1, state: 'found', price: price * 2, basis: 'tier' } as const;
/** Its service says half the price, which a second check has to say as well. */
const due = () => {
  const { offerId } = firstProduct;
  return watch({
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

/** Fires the alarm, and gives its round time to ask, which it does at once. */
async function fire(): Promise<void> {
  await fireWatchAlarm(scene.browser);
  await pause(2_000);
}

async function begin(): Promise<void> {
  await writeStored(options, 'local', { 'watch-meter': {}, 'watch-settings': { perDay: 10_000 } });
  await putWatches(options, [due()]);
}

/** What was asked and kept since so many calls. */
async function seen(asked: number) {
  const [stored, ...others] = await readStoredWatches(options);
  if (!stored || others.length > 0) throw new Error('Not one offer is watched');
  const { prices, changes, pending, dueAt } = stored;
  return {
    calls: calls() - asked,
    prices: prices.length,
    changes: changes.length,
    isHeld: pending !== undefined,
    isPutOff: dueAt > Date.now() + 50 * MINUTE,
  };
}

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
    full: { calls: 0, prices: 0, changes: 0, isHeld: false, isPutOff: false },
    emptied: { calls: 1, prices: 1, changes: 0, isHeld: true, isPutOff: true },
  },
  async () => {
    await begin();
    const asked = calls();
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(refuseWrites);
    await fire();
    const full = await seen(asked);
    await stopWorker(scene.browser, options);
    await wakeWorker(options);
    await fire();
    return { full, emptied: await seen(asked) };
  },
);

fault(
  'watch',
  'the worker ends between the answer and its write: it is asked again an hour later',
  {
    ended: { calls: 1, prices: 0, changes: 0, isHeld: false, isPutOff: true },
    atOnce: { calls: 1, prices: 0, changes: 0, isHeld: false, isPutOff: true },
    later: { calls: 2, prices: 1, changes: 0, isHeld: true, isPutOff: true },
  },
  async () => {
    await begin();
    const asked = calls();
    await holdCall(scene.browser, { call: 'IDBObjectStore.prototype.put', about: '"prices":[{' });
    await fireWatchAlarm(scene.browser);
    await whenHeld(scene.browser);
    await stopWorker(scene.browser, options);
    const ended = await seen(asked);
    await wakeWorker(options);
    await fire();
    const atOnce = await seen(asked);
    await putWatches(options, [due()]);
    await fire();
    return { ended, atOnce, later: await seen(asked) };
  },
);
