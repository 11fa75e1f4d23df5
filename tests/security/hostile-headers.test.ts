import { afterAll } from 'vitest';
import { HOSTILE, type HostileFile } from '../support/hostile-headers/files';
import { bestCost } from '../support/hostile-headers/measure';
import { READERS } from '../support/hostile-headers/readers';
import { entry } from '../support/offers/saved';
import { createPictureCleaner } from '../../utils/io/picture/imported';
import { KEPT_THUMBNAIL } from '../../utils/core/picture/limits';
import { security } from '../support/tables/row';

const MAX_MS = 50;
const MAX_MB = 20;
const KB = 1024;
const IMPORTED = 10;
/** Most of it is spent on base64. */
const MAX_ROW_MS = 20;
/** Short ones first: where the time grows with the square of the length, 20 MB would take days. */
const LENGTHS = [16, 64, 256, 1024, 3 * 1024, 20 * 1024].map((kilobytes) => kilobytes * KB);

let slowest = { ms: 0, what: 'nothing' };
let largest = { megabytes: 0, what: 'nothing' };
// The figures are for whoever reads the log, and no part of what is expected.
afterAll(() => {
  console.log(`The slowest: ${slowest.ms.toFixed(1)} ms, ${slowest.what}`);
  console.log(`The largest: ${largest.megabytes.toFixed(1)} MB, ${largest.what}`);
});

/** The readers that a file was too much for, each at the first length. */
function tooMuch({ name: file, make }: HostileFile): string[] {
  const found = new Map<string, string>();
  for (const length of LENGTHS) {
    const bytes = make(length);
    for (const [name, read] of Object.entries(READERS)) {
      if (found.has(name)) continue;
      const { ms, megabytes } = bestCost(() => read(bytes));
      const what = `${name}, ${length / KB} kB of ${file}`;
      if (ms > slowest.ms) slowest = { ms, what };
      if (megabytes > largest.megabytes) largest = { megabytes, what };
      if (ms <= MAX_MS && megabytes <= MAX_MB) continue;
      found.set(name, `${what}: ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
    }
  }
  return [...found.values()];
}

for (const file of HOSTILE) {
  security('bomb', `nobody reads for long in ${file.name}`, [], async () => tooMuch(file));
}

/** The hostile kinds of which some imported rows take too long: 500 would stop the page for seconds. */
async function slowImports(): Promise<string[]> {
  const cleaner = createPictureCleaner();
  const slow: string[] = [];
  for (const { name, make } of HOSTILE) {
    const base64 = Buffer.from(make(KEPT_THUMBNAIL.bytes)).toString('base64');
    const imported = entry({ thumbnail: `data:image/png;base64,${base64}` });
    const start = process.cpuUsage();
    for (let index = 0; index < IMPORTED; index += 1) await cleaner.entry(imported);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms > IMPORTED * MAX_ROW_MS) slow.push(`${IMPORTED} of ${name}: ${ms.toFixed(0)} ms`);
  }
  return slow;
}

security('bomb', 'rows of an imported file whose thumbnails are hostile', [], slowImports);
