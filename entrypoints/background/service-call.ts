/**
 * All steps from a plan (`plan.ts`) to the service's answer, in the order of this file:
 *
 *   searchService  stored answer → user's limit → uploaded picture → request → stored answer
 *   sendRequest    access → token (renewed once) → slot (rate limit, count, record) → request
 *
 * Searches, batches and added services call `searchService`. Other markets (`market-call.ts`), details and a
 * seller's offers call `sendRequest`. Retries are in `retry.ts`.
 */
import { watchAccess } from '@/utils/io/access';
import { isAppError } from '@/utils/core/errors';
import type { Query } from '@/utils/core/model/query';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { Credentials } from '@/utils/core/model/accounts';
import { preparePicture } from '@/utils/io/picture/prepare';
import type { RequestPriority } from '@/utils/core/call-limits';
import type {
  CallContext,
  SearchAnswer,
  ServiceInfo,
  ServicePicture,
} from '@/utils/io/services/service';
import { renewCredentials } from '@/utils/io/storage/credentials';
import { cacheKey, pageSchema, picturePart, readCached, writeCached } from './call-cache';
import { type Plan, hasAccessNow, requireAccess, withWords } from './plan';
import { acquireSlot, requireCallsLeft } from './rate-limit';
import { type UploadStart, withUpload } from './uploaded-picture';

/** The parameters of a search. */
export interface RequestContext {
  /** Answers for private windows are not stored, nor are those for no window: both ignore stored ones. */
  windowId?: number | undefined;
  picture: ServicePicture;
  /** See `SearchRequest`. */
  area?: CropArea | undefined;
  /** The query in addition to the picture, or in place of it. */
  query?: Query | undefined;
  /** Cursor of a page after the first. */
  cursor?: string | undefined;
  /** Ignores stored answers. */
  bypassCache?: boolean | undefined;
  signal: AbortSignal;
  /** See `SendOptions`. */
  priority?: RequestPriority | undefined;
  /**
   * Records that a request is about to be sent, after it got its slot: a search whose worker ends
   * earlier is resumed. Not called for a stored answer.
   */
  beforePost?: (() => Promise<void>) | undefined;
}

export type ServiceAnswer = SearchAnswer & {
  /** Epoch milliseconds of a stored answer. */
  answeredAt?: number | undefined;
  /** See `CallContext`. */
  offMinutes?: number | undefined;
};

/** A page of offers from the store or the service. Throws `AppError`. */
export async function searchService(made: Plan, context: RequestContext): Promise<ServiceAnswer> {
  const plan = context.query?.words ? await withWords(made) : made;
  requireAccess(plan); // also required for stored answers

  const { service, client, connection } = plan;
  const { windowId, picture, area, query, cursor, bypassCache } = context;
  const asked = picturePart(picture, client.capabilities.picture, { area, query, cursor });
  const key = await cacheKey(windowId, { service, connection, kind: 'search', ...asked });
  const stored = bypassCache ? undefined : await readCached(key, pageSchema);
  if (stored) return { ...stored.answer, answeredAt: stored.answeredAt };

  requireCallsLeft(service);

  const isUpload = client.uploadsFirst && cursor === undefined && !query?.isWordsOnly;
  const { answer, offMinutes: assumed } = isUpload
    ? await withUpload(plan, context, { area }, (start) => sendSearch(plan, context, start))
    : await sendSearch(plan, context, { cursor });

  writeCached(key, pageSchema, answer);
  return { ...answer, offMinutes: assumed };
}

interface Sent {
  answer: SearchAnswer;
  offMinutes: number | undefined;
}

async function sendSearch(
  plan: Plan,
  { picture, area, query, signal: cancel, priority, beforePost }: RequestContext,
  start: UploadStart,
): Promise<Sent> {
  const { client } = plan;
  let assumed: number | undefined;
  const answer = await sendRequest<SearchAnswer>(
    plan,
    { signal: cancel, priority, beforePost },
    (call, signal) => {
      assumed = call.offMinutes;
      const request = { picture, area, ...query, ...call, ...start };
      const { words, isWordsOnly } = request;
      return isWordsOnly && words && client.words
        ? client.words({ ...request, query: words }, { signal })
        : client.search(request, { signal });
    },
  );
  return { answer, offMinutes: assumed };
}

interface SendOptions {
  signal: AbortSignal;
  /** `background`: lower priority than a search. */
  priority?: RequestPriority | undefined;
  /** See `RequestContext`. */
  beforePost?: (() => Promise<void>) | undefined;
}

/**
 * Minutes by which this computer's clock is ahead, according to a service that refused its time.
 * Kept for the lifetime of the worker, and corrected after another refusal.
 */
let offMinutes: number | undefined;

/**
 * Sends any call. It is repeated once if the token is refused and can be renewed, and once if the
 * time is refused and the service has sent its own.
 * @param send its signal also aborts when access is removed, because the browser does not abort
 * running requests; an answer that arrives all the same is paid for, and kept
 */
export async function sendRequest<T>(
  plan: Plan,
  { signal: cancel, priority = 'search', beforePost }: SendOptions,
  send: (call: CallContext, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  requireAccess(plan);
  const { service, connection } = plan;
  const isAllowed = () => hasAccessNow(plan);
  const { lost, stop } = watchAccess(new URL(connection.baseUrl), isAllowed, plan.hasAccess);
  const signal = AbortSignal.any([cancel, lost]);
  let { credentials } = plan;
  let [isRenewed, isCorrected] = [false, false];
  try {
    if (endsSoon(credentials)) credentials = await renewToken(plan, credentials);
    for (;;) {
      const assumed = offMinutes; // another call may change it meanwhile
      let recorded: Promise<void> | undefined; // recorded once per call, for any number of requests
      const call: CallContext = {
        connection,
        credentials,
        offMinutes: assumed,
        acquireSlot: async (until) => {
          await acquireSlot(service, priority, until);
          await (recorded ??= beforePost?.());
        },
      };
      try {
        return await send(call, signal);
      } catch (error) {
        const code = isAppError(error) ? error.code : undefined;
        const seen = isAppError(error) ? error.detail?.offMinutes || undefined : undefined;
        if (code === 'token-expired' && !isRenewed) {
          credentials = await renewToken(plan, credentials);
          [isRenewed, isCorrected] = [true, false];
        } else if (code === 'clock-wrong' && !isCorrected && seen !== assumed) {
          offMinutes = seen;
          isCorrected = true;
        } else throw error;
      }
    }
  } catch (error) {
    lost.throwIfAborted(); // a wait for a slot only reports `cancelled`
    throw error;
  } finally {
    stop();
  }
}

/** Renews tokens that could expire during the request. */
const AHEAD_MS = 60_000;
const NEVER = new AbortController().signal;

/** False if there is no refresh token. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}

/**
 * Independent of the run's signal, because a new token pair must be stored. Has its own deadline.
 */
function renewToken({ service, client, connection }: Plan, refused: Credentials) {
  return renewCredentials(service, connection, refused, (stored, keep) =>
    client.refresh(connection, stored, { signal: NEVER, now: Date.now(), keep }),
  );
}

/**
 * The picture for a search in a marked area: cropped here, unless the service does it. A service
 * that takes only an address gets the whole picture.
 */
export async function pictureInArea(
  picture: ServicePicture,
  area: CropArea | undefined,
  { picture: takes, crop }: ServiceInfo['capabilities'],
): Promise<{ picture: ServicePicture; area?: CropArea }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}
