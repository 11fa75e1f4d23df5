import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { BUDGETS } from '../../tests/build/budgets';
import type { Row } from './measure';

const BUILD = path.join(OUTPUT, 'chrome-mv3');
const KB = 1000;

/** Of the build for Chrome, as it was zipped last. */
export async function* measureSizes(): AsyncGenerator<Row> {
  const zip = (await readdir(OUTPUT)).find((file) => file.endsWith('-chrome.zip'));
  if (!zip) throw new Error(`No zip in ${OUTPUT}`);
  const [worker, packed] = await Promise.all([
    stat(path.join(BUILD, 'background.js')),
    stat(path.join(OUTPUT, zip)),
  ]);
  yield budgetRow('worker', worker.size, BUDGETS.worker);
  yield budgetRow('zip', packed.size, BUDGETS.zip);
}

function budgetRow(what: string, bytes: number, budget: number): Row {
  return { what, unit: 'kB', ours: bytes / KB, bare: budget / KB, reach: 1 };
}
