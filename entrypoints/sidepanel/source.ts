import type { Signal } from '@preact/signals';

/** A stored value: read once, then watched. */
export interface Source<T> {
  read: () => Promise<T>;
  watch: (listener: (value: T) => void) => () => void;
}

/** Lets a signal follow the stored value. A change that arrives during the first read wins over it. */
export function follow<T>(
  source: Source<T>,
  target: Signal<T>,
): { ready: Promise<void>; stop: () => void } {
  let hasChanged = false;
  const stop = source.watch((value) => {
    hasChanged = true;
    target.value = value;
  });
  const readFirst = async () => {
    const value = await source.read();
    if (!hasChanged) target.value = value;
  };
  return { ready: readFirst(), stop };
}

/** Read-only; writes go through the functions beside it. */
export function sourceOf<T>(store: Source<T>): Source<T> {
  return store;
}
