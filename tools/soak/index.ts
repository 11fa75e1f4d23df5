/**
 * `npm run soak`: 1,000 searches in one session, with faults and stopped workers as a seed draws them.
 * Each is accounted for, and nothing that is left grows. Ends with 1 where that does not hold.
 * `--searches N`, `--seed N`: the same searches with the same faults again.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { runProgram } from '../../demo/program';
import { installPrograms } from '../../demo/programs';
import { MODULES, ROOT } from '../../tests/support/places';
import { accountFor } from './account';
import { startCounting } from './counters';
import { fillProfile } from './long-time-user';
import { measure } from './measure';
import { MAX_NUMBERS } from './numbered-picture';
import { planOf, type Weather } from './plan';
import { growthOf, isFlat, printAccounts, printGrowth } from './report';
import { search, type Done } from './search';
import { openShop, type Shop } from './shop';
import type { SearchState } from './watch';

/** In a new worker before it is measured, and before all else. */
const CALM = 20;
const WARM = 30;
/**
 * Before its life is measured: by then most of what a search may come to has run. Machine code that the
 * engine makes of it is nearly all by which the heap grows later (Chromium 156, by snapshots).
 */
const LIVED_IN = 80;
/** Of few searches each of these is no more than a part. */
const PARTS = 5;
const FEWEST = 20;
const MAX_SEED = 2 ** 31;

// With Playwright watching its network, the browser keeps an entry of every request in the worker (1.65).
process.env['PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK'] = '1';

const closers = createClosers();
closeOnSignals(closers);

const { values: options } = parseArgs({
  options: {
    searches: { type: 'string', default: '1000' },
    seed: { type: 'string', default: `${Math.floor(Math.random() * MAX_SEED)}` },
  },
});

try {
  const searches = wholeNumber('searches', FEWEST, MAX_NUMBERS);
  if (!(await run(searches, wholeNumber('seed', 0, MAX_SEED)))) process.exitCode = 1;
} finally {
  await closers.closeAll();
}

function wholeNumber(name: keyof typeof options, least: number, most: number): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`--${name} is a whole number from ${least} to ${most}`);
}

/** Answers whether everything held. */
async function run(searches: number, seed: number): Promise<boolean> {
  await installPrograms('chromium');
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  await runProgram(process.execPath, [wxt, 'build', ROOT], { quiet: true });
  console.log(`${searches} searches, --seed ${seed}`);
  const start = Date.now();
  const shop = await closers.keep(openShop());
  const [all, heard]: [Done[], SearchState[]] = [[], []];

  async function go(count: number, weather: Weather): Promise<void> {
    const last = all.length + count;
    while (all.length < last) {
      const plan = planOf(seed, all.length + 1, weather);
      // A newer click there would come after the moment that is measured.
      const isLast = all.length + 1 === last && plan.meanwhile === 'next click';
      all.push(await search(shop, isLast ? { ...plan, meanwhile: 'nothing' } : plan));
      heard.push(...(await shop.watch.take()));
    }
    console.log(`${all.length} searches, ${seconds(start)} s`);
  }

  const part = Math.floor(searches / PARTS);
  const [warm, calm] = [Math.min(WARM, part), Math.min(CALM, part)];
  const settling = Math.min(LIVED_IN, part);
  const storm = searches - warm - 2 * calm - settling;
  await go(warm, 'faults');
  await fillProfile(shop.panel);
  await startCounting(shop.panel);
  await renewWorker(shop);
  await go(calm, 'calm');
  const before = await measure(shop);
  await go(settling, 'faults');
  const livedIn = await measure(shop);
  await go(Math.floor(storm / 2), 'faults');
  const lived = await measure(shop);
  await go(Math.ceil(storm / 2), 'stops');
  await renewWorker(shop);
  await go(calm, 'calm');
  const after = await measure(shop);
  heard.push(...(await shop.watch.take()));

  const accounts = accountFor(all, heard, shop.service);
  const growth = growthOf({ before, livedIn, lived, after });
  const accounted = accounts.filter(({ wrong }) => wrong.length === 0).length;
  console.log('');
  printAccounts(accounts, shop.service.given);
  printGrowth(growth);
  console.log(`${accounted} of ${searches} accounted for, ${after.portsOpened} ports opened`);
  console.log(`${seconds(start)} s, --seed ${seed}`);
  return accounted === searches && growth.every(isFlat);
}

async function renewWorker(shop: Shop): Promise<void> {
  await shop.stop();
  await startCounting(await shop.worker());
}

function seconds(start: number): number {
  return Math.round((Date.now() - start) / 1000);
}
