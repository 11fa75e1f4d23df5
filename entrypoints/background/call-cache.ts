import * as z from 'zod/mini';
import { isAppError } from '@/utils/errors';
import { offerSchema } from '@/utils/model/offer';
import type { Connection, ServiceId } from '@/utils/model/settings';
import type { SearchRequest } from '@/utils/services/service';
import type { RequestContext } from './service-call';

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

/** `SearchPage`, as it is stored. */
export const pageSchema = z.strictObject({
  kind: z.literal('page'),
  offers: z.array(offerSchema),
  total: z.optional(z.number()),
  next: z.optional(z.string()),
});

/** A search by picture that begins with a name for the picture, and where it goes on once it has one. */

export type Begun = Pick<SearchRequest, 'cursor' | 'onImageUploaded'>;

export interface Place {
  read: () => Promise<string | undefined>;
  write: (cursor: string) => void;
  drop: () => void;
  /** Throws `limit-reached` where there is no room for both requests. */
  requireRoom: () => void;
}

/**
 * A repetition goes on where the last try stopped: the picture is neither sent nor paid for again.
 * What is refused from there may be a name that the service has forgotten: it begins anew, once.
 */
export async function fromPlace<T>(
  { read, write, drop, requireRoom }: Place,
  send: (begun: Begun) => Promise<T>,
): Promise<T> {
  const begun: Begun = {
    cursor: await read(),
    onImageUploaded: (cursor) => {
      begun.cursor = cursor; // also for what is sent again with a new token
      write(cursor);
    },
  };
  for (;;) {
    const wasKept = begun.cursor !== undefined;
    if (!wasKept) requireRoom();
    try {
      const answer = await send(begun);
      drop();
      return answer;
    } catch (error) {
      if (!isAppError(error) || !/^(?:service-refused|bad-answer)$/.test(error.code)) throw error;
      drop();
      if (!wasKept) throw error;
      begun.cursor = undefined;
    }
  }
}
