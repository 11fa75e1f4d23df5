/** Raw access to single keys of the browser's storage. Callers parse the values. */
import { browser } from '../browser';

/** `local` survives a restart; `session` is in memory until the browser closes. */
export type Area = 'local' | 'session';

export async function readKey(area: Area, key: string): Promise<unknown> {
  return (await browser.storage[area].get(key))[key];
}

/** Avoids reading the values, which include pictures, where possible (Chrome, Firefox 143). */
export async function readKeys(name: Area): Promise<string[]> {
  const area = browser.storage[name];
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** Calls the listener at every change, with `undefined` for a removal. Returns the stop function. */
export function watchKey(area: Area, key: string, listener: (stored: unknown) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) listener(change.newValue);
  };
  browser.storage[area].onChanged.addListener(onChanged);
  return () => browser.storage[area].onChanged.removeListener(onChanged);
}
