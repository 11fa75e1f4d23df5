/** What a signed call proves itself with. Pure. */

/**
 * `_aop_signature` of the open platform: UPPER(HEX(HMAC_SHA1(secret, path + sorted(key + value)))).
 * @param path from `param2` to the app key, without host, `/openapi/` and query
 * @param parameters the raw values as they are sent; file parts are not signed
 */
export async function sign(
  secret: string,
  path: string,
  parameters: Record<string, string>,
): Promise<string> {
  // The gateway sorts by code unit, not by locale.
  const joined = Object.entries(parameters)
    .map(([key, value]) => key + value)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('');
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(path + joined));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
