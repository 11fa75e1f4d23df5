/** A write that finds room as long as there are results that can go for it. */
import { browser } from '../browser';
import { AppError } from '../errors';
import { loadPart } from '../load-part';
import type { Area } from './area';

/**
 * 10 MB in each area for everything; a write over it rejects. Then the oldest results go, once and no
 * more than is needed (`drop-oldest.ts`). Throws `storage-full`.
 */
export async function setWithRoom(area: Area, items: Record<string, unknown>): Promise<void> {
  const write = () => browser.storage[area].set(items);
  try {
    await write().catch(async () => {
      const dropOldest = await loadPart('dropOldest');
      await dropOldest(area, items);
      await write();
    });
  } catch (cause) {
    throw new AppError('storage-full', { cause });
  }
}
