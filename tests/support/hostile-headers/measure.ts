/** How long one call takes, and how much memory at its peak, by Linux. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Cost {
  /** The time of the processor: other programs may want it at the same time. */
  ms: number;
  megabytes: number;
}

const MB = 2 ** 20;
/** The value for `clear_refs` from which on the highest resident size counts. */
const FORGET_PEAK = '5';

/** The cost of a call; what it throws is its answer. */
function costOf(run: () => unknown): Cost {
  writeFileSync('/proc/self/clear_refs', FORGET_PEAK);
  const before = residentBytes('VmRSS');
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  return { ms, megabytes: (residentBytes('VmHWM') - before) / MB };
}

/** The least of three calls: another process, or a collection of garbage, may come into one of them. */
export function bestCost(run: () => unknown): Cost {
  const costs = [costOf(run), costOf(run), costOf(run)];
  return {
    ms: Math.min(...costs.map(({ ms }) => ms)),
    megabytes: Math.min(...costs.map(({ megabytes }) => megabytes)),
  };
}

function residentBytes(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1024;
}
