import { expect } from 'vitest';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** Where a worker stands still: at a call that it makes to the browser. */
export interface HeldCall {
  /** From the global object on, such as `crypto.subtle.sign`. */
  call: string;
  /** What its first argument says, as JSON. Default: whatever it says. */
  about?: string;
  /** The browser is told of this call, but of none after it. Default: it is not told of it either. */
  isLast?: boolean;
}

/**
 * From that call on, nothing that is called by its name reaches the browser or is answered. Steps that
 * are over in a millisecond are met in this way; the next worker knows nothing of it.
 */
export async function holdCall(browser: ExtensionBrowser, held: HeldCall): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(replace, held);
}

/** Settled when the call has been made. */
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
