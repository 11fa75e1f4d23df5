/**
 * `npm test`: everything but the slow tables. `tests/run.ts e2e real --repeat 10`: some parts.
 * Installs the programs that the parts need, or says which are missing (`demo/programs`). Says once
 * more at the end what failed and what was skipped for want of a program: of a long log, the end is
 * what is kept.
 * Closes with `N passed, N failed` alone on a line (`, N skipped` where some were).
 */
import { parseArgs } from 'node:util';
import { describeMissing, installMissing } from '../demo/programs';
import type { ProgramName } from '../demo/programs/table';
import { add, describeCounts, failure, NONE, type Counts } from './run/counts';
import {
  BUILD_PART,
  PARTS,
  PARTS_ON_BUILDS,
  SLOW_PARTS,
  type Part,
  type PartOptions,
} from './run/parts';
import { prepare } from './run/prepare';
import { countWithout } from './run/without-programs';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { repeat: { type: 'string' } },
});

const total = await run(chooseParts(), options).catch((error: unknown) =>
  failure(error instanceof Error ? error.message : String(error)),
);
// Like the counts, for whoever reads the end of the log: this program's own output.
for (const [what, count] of total.missing) console.log(`\n– ${count} skipped: ${what}`);
for (const what of total.failures) console.log(`\n✗ ${what}`);
console.log(`\n${describeCounts(total)}`);
if (total.failed > 0) process.exitCode = 1;

function chooseParts(): readonly Part[] {
  const all = [...PARTS, ...SLOW_PARTS];
  const unknown = names.find((name) => !all.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new Error(`No part "${unknown}": ${all.map(({ name }) => name).join(', ')}`);
  }
  return names.length === 0 ? PARTS : all.filter(({ name }) => names.includes(name));
}

/** They are made once: by the part that tests them, or before the others. */
function needsBuilds(chosen: readonly string[]): boolean {
  return !chosen.includes(BUILD_PART) && PARTS_ON_BUILDS.some((name) => chosen.includes(name));
}

async function run(parts: readonly Part[], partOptions: PartOptions): Promise<Counts> {
  const missing = await installMissing(
    parts.flatMap(({ needs = [], uses = [] }) => [...needs, ...uses]),
  );
  for (const name of missing) console.log(describeMissing(name));
  const lacks = ({ needs = [] }: Part): ProgramName[] =>
    needs.filter((name) => missing.includes(name));
  const runnable = parts.filter((part) => lacks(part).length === 0);
  await prepare({ builds: needsBuilds(runnable.map(({ name }) => name)) });
  let sum = NONE;
  const lines: string[] = [];
  for (const part of parts) {
    console.log(`\n— ${part.name}`);
    const start = Date.now();
    const counts = runnable.includes(part)
      ? await part.run(partOptions)
      : await countWithout(part.name, lacks(part));
    const seconds = Math.round((Date.now() - start) / 1000);
    lines.push(`${part.name}: ${describeCounts(counts)} (${seconds} s)`);
    sum = add(sum, counts);
  }
  console.log(`\n${lines.join('\n')}`);
  return sum;
}
