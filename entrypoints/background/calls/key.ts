import type { Connection, ServiceId } from '@/utils/model/settings';
import type { RequestContext } from '../post';

/** All that an answer depends on, beside the service and how it is reached. Never a secret. */
export interface KeyParts {
  kind: 'search' | 'place' | 'words' | 'seller' | 'details';
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

/** What is asked beside the picture goes into the key whole, whatever it will be. */
export function aboutSearch(posting: RequestContext, takes: 'bytes' | 'address'): KeyParts {
  const { picture, windowId: _, bypassCache: _1, signal: _2, beforePost: _3, ...query } = posting;
  return { kind: 'search', ...aboutPicture(picture, takes, query) };
}

export function aboutPicture(
  { publicUrl, bytes }: RequestContext['picture'],
  takes: 'bytes' | 'address',
  query: object,
): Omit<KeyParts, 'kind'> {
  return takes === 'address' ? { query: { ...query, url: publicUrl } } : { query, bytes };
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
