import { type Signal, effect, signal } from '@preact/signals';

/** A stored value: read once, then watched. */
export interface Source<T> {
  read: () => Promise<T>;
  watch: (listener: (value: T) => void) => () => void;
}

/** Stored values as signals that follow them. */
export function createFollowing() {
  const firstReads: Promise<void>[] = [];
  return {
    /** A change that arrives during the first read wins over it. */
    follow: <T>(source: Source<T>, first: T): Signal<T> => {
      const target = signal(first);
      let hasChanged = false;
      effect(() =>
        source.watch((value) => {
          hasChanged = true;
          target.value = value;
        }),
      );
      const readFirst = async () => {
        const value = await source.read();
        if (!hasChanged) target.value = value;
      };
      firstReads.push(readFirst());
      return target;
    },
    /** Resolves once all that is followed was read. */
    firstReads: async (): Promise<void> => void (await Promise.all(firstReads)),
  };
}

/** The value of one window, or of one scope. */
export function sourceOf<Owner, T>(
  owner: Owner,
  read: (owner: Owner) => Promise<T>,
  watch: (owner: Owner, listener: (value: T) => void) => () => void,
): Source<T> {
  return { read: () => read(owner), watch: (listener) => watch(owner, listener) };
}
