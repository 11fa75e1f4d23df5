/**
 * What other services found of a window's picture, in `storage.session`. One writer: the worker
 * (`background/refine`). It goes with the window's search (`removeSearch`).
 */
import { addedSchema, type Added } from '../model/extras';
import { parseAs } from '../parse';
import { readKey, watchKey } from './area';
import { setWithRoom } from './room';
import { addedKey } from './search-keys';

export async function readAdded(windowId: number): Promise<Added | undefined> {
  return parseAs(addedSchema, await readKey('session', addedKey(windowId)));
}

export function watchAdded(
  windowId: number,
  listener: (added: Added | undefined) => void,
): () => void {
  return watchKey('session', addedKey(windowId), (stored) =>
    listener(parseAs(addedSchema, stored)),
  );
}

/** Throws `storage-full`. */
export async function writeAdded(windowId: number, added: Added): Promise<void> {
  await setWithRoom('session', { [addedKey(windowId)]: added });
}
