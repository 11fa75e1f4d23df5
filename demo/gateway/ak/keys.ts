/** A key of 1688's own console: public on purpose, it opens nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['demokeyid000000001', 'DemoSecretDemoSecretDemoSecret12'],
]);

/** The secret of a key id. */
export function secretOf(keyId: string): string | undefined {
  return KEYS.get(keyId);
}

/** The demo's AK, as the console shows it: secret and key id in one string. */
export const DEMO_AK = [...KEYS]
  .map(([id, secret]) => Buffer.from(secret + id, 'utf8').toString('base64url'))
  .join('');
