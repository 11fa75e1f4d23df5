/** One key of the browser's storage, raw. Values are parsed by whoever knows their schema. */
import { browser } from '../browser';

/** `local` survives a restart, `session` lives in memory until the browser closes. */
export type Area = 'local' | 'session';

export async function readKey(area: Area, key: string): Promise<unknown> {
  return (await browser.storage[area].get(key))[key];
}

/** Without the values where the browser can tell (Chrome 130, Firefox 143): pictures are large. */
export async function readKeys(name: Area): Promise<string[]> {
  const area = browser.storage[name];
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** Hears of every change; `undefined` where the key was removed. */
export function watchKey(area: Area, key: string, listener: (stored: unknown) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) listener(change.newValue);
  };
  browser.storage[area].onChanged.addListener(onChanged);
  return () => browser.storage[area].onChanged.removeListener(onChanged);
}
