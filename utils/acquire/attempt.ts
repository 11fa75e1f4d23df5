import { AppError, isAppError, toFailure } from '../errors';
import type { Way, WayReason } from '../model/search';
import { preparePicture, type PartOf, type PreparedPicture } from '../picture/prepare';

/** One way to the bytes of a picture. Throws `AppError` with the reason where it fails. */
export type GetBytes = () => Promise<Uint8Array<ArrayBuffer>>;

/** What became of a way: a picture, or the reason why not. */
export type Attempt =
  | { way: Way; picture: PreparedPicture; publicUrl?: string | undefined }
  | WayReason;

export interface Terms {
  /** Where everybody gets this very picture. */
  publicUrl?: string | undefined;
  /** Epoch milliseconds at which it has failed: a page can hold up whatever runs in it. */
  until: number;
  /** Address of whom is waited for until then. Without it the service would be taken for the slow one. */
  from: string | undefined;
  partOf?: PartOf | undefined;
}

/**
 * Judged by bytes that decode, never by what was said of them. Never rejects: a way that nobody waits
 * for any more must not become an unhandled rejection.
 */
export async function attempt(way: Way, get: GetBytes, terms: Terms): Promise<Attempt> {
  const prepared = async () => preparePicture(await get(), terms.partOf);
  try {
    const picture = await inTime(prepared(), terms.until, terms.from);
    return { way, picture, publicUrl: terms.publicUrl };
  } catch (error) {
    if (isAppError(error)) return { way, failure: toFailure(error) };
    const isOver = error instanceof DOMException; // the screenshot that nobody needs any more
    if (!isOver) console.error(error); // ours to mend: no way may throw anything else
    return { way, failure: { code: 'picture-blocked' } };
  }
}

/** Throws `timed-out` at the moment; what is waited for goes on unheard. */
export async function inTime<T>(pending: Promise<T>, until: number, from = ''): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const host = (URL.canParse(from) && new URL(from).host) || undefined; // a file has none
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new AppError('timed-out', { detail: { host } }));
    timer = setTimeout(giveUp, until - Date.now());
  });
  return Promise.race([pending, late]).finally(() => clearTimeout(timer));
}

/** Rejects at the abort, where what is waited for cannot be aborted: decoding, a script in a page. */
export function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  const rejecting = new Promise<never>((_, reject) => {
    const cancel = () => reject(new AppError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
  });
  rejecting.catch(() => undefined); // heard of only while somebody waits
  return rejecting;
}
