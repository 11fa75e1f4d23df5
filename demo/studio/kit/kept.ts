/** Made once and kept: a disposed material costs its shader's compilation the next time. */
export function kept<Args extends readonly (string | number | undefined)[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = args.join('|');
    const found = made.get(key);
    if (found !== undefined) return found;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
