import type { Connection, ServiceId } from '@/utils/model/settings';

/** All that an answer depends on, beside the service and how it is reached. Never a secret. */
export interface KeyParts {
  kind: 'search' | 'words' | 'seller' | 'details';
  query: object;
  /** The picture as it is sent. */
  bytes?: Uint8Array<ArrayBuffer>;
}

/** A hash: who reads the keys learns nothing of what was searched. */
export async function keyOf(
  { service, connection }: { service: ServiceId; connection: Connection },
  { kind, query, bytes }: KeyParts,
): Promise<string> {
  const picture = bytes && (await hash(bytes));
  const asked = JSON.stringify([service, sorted(connection), kind, sorted(query), picture ?? null]);
  return hash(new TextEncoder().encode(asked));
}

/** The same, in whatever order it was put together. */
function sorted(object: object): [string, unknown][] {
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}
