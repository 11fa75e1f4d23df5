/** What a request shows of who sends it. */

/** Longest credential, more than any token. */
const MAX_LENGTH = 4096;

/** The token of `Authorization: Bearer`. */
export function bearerOf(header: string | undefined): string | undefined {
  return header === undefined || header.length > MAX_LENGTH
    ? undefined
    : /^Bearer ([\x21-\x7e]+)$/i.exec(header)?.[1];
}

/** The admin's token: as a password for any name, which is how a browser asks for it, or as Bearer. */
export function adminTokenOf(header: string | undefined): string | undefined {
  const basic =
    header === undefined || header.length > MAX_LENGTH
      ? undefined
      : /^Basic ([\w+/=-]+)$/i.exec(header)?.[1];
  if (basic === undefined) return bearerOf(header);
  const text = Buffer.from(basic, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : text.slice(colon + 1);
}
