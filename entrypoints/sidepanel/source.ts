import { type Signal, effect, signal } from '@preact/signals';

/** A stored value: read once, then watched. */
export interface Source<T> {
  read: () => Promise<T>;
  watch: (listener: (value: T) => void) => () => void;
}

/** Stored values as signals that follow them. */
export function createFollowing() {
  const firstReads: (() => Promise<void>)[] = [];
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
      const read = async () => {
        const value = await source.read();
        if (!hasChanged) target.value = value;
      };
      let reading: Promise<void> | undefined = read();
      // Whoever waits for it hears of the failure, and whoever waits next reads again.
      reading.catch(() => undefined);
      firstReads.push(async () => {
        reading ??= read();
        await reading.catch((error: unknown) => {
          reading = undefined;
          throw error;
        });
      });
      return target;
    },
    /** Resolves once all that is followed was read. What failed is read again at the next call. */
    firstReads: async (): Promise<void> =>
      void (await Promise.all(firstReads.map((readFirst) => readFirst()))),
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
