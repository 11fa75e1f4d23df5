/** Texts of the longest lists; what is read of them does not change with the quantity. */
const MAX_KNOWN = 10_000;

/** Keeps what is read of a text, by that text. */
export function createMemo<T>(): (text: string, read: () => T) => T {
  const known = new Map<string, T>();
  return (text, read) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MAX_KNOWN) known.clear();
    const fresh = read();
    known.set(text, fresh);
    return fresh;
  };
}
