import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { BUDGETS } from '../build/budgets';
import { folderOf, importedBy } from '../build/output';
import type { Row } from './report';

const BUILD = folderOf('chrome-mv3');
const KB = 1000;

/** Of the build for Chrome, as it was zipped last. */
export async function measureSizes(): Promise<Row[]> {
  const zip = (await readdir(OUTPUT)).find((file) => file.endsWith('-chrome.zip'));
  if (!zip) throw new Error(`No zip in ${OUTPUT}`);
  const scripts = await importedBy('chrome-mv3', 'background.js');
  const worker = await Promise.all(scripts.map((script) => stat(path.join(BUILD, script))));
  const packed = await stat(path.join(OUTPUT, zip));
  return [
    budgetRow(
      'worker',
      worker.reduce((sum, { size }) => sum + size, 0),
      BUDGETS.worker,
    ),
    budgetRow('zip', packed.size, BUDGETS.zip),
  ];
}

function budgetRow(what: string, bytes: number, budget: number): Row {
  return { what, unit: 'kB', ours: bytes / KB, bare: budget / KB, reach: 1 };
}
