import * as z from 'zod/mini';
import { parseAs } from '../parse';
import type { Store } from './define';

/** What can be read of a stored list; the rest is dropped. */
export function readableList<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((stored) =>
      stored.map((one) => parseAs(item, one)).filter((one): one is T & {} => one !== undefined),
    ),
  );
}

/**
 * One change on top of what is stored: several panels and the options write, and the lock keeps a
 * change from being lost between its read and its write. Throws `storage-full`.
 */
export function changeList<T>(
  lock: string,
  store: Store<T[]>,
  change: (list: readonly T[]) => readonly T[],
): Promise<void> {
  return navigator.locks.request(lock, async () => {
    const list = await store.read();
    const changed = change(list);
    if (changed === list) return;
    await store.write([...changed]);
  });
}
