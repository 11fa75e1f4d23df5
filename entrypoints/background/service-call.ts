import { watchAccess } from '@/utils/access';
import { AppError, failureOf, isAppError } from '@/utils/errors';
import type { Query } from '@/utils/model/query';
import type { PictureArea } from '@/utils/model/rectangle';
import {
  type Connection,
  type Credentials,
  type ServiceId,
  connectionOf,
} from '@/utils/model/settings';
import { preparePicture } from '@/utils/picture/prepare';
import { hasServiceAccess, isPrivateWindow } from '@/utils/platform';
import { SERVICE_CLIENTS } from '@/utils/services/clients';
import { serviceInfoOf } from '@/utils/services/registry';
import type {
  CallContext,
  ServiceClient,
  ServiceInfo,
  ServicePicture,
} from '@/utils/services/service';
import { dropAnswer, openAnswers, readAnswer, writeAnswer } from '@/utils/storage/answers';
import { readCredentials, renewCredentials } from '@/utils/storage/credentials';
import { changeMeter, meterStore } from '@/utils/storage/settings';
import { settingsStore } from '@/utils/storage/settings';
import { termsStore } from '@/utils/storage/settings';
import { type Calls, type ServiceCalls, createCalls } from './rate-limit';

/** Whom to ask, and with what. Read while the picture loads, because it needs nothing of it. */
export interface Plan {
  service: ServiceId;
  provider: ServiceClient;
  /** Through which every request leaves. */
  calls: ServiceCalls;
  connection: Connection;
  credentials: Credentials;
  hasAccess: boolean;
}

/** Of a plan that has no access. */
export function accessMissing({ connection }: Plan): AppError {
  return new AppError('access-missing', { detail: { host: new URL(connection.baseUrl).host } });
}

/** Access as it is now. */
export function mayAsk({ service, connection }: Pick<Plan, 'service' | 'connection'>) {
  return hasServiceAccess(serviceInfoOf(service).hosts(connection).api);
}

/**
 * Throws `not-set-up` where no service is chosen.
 * @param other to be asked in place of the chosen one
 */
export async function makePlan(other?: ServiceId): Promise<Plan> {
  const settings = await settingsStore.read();
  const service = other ?? settings.service;
  if (!service) throw new AppError('not-set-up');
  const connection = connectionOf(settings, service);
  const [credentials, hasAccess, calls] = await Promise.all([
    readCredentials(service),
    mayAsk({ service, connection }),
    openCalls(service),
  ]);
  return { service, provider: SERVICE_CLIENTS[service], calls, connection, credentials, hasAccess };
}

/** One request to the service, with a token that is renewed where it has ended. */

/** A token that ends while the request is on its way would be refused. */
const AHEAD_MS = 60_000;
/** Of what must not be broken off in the middle. */
const NEVER = new AbortController().signal;

export interface RequestContext {
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
   * Writes down that a request is about to leave: once it has its turn and is signed, so that a worker
   * that ends before that takes it up again. Not called for a stored answer.
   */
  beforePost: () => Promise<void>;
}

type Posted = Awaited<ReturnType<ServiceCalls['search']>> & Pick<CallContext, 'offMinutes'>;

/**
 * By a service that refused this computer's time. Read once a worker: what is refused although it was
 * allowed for is read anew.
 */
let offMinutes: number | undefined;

/** From the store or the service. Throws `access-missing` where the service may not be asked. */
export async function post(plan: Plan, posting: RequestContext): Promise<Posted> {
  const { picture, area, query, signal, beforePost } = posting;
  const { provider, hasAccess, calls } = plan;
  if (!hasAccess) throw accessMissing(plan); // also where the answer would be in the store
  let allowed: number | undefined;
  const answer = await calls.search(plan, posting, (begun) =>
    withKey(plan, (reach, lost) => {
      allowed = reach.offMinutes;
      let written: Promise<void> | undefined; // once, however many requests a search takes
      const acquireSlot = async (until: AbortSignal) => {
        await reach.acquireSlot?.(until);
        await (written ??= beforePost());
      };
      const request = { picture, area, ...query, ...reach, ...begun, acquireSlot };
      const { words, isWordsOnly } = request;
      const call = { signal: AbortSignal.any([signal, lost]) };
      return isWordsOnly && words && provider.words
        ? provider.words({ ...request, query: words }, call)
        : provider.search(request, call);
    }),
  );
  return { ...answer, offMinutes: allowed };
}

/**
 * Any call of the service; made a second time where its token is refused and can be renewed, or where
 * its time is refused and the service has said what time it is.
 * @param send `lost` aborts once access is taken back: the browser lets a request go on that has begun
 */
export async function withKey<T>(
  plan: Plan,
  send: (reach: CallContext, lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const { service, provider, connection, credentials, hasAccess, calls } = plan;
  if (!hasAccess) throw accessMissing(plan);
  const { lost, stop } = watchAccess(new URL(connection.baseUrl), () => mayAsk(plan), hasAccess);
  const once = (key: Credentials) =>
    send({ connection, credentials: key, acquireSlot: calls.acquireSlot, offMinutes }, lost);
  const call = async (key: Credentials): Promise<T> => {
    const allowed = offMinutes; // another call may change it meanwhile
    return once(key).catch((error: unknown) => {
      if (!isAppError(error) || error.code !== 'clock-wrong') throw error;
      const seen = error.detail?.offMinutes || undefined;
      if (seen === allowed) throw error;
      offMinutes = seen;
      return once(key);
    });
  };
  // Not the run's signal: a pair that was given out must be stored. It has a deadline.
  const renew = (refused: Credentials) =>
    renewCredentials(service, refused, (stored, keep) =>
      provider.refresh(connection, stored, { signal: NEVER, now: Date.now(), keep }),
    );
  try {
    const key = endsSoon(credentials) ? await renew(credentials) : credentials;
    return await call(key).catch(async (error: unknown) => {
      if (!isAppError(error) || error.code !== 'token-expired') throw error;
      return call(await renew(key));
    });
  } finally {
    stop();
    lost.throwIfAborted(); // what waited for its turn was only cancelled
  }
}

/** Ahead of its end, and only where there is something to renew it with. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}

/**
 * What stands around every request to a service. It is opened while the picture is acquired,
 * and reads by then what it needs.
 */

let calls: Calls | undefined;

/** One a worker: its buckets are. */
export async function openCalls(service: ServiceId): Promise<ServiceCalls> {
  openAnswers().catch(failureOf); // without it every answer is asked for
  calls ??= createCalls({
    readMeter: () => meterStore.read(),
    changeMeter,
    readTerms: () => termsStore.read(),
    readAnswer,
    writeAnswer,
    dropAnswer,
    isPrivate: isPrivateWindow,
  });
  await calls.refresh();
  return calls.of(service);
}

/**
 * What is sent where the user has marked a part of the picture: it is cut here, unless the service
 * does that. A service that takes only an address gets the whole picture.
 */
export async function inArea(
  picture: ServicePicture,
  area: PictureArea | undefined,
  { picture: takes, crop }: ServiceInfo['capabilities'],
): Promise<{ picture: ServicePicture; area?: PictureArea }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}
