/** A write that finds room as long as there are results that can go for it. */
import { browser } from '../browser';
import { AppError } from '../errors';
import { loadPart } from '../load-part';
import type { Area } from './area';

/** What is on its way, as far as nothing newer is. No key is written to both areas at once. */
const underWay = new Set<Record<string, unknown>>();

/**
 * 10 MB in each area for everything; a write over it rejects. Then the oldest results go, once and no
 * more than is needed (`drop-oldest.ts`). Throws `storage-full`.
 */
export async function setWithRoom(area: Area, items: Record<string, unknown>): Promise<void> {
  const left = { ...items };
  // Written a second time, an earlier one would undo this one.
  for (const earlier of underWay) for (const key in items) delete earlier[key];
  underWay.add(left);
  try {
    await browser.storage[area].set(items).catch(async () => {
      const dropOldest = await loadPart('dropOldest');
      await dropOldest(area, left);
      await browser.storage[area].set(left);
    });
  } catch (cause) {
    throw new AppError('storage-full', { cause });
  } finally {
    underWay.delete(left);
  }
}
