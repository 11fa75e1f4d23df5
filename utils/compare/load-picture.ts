/** Loads the picture of a result, for the panel: the one file here that is not pure. */
import { isAppError } from '../errors';
import { request } from '../http';

const DEADLINE_MS = 8000;
const AT_ONCE = 4;

export interface LoadOptions {
  /** A larger one is not taken. */
  maxBytes: number;
  signal: AbortSignal;
}

/** Without cookies or referrer. Undefined where it is not to be had. */
export async function loadPicture(
  url: string,
  { maxBytes, signal }: LoadOptions,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const { status, bytes } = await request({
      url,
      init: { referrerPolicy: 'no-referrer', redirect: 'error' },
      deadlineMs: DEADLINE_MS,
      maxBytes,
      tooLarge: 'picture-too-large',
      signal,
    });
    return status === 200 ? bytes : undefined;
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

/** Does the work for each of them, a few at a time. */
export async function fewAtOnce<T>(
  all: Iterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = all[Symbol.iterator]();
  async function next(): Promise<void> {
    for (let one = queue.next(); !one.done; one = queue.next()) await work(one.value);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
