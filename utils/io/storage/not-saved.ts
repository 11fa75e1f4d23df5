/** Writes of a page that nothing waits for: where there is no room for one, the page says so in one place. */
import { isAppError } from '../../core/errors';

const listeners = new Set<() => void>();

/** Ends a write that nothing waits for. */
export function save(write: Promise<unknown>): void {
  write.catch((error: unknown) => {
    if (isAppError(error) && error.code === 'storage-full') listeners.forEach((tell) => tell());
    else console.error(error);
  });
}

/** Calls back after a write for which there was no room. Returns what stops it. */
export function watchNotSaved(onNotSaved: () => void): () => void {
  listeners.add(onNotSaved);
  return () => void listeners.delete(onNotSaved);
}
