/** Properties of parsed data. Keys are any page's: none leads to what all objects have. */

export function own(data: unknown, name: string): unknown {
  const isOwn = typeof data === 'object' && data !== null && Object.hasOwn(data, name);
  const value: unknown = isOwn ? Reflect.get(data, name) : undefined;
  return value;
}

/** A text or a number as a text; undefined where it is neither, or empty. */
export function ownText(data: unknown, name: string): string | undefined {
  const value = own(data, name);
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && written !== '' ? written : undefined;
}
