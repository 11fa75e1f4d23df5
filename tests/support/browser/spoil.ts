/** The same shape with every leaf of another type: what is almost a value of ours. */
export function spoil(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : null;
  if (Array.isArray(value)) return value.map(spoil);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)]));
  }
  return {};
}

/** Right types everywhere, with values that mean nothing. */
export function exaggerate(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? 'x' : '';
  if (typeof value === 'number') return value === 0 ? -1 : -1e15;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.map(exaggerate);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, exaggerate(inner)]),
    );
  }
  return value;
}

/** Nested deeper than anything that reads it by itself would like. */
export function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
