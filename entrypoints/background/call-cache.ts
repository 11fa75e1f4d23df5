/**
 * Service answers that are stored for an hour (`utils/io/storage/answers.ts`): pages of offers, and
 * the names of uploaded pictures. Nothing is stored for private windows.
 */
import * as z from 'zod/mini';
import { failureOf } from '@/utils/core/errors';
import { offerSchema } from '@/utils/core/model/offer';
import type { Connection, ServiceId } from '@/utils/core/model/settings';
import { parseAs } from '@/utils/core/parse';
import { isPrivateWindow } from '@/utils/io/platform';
import type { ServicePicture } from '@/utils/io/services/service';
import { dropAnswer, readAnswer, writeAnswer } from '@/utils/io/storage/answers';

/** `SearchPage` as stored. */
export const pageSchema = z.object({
  offers: z.array(offerSchema),
  total: z.optional(z.number()),
  next: z.optional(z.string()),
});

/** Everything an answer depends on, but never a secret. */
export interface KeyParts {
  service: ServiceId;
  connection: Connection;
  /** `upload`: the cursor that names an uploaded picture. */
  kind: 'search' | 'upload' | 'market' | 'words' | 'seller' | 'details';
  query: object;
  /** The picture as sent. */
  bytes?: Uint8Array<ArrayBuffer> | undefined;
}

/** Hashed, so that the keys do not reveal what was searched. */
export async function hashKey(parts: KeyParts): Promise<string> {
  const { service, connection, kind, query, bytes } = parts;
  const picture = bytes && (await hash(bytes));
  const asked = JSON.stringify([service, sorted(connection), kind, sorted(query), picture ?? null]);
  return hash(new TextEncoder().encode(asked));
}

/** Undefined for a private window or none: the answer is neither stored nor read from the store. */
export async function cacheKey(
  windowId: number | undefined,
  parts: KeyParts,
): Promise<string | undefined> {
  const isKept = windowId !== undefined && !(await isPrivateWindow(windowId));
  return isKept ? hashKey(parts) : undefined;
}

/** Only what the service receives is part of the key: the address or the bytes. */
export function picturePart(
  { publicUrl, bytes }: ServicePicture,
  takes: 'bytes' | 'address',
  query: object,
): Pick<KeyParts, 'query' | 'bytes'> {
  return takes === 'address' ? { query: { ...query, url: publicUrl } } : { query, bytes };
}

/** Undefined if no valid answer is stored. */
export async function readCached<T>(
  key: string | undefined,
  schema: z.ZodMiniType<T>,
): Promise<{ answer: T; answeredAt: number } | undefined> {
  if (key === undefined) return undefined;
  const stored = await readAnswer(key, Date.now()).catch(failed);
  const answer = parseAs(schema, stored?.answer);
  return stored && answer !== undefined ? { answer, answeredAt: stored.at } : undefined;
}

/**
 * Writes without being awaited, so that the answer is not delayed. Answers that do not fit the schema are not
 * stored.
 */
export function writeCached<T>(
  key: string | undefined,
  schema: z.ZodMiniType<T>,
  answer: unknown,
): void {
  if (key === undefined || parseAs(schema, answer) === undefined) return;
  writeAnswer(key, { at: Date.now(), answer }).catch(failed);
}

export function dropCached(key: string | undefined): void {
  if (key !== undefined) dropAnswer(key).catch(failed);
}

/** The database can fail at any time; the search continues without it. */
function failed(error: unknown): undefined {
  failureOf(error);
}

/** Sorts the keys, so that equal objects have equal hashes. */
function sorted(object: object): [string, unknown][] {
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}
