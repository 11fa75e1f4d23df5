/** A page may write what it likes; a picture inside a `data:` URL may be long. */
const MAX_CHARS = 8192;
const MAX_DATA_CHARS = 4e6;

/** A URL that was cut would be another one: too long a text is left out. */
export function fits(text: string): boolean {
  return text.length <= (text.includes('data:') ? MAX_DATA_CHARS : MAX_CHARS);
}

/** A page may have thousands; nobody ticks them one by one. */
export const MAX_PICTURES = 200;
