/** A stored value that a test can change. */
export function source<T>(first: T) {
  let current = first;
  const listeners = new Set<(value: T) => void>();
  return {
    read: () => Promise.resolve(current),
    watch: (listener: (value: T) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (value: T) => {
      current = value;
      for (const listener of listeners) listener(value);
    },
    listeners,
  };
}
