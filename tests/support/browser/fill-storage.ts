import type { Page } from '@playwright/test';

type Area = 'local' | 'session';

/**
 * Fills an area with values that are no results, until so many bytes are left, or some 100 more.
 * @param extensionPage any page of the extension
 */
export async function fillStorage(extensionPage: Page, area: Area, left: number): Promise<void> {
  await extensionPage.evaluate(
    async ({ name, spare }) => {
      const store = chrome.storage[name];
      // Beside a key, two quotes and what the browser adds to each.
      const fits = async (size: number) =>
        (await store.getBytesInUse(null)) + size + 30 + spare <= store.QUOTA_BYTES;
      const least = name === 'session' ? 64 : 1; // less is not always counted there (Chromium 156)
      for (let size = 4_000_000, number = 0; size >= least; number += 1) {
        if (await fits(size)) await store.set({ [`filler ${number}`]: 'x'.repeat(size) });
        else size = Math.floor(size / 2);
      }
    },
    { name: area, spare: left },
  );
}

/** Removes that again. */
export async function unfillStorage(extensionPage: Page, area: Area): Promise<void> {
  await extensionPage.evaluate(async (name) => {
    const keys = Object.keys(await chrome.storage[name].get(null));
    await chrome.storage[name].remove(keys.filter((key) => key.startsWith('filler ')));
  }, area);
}

/** What is stored under these keys. */
export function readStored(
  extensionPage: Page,
  area: Area,
  keys: readonly string[],
): Promise<Record<string, unknown>> {
  return extensionPage.evaluate(({ name, wanted }) => chrome.storage[name].get([...wanted]), {
    name: area,
    wanted: keys,
  });
}

export function writeStored(
  extensionPage: Page,
  area: Area,
  items: Record<string, unknown>,
): Promise<void> {
  return extensionPage.evaluate(({ name, values }) => chrome.storage[name].set(values), {
    name: area,
    values: items,
  });
}
