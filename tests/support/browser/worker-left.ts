import type { Worker } from '@playwright/test';
import * as z from 'zod/mini';

/** What a worker must not gather. */
const leftSchema = z.strictObject({
  /** What nobody caught. */
  errors: z.array(z.string()),
  /** Open ones, of those that were opened since it is watched. */
  ports: z.number(),
  /** Of `permissions.onRemoved`, which each request listens to; since it is watched. */
  listeners: z.number(),
  alarms: z.number(),
  /** Of its network rules. */
  rules: z.number(),
});
export type WorkerLeft = z.infer<typeof leftSchema>;

/** Begins to count. What is counted goes with the worker. */
export async function watchWorker(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const errors: string[] = [];
    const seen = { errors, ports: 0, listeners: 0 };
    globalThis.addEventListener('error', ({ message }) => seen.errors.push(message));
    globalThis.addEventListener('unhandledrejection', ({ reason }) =>
      seen.errors.push(String(reason)),
    );
    chrome.runtime.onConnect.addListener((port) => {
      seen.ports += 1;
      port.onDisconnect.addListener(() => (seen.ports -= 1));
    });
    const { onRemoved } = chrome.permissions;
    const add = onRemoved.addListener.bind(onRemoved);
    const remove = onRemoved.removeListener.bind(onRemoved);
    onRemoved.addListener = (listener) => {
      seen.listeners += 1;
      add(listener);
    };
    onRemoved.removeListener = (listener) => {
      if (onRemoved.hasListener(listener)) seen.listeners -= 1;
      remove(listener);
    };
    Object.assign(globalThis, { seenByTest: seen });
  });
}

/** Throws where that worker lives no more. */
export async function workerLeft(worker: Worker): Promise<WorkerLeft> {
  const left: unknown = await worker.evaluate(async () => ({
    ...Reflect.get(globalThis, 'seenByTest'),
    alarms: (await chrome.alarms.getAll()).length,
    rules: (await chrome.declarativeNetRequest.getSessionRules()).length,
  }));
  return leftSchema.parse(left);
}
