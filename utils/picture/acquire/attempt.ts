import { AppError, isAppError, toFailure } from '../../errors';
import type { AcquireMethod, WayReason } from '../../model/search';
import { type AreaOf, type PreparedPicture, preparePicture } from '../prepare';

/** One way to the bytes of a picture. Throws `AppError` with the reason where it fails. */
export type GetBytes = () => Promise<Uint8Array<ArrayBuffer>>;

/** What became of a way: a picture, or the reason why not. */
export type Attempt =
  | { way: AcquireMethod; picture: PreparedPicture; publicUrl?: string | undefined }
  | WayReason;

export interface AttemptOptions {
  /** Where everybody gets this very picture. */
  publicUrl?: string | undefined;
  /** Epoch milliseconds at which it has failed: a page can hold up whatever runs in it. */
  until: number;
  /** Address of whom is waited for until then. Without it the service would be taken for the slow one. */
  from: string | undefined;
  areaOf?: AreaOf | undefined;
}

/**
 * Judged by bytes that decode, never by what was said of them. Never rejects: a way that nobody waits
 * for any more must not become an unhandled rejection.
 */
export async function attempt(
  way: AcquireMethod,
  get: GetBytes,
  terms: AttemptOptions,
): Promise<Attempt> {
  const prepared = async () => preparePicture(await get(), terms.areaOf);
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

/** The order in which ways are tried, and how long each of them is waited for. */

/** A way that begins when it is called: most are never needed. */
export type Try = () => Promise<Attempt>;

export type Success = Extract<Attempt, { picture: unknown }>;

export interface Outcome {
  /** Absent where none gave a picture. */
  tried: Success | undefined;
  /** Of those that failed, in the order of the ways. */
  reasons: WayReason[];
}

/** A server that has not answered by then is not waited for alone. */
const PATIENCE_MS = 3_000;

/**
 * The first picture of any. In a group one way comes after the other; the next group begins when the
 * one before has failed, and beside it where that takes long: an address that hangs must not use up
 * the time of the one after it. What is not needed any more is for the caller to break off.
 * @param signal once it is aborted, nothing more is begun: what fails then has only been broken off
 */
export async function tryInOrder(
  groups: readonly (readonly Try[])[],
  until: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const reasons: WayReason[][] = groups.map(() => []);
  let found: (tried: Success) => void = () => {};
  const first = new Promise<Success>((resolve) => (found = resolve));
  async function tryGroup(group: readonly Try[], failed: WayReason[]): Promise<void> {
    for (const way of group) {
      if (Date.now() >= until || signal.aborted) return;
      const tried = await way();
      if ('picture' in tried) return found(tried);
      failed.push(tried);
    }
  }

  const running: Promise<void>[] = [];
  let tried: Success | undefined;
  for (const [index, group] of groups.entries()) {
    if (tried) break;
    const trying = tryGroup(group, reasons[index] ?? []);
    running.push(trying);
    tried = await Promise.race([first, trying.then(() => undefined), patience()]);
  }
  tried ??= await Promise.race([first, Promise.all(running).then(() => undefined)]);
  return { tried, reasons: reasons.flat() };
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
}
