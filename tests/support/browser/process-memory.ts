import { readdir, readFile } from 'node:fs/promises';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** Short beside the time that a large picture takes to decode. */
const SAMPLE_MS = 20;
/** Until it is looked again which processes there are. */
const SAMPLES_OF_FAMILY = 20;
const MB = 2 ** 20;

/** The resident memory of a browser with all its processes, of which a heap's figures say little. */
export interface MemoryWatch {
  /** The most that was in use beyond the baseline since the last call, in MB. */
  takePeak(): number;
  close(): Promise<void>;
}

/** From here on; what is in use now is the baseline. */
export async function watchMemory(browser: ExtensionBrowser): Promise<MemoryWatch> {
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const root = processInfo.find(({ type }) => type === 'browser')?.id;
  if (root === undefined) throw new Error('The browser has no process');
  const baseline = await residentBytes(await familyOf(root));
  let peak = baseline;
  const end = new AbortController();
  const sampling = (async () => {
    while (!end.signal.aborted) {
      const family = await familyOf(root);
      for (let sample = 0; sample < SAMPLES_OF_FAMILY && !end.signal.aborted; sample += 1) {
        peak = Math.max(peak, await residentBytes(family));
        await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
      }
    }
  })();
  return {
    takePeak: () => {
      const most = Math.round((peak - baseline) / MB);
      peak = baseline;
      return most;
    },
    close: async () => {
      end.abort();
      await sampling;
    },
  };
}

async function residentBytes(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map((pid) => readStatus(pid, 'VmRSS')));
  return sizes.reduce<number>((sum, kilobytes = 0) => sum + kilobytes * 1024, 0);
}

/** This process and all that it has begun. */
async function familyOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(
    pids.map(async (pid) => [pid, await readStatus(pid, 'PPid')] as const),
  );
  const family = new Set([root]);
  let size: number;
  do {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent ?? 0)) family.add(pid);
  } while (family.size > size);
  return [...family];
}

/** Undefined where the process has ended. */
async function readStatus(pid: number, field: 'VmRSS' | 'PPid'): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, digits] = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
