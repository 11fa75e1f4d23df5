import type { Page, Worker } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

const ENDS_MS = 10_000;

/**
 * Ends the extension's worker, as the browser does after 30 s of idleness: with Playwright attached
 * it never does that by itself.
 * @param extensionPage any page of the extension
 */
export async function stopWorker(browser: ExtensionBrowser, extensionPage: Page): Promise<void> {
  const old = await workerTarget(browser);
  if (old === undefined) return;
  const session = await extensionPage.context().newCDPSession(extensionPage);
  await session.send('ServiceWorker.enable');
  const end = Date.now() + ENDS_MS;
  // It may go on running (seen once, Chromium 156): it is stopped again.
  while ((await workerTarget(browser)) === old) {
    if (Date.now() > end) throw new Error('The worker does not end');
    await session.send('ServiceWorker.stopAllWorkers');
    await pause(200);
  }
  await session.detach();
}

/** A test asks the worker nothing while there is none: it waits for the next one. */
export async function wakeWorker(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(() => void chrome.runtime.connect());
}

/** Id of the worker that runs; undefined where none does. */
export async function workerTarget({ session, extensionId }: ExtensionBrowser) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
    ?.targetId;
}

/** What a worker must not gather. */
const leftSchema = z.strictObject({
  /** Uncaught errors. */
  errors: z.array(z.string()),
  /** Open ones, of those that were opened since it is watched. */
  ports: z.number(),
  /** Listeners of `permissions.onRemoved`, which each request listens to; since it is watched. */
  listeners: z.number(),
  alarms: z.number(),
  /** The number of its network rules. */
  rules: z.number(),
});
export type WorkerLeft = z.infer<typeof leftSchema>;

/** Begins to count. The count is lost when the worker ends. */
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

/** Where a worker is held: at a call that it makes to the browser. */
export interface HeldCall {
  /** The call from the global object on, such as `crypto.subtle.sign`. */
  call: string;
  /** What its first argument says, as JSON. Default: whatever it says. */
  about?: string;
  /** The browser gets this call, but none after it. Default: it does not get this one either. */
  isLast?: boolean;
}

/**
 * Nothing that is called by its name reaches the browser or is answered from that call on. Steps that
 * are over in a millisecond are met in this way; the next worker knows nothing of it.
 */
export async function holdCall(browser: ExtensionBrowser, held: HeldCall): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(replace, held);
}

/** Resolves when the call has been made. */
export async function whenHeld(browser: ExtensionBrowser): Promise<void> {
  const worker = await extensionWorker(browser);
  const isHeld = () => worker.evaluate((): unknown => Reflect.get(globalThis, 'isHeld'));
  await expect.poll(isHeld).toBe(true);
}

/** Runs in the worker. */
function replace({ call, about = '', isLast = false }: HeldCall): void {
  const names = call.split('.');
  const name = names.pop() ?? '';
  const owner = names.reduce<object>((object, key) => {
    const inner: unknown = Reflect.get(object, key);
    if (typeof inner === 'function') return inner;
    if (typeof inner !== 'object' || inner === null) throw new Error(`No ${key} of ${call}`);
    return inner;
  }, globalThis);
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`No call ${call}`);
  let isHeld = false;
  function stand(this: unknown, ...args: unknown[]): unknown {
    if (!isHeld && !JSON.stringify(args.slice(0, 1)).includes(about)) return pass(this, args);
    if (!isHeld && isLast) pass(this, args);
    isHeld = true;
    Reflect.set(globalThis, 'isHeld', true);
    return new Promise(() => {});
  }
  const pass = (self: unknown, args: unknown[]): unknown => Reflect.apply(original, self, args);
  Reflect.set(owner, name, stand);
  if (Reflect.get(owner, name) !== stand) throw new Error(`${call} cannot be replaced`);
}
