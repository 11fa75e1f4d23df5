import { AppError, isAppError, toFailure } from '../../../core/errors';
import type { AcquireMethod, WayReason } from '../../../core/model/search';
import { type AreaOf, type PreparedPicture, preparePicture } from '../prepare';

/** Gets the encoded bytes of a picture in one way. Throws `AppError` with the reason where it fails. */
export type GetBytes = () => Promise<Uint8Array<ArrayBuffer>>;

/** The result of one way: a picture, or the reason for the failure. */
export type Attempt =
  | { way: AcquireMethod; picture: PreparedPicture; publicUrl?: string | undefined }
  | WayReason;

export interface AttemptOptions {
  /** Public address of this picture. */
  publicUrl?: string | undefined;
  /** Deadline, epoch milliseconds: a page can block scripts indefinitely. */
  until: number;
  /** URL whose host a `timed-out` error reports instead of the service. */
  from: string | undefined;
  areaOf?: AreaOf | undefined;
}

/**
 * Runs one way and prepares the picture. Never rejects: a way that is no longer awaited must not become an
 * unhandled rejection.
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
    const isOver = error instanceof DOMException; // an aborted screenshot
    if (!isOver) console.error(error); // a bug: ways throw nothing else
    return { way, failure: { code: 'picture-blocked' } };
  }
}

/** Throws `timed-out` at `until` (epoch milliseconds); `pending` itself continues. */
export async function inTime<T>(pending: Promise<T>, until: number, from = ''): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const host = (URL.canParse(from) && new URL(from).host) || undefined; // a file has none
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new AppError('timed-out', { detail: { host } }));
    timer = setTimeout(giveUp, until - Date.now());
  });
  return Promise.race([pending, late]).finally(() => clearTimeout(timer));
}

/** Rejects with `cancelled` on abort, for work without abort support: decoding, a script in a page. */
export function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  const rejecting = new Promise<never>((_, reject) => {
    const cancel = () => reject(new AppError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
  });
  rejecting.catch(() => undefined); // no unhandled rejection
  return rejecting;
}

export type Success = Extract<Attempt, { picture: unknown }>;

export interface Outcome {
  /** The first success; undefined where all failed. */
  tried: Success | undefined;
  /** Failures, in the order of the ways. */
  reasons: WayReason[];
}

/** Time after which the next group starts in parallel. */
const PATIENCE_MS = 3_000;

/**
 * Resolves to the first picture. Ways of a group run one after the other; the next group starts when the
 * previous one has failed, or in parallel after three seconds, so that one slow server does not use up the
 * time. The caller cancels what is no longer needed. Never throws.
 * @param until epoch milliseconds after which no way is started
 * @param signal after its abort no way is started
 */
export async function tryInOrder<Way>(
  groups: readonly (readonly Way[])[],
  run: (way: Way) => Promise<Attempt>,
  until: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const reasons: WayReason[][] = groups.map(() => []);
  let found: (tried: Success) => void = () => {};
  const first = new Promise<Success>((resolve) => (found = resolve));
  async function tryGroup(group: readonly Way[], failed: WayReason[]): Promise<void> {
    for (const way of group) {
      if (Date.now() >= until || signal.aborted) return;
      const tried = await run(way);
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
