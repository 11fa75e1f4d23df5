import type { Signal } from '@preact/signals';

/** A stored value: read once, then heard of. */
export interface Source<T> {
  read: () => Promise<T>;
  watch: (listener: (value: T) => void) => () => void;
}

/** Keeps a signal at the stored value. News that arrives during the first read wins over it. */
export function follow<T>(
  source: Source<T>,
  target: Signal<T>,
): { ready: Promise<void>; stop: () => void } {
  let isNews = false;
  const stop = source.watch((value) => {
    isNews = true;
    target.value = value;
  });
  const readFirst = async () => {
    const value = await source.read();
    if (!isNews) target.value = value;
  };
  return { ready: readFirst(), stop };
}
