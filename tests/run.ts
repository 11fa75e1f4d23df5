/**
 * `npm test`; `--rest`: all that it leaves out; `tests/run.ts unit real`: some parts. Installs the
 * programs that the parts need, or says which are missing (`demo/programs`), builds the extension, and
 * runs the parts' projects of `vitest.config.ts` in one Vitest. What failed, and what was skipped for
 * want of a program, is said once more at the end: of a long log, the end is what is kept.
 * Closes with `N passed, N failed` alone on a line (`, N skipped` where some were).
 */
import { parseArgs } from 'node:util';
import { startVitest, type TestModule } from 'vitest/node';
import { describeMissing, installMissing } from '../demo/programs';
import { buildExtension } from './run/build';
import { describeContract } from './run/contract-table';
import {
  describeCounts,
  describeFailures,
  describeSkipped,
  failure,
  outcomesOf,
  type Outcome,
} from './run/outcome';
import { OTHER_PARTS, QUICK_PARTS, type Part } from './run/parts';
import { describeRows, itemsWithoutRow } from './run/row-table';
import { failsWithoutPrograms } from './support/needs';
import { ROOT } from './support/places';
import { FAULTS } from './support/tables/faults';
import { SECURITY } from './support/tables/security';

/** Each item has a row at least. */
const TABLES = { faults: FAULTS, security: SECURITY } as const;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { rest: { type: 'boolean', default: false } },
});
const outcomes = await runParts(chooseParts()).catch((error: unknown) => [
  failure('tests/run.ts', String(error)),
]);
for (const line of [...describeSkipped(outcomes), ...describeFailures(outcomes)]) {
  console.log(`\n${line}`);
}
console.log(`\n${describeCounts(outcomes)}`);
process.exitCode = outcomes.some(({ state }) => state === 'failed') ? 1 : 0;

function chooseParts(): readonly Part[] {
  const all = [...QUICK_PARTS, ...OTHER_PARTS];
  const unknown = names.find((name) => !all.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new Error(`No part "${unknown}": ${all.map(({ name }) => name).join(', ')}`);
  }
  if (names.length > 0) return all.filter(({ name }) => names.includes(name));
  return options.rest ? OTHER_PARTS : QUICK_PARTS;
}

async function runParts(parts: readonly Part[]): Promise<Outcome[]> {
  const missing = await installMissing(
    parts.flatMap(({ needs = [], uses = [] }) => [...needs, ...uses]),
  );
  const lacks = ({ needs = [] }: Part) => needs.filter((name) => missing.includes(name));
  const runnable = parts.filter((part) => lacks(part).length === 0);
  if (runnable.some(({ isOnBuilds = false }) => isOnBuilds)) await buildExtension();
  const left = parts.filter((part) => !runnable.includes(part));
  return [
    ...(await runVitest(runnable.map(({ name }) => name))),
    ...left.map((part) => withoutProgram(part.name, lacks(part).map(describeMissing).join(' '))),
  ];
}

/** A part that cannot run counts as one test: skipped, or failed with `CI=true`. */
function withoutProgram(part: string, why: string): Outcome {
  const outcome = failure(part, why);
  return failsWithoutPrograms()
    ? outcome
    : { ...outcome, state: 'skipped', meta: { missing: why } };
}

async function runVitest(project: string[]): Promise<Outcome[]> {
  if (project.length === 0) return [];
  const times = new Map<string, { start: number; end: number }>();
  const note = (file: TestModule) => {
    const { start = Date.now() } = times.get(file.project.name) ?? {};
    times.set(file.project.name, { start, end: Date.now() });
  };
  const clock = { onTestModuleQueued: note, onTestModuleEnd: note };
  const reporters = ['default', clock];
  const vitest = await startVitest('test', [], { root: ROOT, watch: false, project, reporters });
  const ran = outcomesOf(vitest.state.getTestModules());
  const errors = vitest.state.getUnhandledErrors();
  await vitest.close();
  const all = [
    ...ran,
    ...errors.map((error) => failure('outside of any test', String(error))),
    ...project.flatMap((part) => checkPart(part, ran)),
  ];
  for (const [part, { start, end }] of times) {
    const counts = describeCounts(ran.filter((outcome) => outcome.part === part));
    console.log(`${part}: ${counts} (${Math.round((end - start) / 1000)} s)`);
  }
  return all;
}

/** Prints the table of a part that has one. @returns what is missing in it as failures */
function checkPart(part: string, all: readonly Outcome[]): Outcome[] {
  const ran = all.filter((outcome) => outcome.part === part);
  if (ran.length === 0) return [failure(part, 'It has no test.')];
  if (part === 'contract') console.log(`\n${describeContract(ran)}\n`);
  if (part !== 'faults' && part !== 'security') return [];
  console.log(`\n${describeRows(ran)}\n`);
  const without = itemsWithoutRow(Object.keys(TABLES[part]), ran);
  return without.map((item) => failure(part, `No row is about "${item}".`));
}
