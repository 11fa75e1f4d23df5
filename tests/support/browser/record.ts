import type { Page } from '@playwright/test';
import { searchSchema, type Search } from '../../../utils/model/search';

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
