import { CANARY } from '../canary';

const DEMO = { id: 'demokeyid000000001', secret: 'DemoSecretDemoSecretDemoSecret12' };

/** Keys of 1688's own console: public on purpose, they open nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [DEMO, CANARY.ak].map(({ id, secret }) => [id, secret]),
);

/** The secret of a key id. */
export function secretOf(keyId: string): string | undefined {
  return KEYS.get(keyId);
}

/** An AK as the console shows it: secret and key id in one string. */
const writeAk = ({ id, secret }: { id: string; secret: string }) =>
  Buffer.from(secret + id, 'utf8').toString('base64url');

export const DEMO_AK = writeAk(DEMO);
export const CANARY_AK = writeAk(CANARY.ak);
