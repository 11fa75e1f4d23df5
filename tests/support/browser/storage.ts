import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { type Search, searchSchema } from '../../../utils/core/model/search';

/** The search that the panel's own window has stored. */
export async function readRecord(panel: Page): Promise<Search> {
  const stored = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `search:${id}`;
    return (await chrome.storage.session.get(key))[key];
  });
  return searchSchema.parse(stored);
}

/** Puts a record in place of the one that is stored, as a worker that ended would have left it. */
export async function writeRecord(panel: Page, search: Search): Promise<void> {
  await panel.evaluate(
    (record) => chrome.storage.session.set({ [`search:${record.windowId}`]: record }),
    search,
  );
}

/** The bytes of the picture that the panel's own window has stored. */
export async function storedPicture(panel: Page): Promise<Uint8Array> {
  const base64 = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const stored: Record<string, unknown> = await chrome.storage.session.get(`picture:${id}`);
    const picture: unknown = stored[`picture:${id}`];
    return typeof picture === 'object' && picture ? Reflect.get(picture, 'base64') : undefined;
  });
  return Buffer.from(String(base64), 'base64');
}

/** All keys of `storage.session`, sorted. */
export function storedKeys(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () =>
    Object.keys(await chrome.storage.session.get(null)).toSorted(),
  );
}

const meterSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** How many calls of the service the extension has counted, on all days. */
export async function countedCalls(extensionPage: Page, service: string): Promise<number> {
  const stored = await extensionPage.evaluate(() => chrome.storage.local.get({ meter: {} }));
  const days = meterSchema.parse(stored['meter'])[service] ?? {};
  return Object.values(days).reduce((sum, count) => sum + count, 0);
}

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
