/** Memory in use after garbage collection. */
import type { CDPSession, Page } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import { workerTarget } from './worker';

const usageSchema = z.object({
  usedSize: z.number(),
  embedderHeapUsedSize: z.number(),
  backingStorageSize: z.number(),
});

/** Speaks to one target. */
type Send = (method: string) => Promise<unknown>;

/** Collects what can be, in the worker and in a page: what a test measures is not what the last one left. */
export async function collectGarbage(browser: ExtensionBrowser, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await Promise.all([inWorker(browser, heapOf), heapOf(sendBy(session))]);
  await session.detach();
}

/** Messages that are sent to the target itself. */
function sendBy(session: CDPSession): Send {
  return (method) => {
    switch (method) {
      case 'HeapProfiler.collectGarbage':
      case 'Runtime.discardConsoleEntries':
      case 'Runtime.getHeapUsage':
        return session.send(method);
      default:
        throw new Error(method);
    }
  };
}

const ROUNDS = 3;
const BETWEEN_MS = 200;

async function heapOf(send: Send): Promise<number> {
  await send('Runtime.discardConsoleEntries'); // an attached client keeps what was logged
  for (let round = 0; round < ROUNDS; round += 1) {
    await send('HeapProfiler.collectGarbage');
    await pause(BETWEEN_MS); // what finalizers and the page's own heap let go is for the next one
  }
  const used = usageSchema.parse(await send('Runtime.getHeapUsage'));
  return used.usedSize + used.embedderHeapUsedSize + used.backingStorageSize;
}

const ANSWER_MS = 30_000;
const answerSchema = z.object({ id: z.number(), result: z.optional(z.unknown()) });

/** Playwright gives no session of a worker: its messages go through the browser's own. */
async function inWorker<T>(
  browser: ExtensionBrowser,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  const { session } = browser;
  const targetId = await workerTarget(browser);
  if (targetId === undefined) throw new Error('No worker runs');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let id = 0;
  const send: Send = (method) =>
    new Promise((resolve, reject) => {
      id += 1;
      const asked = id;
      const timer = setTimeout(() => reject(new Error(`No answer to ${method}`)), ANSWER_MS);
      const take = (received: { sessionId: string; message: string }) => {
        if (received.sessionId !== sessionId) return;
        const answer = answerSchema.safeParse(JSON.parse(received.message));
        if (!answer.success || answer.data.id !== asked) return;
        session.off('Target.receivedMessageFromTarget', take);
        clearTimeout(timer);
        resolve(answer.data.result);
      };
      session.on('Target.receivedMessageFromTarget', take);
      const message = JSON.stringify({ id: asked, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  try {
    return await work(send);
  } finally {
    await session.send('Target.detachFromTarget', { sessionId });
  }
}

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

/** The watch begins here; what is in use now is the baseline. */
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
