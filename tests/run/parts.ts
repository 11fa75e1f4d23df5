import path from 'node:path';
import { runProgram } from '../../demo/program';
import type { ProgramName } from '../../demo/programs/table';
import { add, describeCounts, failure, NONE, type Counts } from './counts';
import { ROOT } from '../support/places';
import { describeContract } from './contract-table';
import { describeRows, itemsWithoutRow } from './row-table';
import { FAULTS } from '../support/tables/faults';
import { SECURITY } from '../support/tables/security';
import type { Report } from './report';
import { runVitest } from './vitest';

export interface PartOptions {
  /** How often the parts `real` and `firefox` run, each time with fresh browsers. */
  repeat?: string | undefined;
}

export interface Part {
  name: string;
  /** Programs without which none of its tests can run. */
  needs?: readonly ProgramName[];
  /** Programs that only some of its tests need, which declare them (`tests/support/needs.ts`). */
  uses?: readonly ProgramName[];
  run: (options: PartOptions) => Promise<Counts>;
}

const CHROMIUM = { needs: ['chromium'] } as const;
/** A real right click needs a display; a virtual one is used if there is none. */
const WITH_HAND = ['chromium', 'xvfb', 'xdotool'] as const;

/** Creates the builds, and tests their contents. */
export const BUILD_PART = 'build';
/** Parts that load an existing build. */
export const PARTS_ON_BUILDS: readonly string[] = [
  'e2e',
  'timed',
  'real',
  'slow',
  'firefox',
  'faults',
  'security',
];

/** Long tables and measurements, which run only by name and in `.ci/run`. */
export const SLOW_PARTS: readonly Part[] = [
  { name: 'slow', ...CHROMIUM, uses: ['xvfb', 'xdotool'], run: () => runVitest('slow') },
  { name: 'page-price', ...CHROMIUM, run: () => runVitest('page-price') },
  { name: 'groups', run: () => runVitest('groups') },
  { name: 'retrieval', run: () => runVitest('retrieval') },
  { name: 'office', uses: ['libreoffice'], run: () => runVitest('office') },
  { name: 'relay-load', uses: ['valkey'], run: () => runVitest('relay-load') },
  { name: 'faults', ...CHROMIUM, run: () => runTable('faults', FAULTS) },
  {
    name: 'security',
    ...CHROMIUM,
    uses: ['libreoffice'],
    run: () => runTable('security', SECURITY),
  },
];

/** Everything else, in the order of running. */
export const PARTS: readonly Part[] = [
  { name: BUILD_PART, run: () => runVitest(BUILD_PART) },
  { name: 'unit', uses: ['curl', 'openssl'], run: () => runVitest('unit') },
  { name: 'contract', run: runContract },
  { name: 'relay', uses: ['valkey'], run: () => runVitest('relay') },
  { name: 'misleading', run: () => runVitest('misleading') },
  { name: 'gloss', run: () => runVitest('gloss') },
  {
    name: 'e2e',
    ...CHROMIUM,
    uses: ['chromium-languages', 'chinese-font', 'libreoffice'],
    run: () => runVitest('e2e'),
  },
  { name: 'timed', ...CHROMIUM, run: () => runVitest('timed') },
  {
    name: 'real',
    needs: WITH_HAND,
    uses: ['chromium-languages'],
    run: (options) => runFresh('real', options),
  },
  { name: 'firefox', needs: ['firefox'], run: (options) => runFresh('firefox', options) },
  { name: 'demo', needs: [...WITH_HAND, 'imagemagick'], uses: ['chinese-font'], run: checkDemo },
];

/** Each service against the gateway, with a table of the results. */
function runContract(): Promise<Counts> {
  const onReport = (report: Report) => console.log(`\n${describeContract(report)}`);
  return runVitest('contract', onReport);
}

/** Prints all cases as a table. An item without a case counts as failed. */
async function runTable(project: string, items: Readonly<Record<string, string>>): Promise<Counts> {
  let missing = Object.keys(items);
  const counts = await runVitest(project, (report) => {
    console.log(`\n${describeRows(report)}`);
    missing = itemsWithoutRow(missing, report);
  });
  return missing.map((item) => failure(`No row about "${item}" in ${project}`)).reduce(add, counts);
}

/** Repeats the whole part as often as requested, because real input can be flaky. */
async function runFresh(project: string, { repeat = '1' }: PartOptions): Promise<Counts> {
  const times = Number(repeat);
  if (!Number.isInteger(times) || times < 1) throw new Error(`Not a number of runs: ${repeat}`);
  let sum = NONE;
  for (let run = 1; run <= times; run += 1) {
    const counts = await runVitest(project);
    if (times > 1) console.log(`— ${project}, run ${run} of ${times}: ${describeCounts(counts)}`);
    sum = add(sum, counts);
  }
  return sum;
}

/** `npm run demo -- --check`; its five products count as one test. */
async function checkDemo(): Promise<Counts> {
  const demo = ['--import', 'tsx', path.join(ROOT, 'demo', 'index.ts'), '--check'];
  try {
    await runProgram(process.execPath, demo);
    return { ...NONE, passed: 1 };
  } catch (error) {
    return failure(`The demo's check: ${error instanceof Error ? error.message : String(error)}`);
  }
}
