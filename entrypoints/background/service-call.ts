/**
 * Everything between a plan (whom to ask, with what: `plan.ts`) and the service's answer, from top to
 * bottom:
 *
 *   searchService  stored answer → user's limit → uploaded picture → request → stored answer
 *   sendRequest    access → token (renewed once) → slot (rate limit, count, record) → request
 *
 * A search, a batch and an added service call `searchService`; details and a seller's offers, whose
 * answers are stored with the search, call `sendRequest`. Which failures are repeated, and when:
 * `retry.ts`.
 */
import * as z from 'zod/mini';
import { watchAccess } from '@/utils/access';
import { isAppError } from '@/utils/errors';
import type { Query } from '@/utils/model/query';
import type { PictureArea } from '@/utils/model/rectangle';
import type { Credentials } from '@/utils/model/settings';
import { preparePicture } from '@/utils/picture/prepare';
import type { RequestPriority } from '@/utils/services/call-limits';
import type {
  CallContext,
  SearchAnswer,
  SearchRequest,
  ServiceInfo,
  ServicePicture,
} from '@/utils/services/service';
import { renewCredentials } from '@/utils/storage/credentials';
import {
  cacheKey,
  dropCached,
  pageSchema,
  picturePart,
  readCached,
  writeCached,
} from './call-cache';
import { type Plan, hasAccessNow, requireAccess } from './plan';
import { acquireSlot, requireCallsLeft } from './rate-limit';

/** What a search asks for, and for whom. */
export interface RequestContext {
  /** A private window's answer is not stored. */
  windowId: number;
  picture: ServicePicture;
  /** See `SearchRequest`. */
  area?: PictureArea | undefined;
  /** What is asked for beside the picture, or in its place. */
  query?: Query | undefined;
  /** Of the page after the first. */
  cursor?: string | undefined;
  /** No stored answer. */
  bypassCache?: boolean | undefined;
  signal: AbortSignal;
  /**
   * Records that a request is about to be sent: once it has its slot, so that a worker that ends before
   * that resumes the search. Not called for a stored answer.
   */
  beforePost: () => Promise<void>;
}

export type ServiceAnswer = SearchAnswer & {
  /** Epoch milliseconds at which a stored answer was given. */
  answeredAt?: number | undefined;
  /** See `CallContext`. */
  offMinutes?: number | undefined;
};

/** A page of offers from the store or the service. Throws `AppError`. */
export async function searchService(plan: Plan, context: RequestContext): Promise<ServiceAnswer> {
  requireAccess(plan); // also where the answer would be in the store

  const { service, client, connection } = plan;
  const { windowId, picture, area, query, cursor, bypassCache } = context;
  const asked = picturePart(picture, client.capabilities.picture, { area, query, cursor });
  const key = await cacheKey(windowId, { service, connection, kind: 'search', ...asked });
  const stored = bypassCache ? undefined : await readCached(key, pageSchema);
  if (stored) return { ...stored.answer, answeredAt: stored.answeredAt };

  requireCallsLeft(service);

  const isUpload = client.uploadsFirst && cursor === undefined && !query?.isWordsOnly;
  const { answer, offMinutes: assumed } = isUpload
    ? await searchUploaded(plan, context)
    : await sendSearch(plan, context, { cursor });

  writeCached(key, pageSchema, answer);
  return { ...answer, offMinutes: assumed };
}

/** Where a search begins: at a cursor, or with an upload that is reported. */
type SearchStart = Pick<SearchRequest, 'cursor' | 'onImageUploaded'>;

interface Sent {
  answer: SearchAnswer;
  offMinutes: number | undefined;
}

/**
 * A search of two requests: the upload, which gives the picture a name, and the query. A repetition
 * begins with the name that is stored: the picture is neither sent nor paid for again. Where the
 * service refuses that one, it may have forgotten the name, and the picture is uploaded again, once.
 */
async function searchUploaded(plan: Plan, context: RequestContext): Promise<Sent> {
  const { service, client, connection } = plan;
  const { windowId, picture, area } = context;
  const asked = picturePart(picture, client.capabilities.picture, { area });
  const key = await cacheKey(windowId, { service, connection, kind: 'place', ...asked });
  const start: SearchStart = {
    cursor: (await readCached(key, z.string()))?.answer,
    onImageUploaded: (cursor) => {
      start.cursor = cursor; // also for what is sent again with a new token
      writeCached(key, z.string(), cursor);
    },
  };
  for (;;) {
    const wasUploaded = start.cursor !== undefined;
    if (!wasUploaded) requireCallsLeft(service, 2);
    try {
      const sent = await sendSearch(plan, context, start);
      dropCached(key);
      return sent;
    } catch (error) {
      if (!isAppError(error) || !/^(?:service-refused|bad-answer)$/.test(error.code)) throw error;
      dropCached(key);
      if (!wasUploaded) throw error;
      start.cursor = undefined;
    }
  }
}

async function sendSearch(
  plan: Plan,
  { picture, area, query, signal: cancel, beforePost }: RequestContext,
  start: SearchStart,
): Promise<Sent> {
  const { client } = plan;
  let assumed: number | undefined;
  const answer = await sendRequest<SearchAnswer>(
    plan,
    { signal: cancel, beforePost },
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
  /** `aside`: it lets the next click go first. */
  lane?: RequestPriority;
  /** See `RequestContext`. */
  beforePost?: () => Promise<void>;
}

/**
 * Minutes by which this computer's clock is ahead, by a service that has refused its time. Kept as
 * long as the worker lives; what is refused in spite of it is read again.
 */
let offMinutes: number | undefined;

/**
 * Any call of the service. It is made again, once each, where its token is refused and can be renewed,
 * and where its time is refused and the service has answered what time it is.
 * @param send its signal also aborts once access is taken back: the browser itself lets a request go
 * on that has begun
 */
export async function sendRequest<T>(
  plan: Plan,
  { signal: cancel, lane = 'search', beforePost }: SendOptions,
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
      let recorded: Promise<void> | undefined; // once, however many requests the call takes
      const call: CallContext = {
        connection,
        credentials,
        offMinutes: assumed,
        acquireSlot: async (until) => {
          await acquireSlot(service, lane, until);
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
  } finally {
    stop();
    lost.throwIfAborted(); // what waited for its slot was only cancelled
  }
}

/** A token that ends while the request is on its way would be refused. */
const AHEAD_MS = 60_000;
const NEVER = new AbortController().signal;

/** Ahead of its end, and only where there is something to renew it with. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}

/** Not by the run's signal: a pair that was given out must be stored. It has a deadline of its own. */
function renewToken({ service, client, connection }: Plan, refused: Credentials) {
  return renewCredentials(service, refused, (stored, keep) =>
    client.refresh(connection, stored, { signal: NEVER, now: Date.now(), keep }),
  );
}

/**
 * What is sent where the user has marked a part of the picture: it is cut here, unless the service
 * does that. A service that takes only an address gets the whole picture.
 */
export async function pictureInArea(
  picture: ServicePicture,
  area: PictureArea | undefined,
  { picture: takes, crop }: ServiceInfo['capabilities'],
): Promise<{ picture: ServicePicture; area?: PictureArea }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}
