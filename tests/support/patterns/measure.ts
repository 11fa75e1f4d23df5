/** Milliseconds that a text of a megabyte may take on a quiet computer. */
export const MAX_MS = 50;
const TRIES = 10;

/** A megabyte of which each character is found and replaced, and what that takes on a quiet computer. */
const TEXT = '.'.repeat(1_000_000);
const reference = () => TEXT.replaceAll(/[-_.]/g, 'x');
const REFERENCE_MS = 60;

/**
 * Milliseconds that it takes on a quiet computer, by the fastest of some runs, of which one is enough
 * where it is within the limit. Otherwise the reference is run in turn with it: other programs, and a
 * processor that is slower for them, take as much longer over both.
 */
export function timeOf(run: () => unknown): number {
  let best = costOf(run);
  let expected = Infinity;
  const quiet = () => best / Math.max(1, expected / REFERENCE_MS);
  if (best <= MAX_MS) return best;
  for (let attempt = 1; attempt < TRIES; attempt += 1) {
    expected = Math.min(expected, costOf(reference));
    if (quiet() <= MAX_MS || quiet() > 20 * MAX_MS) break; // is over, or is not by chance
    best = Math.min(best, costOf(run));
  }
  return quiet();
}

/** The lesser of wall clock and processor time counts, because other programs run as well. */
function costOf(run: () => unknown): number {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  run();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(wall, (user + system) / 1000);
}
