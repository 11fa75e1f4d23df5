/** Stored answer → the user's limit → the service's pace → the count → the request → stored answer. */
import * as z from 'zod/mini';
import {
  type CallLimitsByService,
  type Bucket,
  type Lane,
  type Meter,
  NO_CALL_LIMITS,
  countCall,
  isReached,
  nextSlotAt,
  takeToken,
  usageOf,
} from '@/utils/services/call-limits';
import { AppError, failureOf } from '@/utils/errors';
import type { Connection, ServiceId } from '@/utils/model/settings';
import { rejectWhenAborted } from '@/utils/picture/acquire/attempt';
import { parseAs } from '@/utils/parse';
import type { SearchAnswer } from '@/utils/services/service';
import type { StoredAnswer } from '@/utils/storage/answers';
import type { Plan, RequestContext } from './service-call';
import { sleepUntil } from './retry';
import {
  type Begun,
  type KeyParts,
  type Place,
  aboutPicture,
  aboutSearch,
  fromPlace,
  keyOf,
  pageSchema,
} from './call-cache';

export interface Question<T> {
  connection: Connection;
  /** Whose answer it is: a private window's is not stored. */
  windowId: number;
  /** All that the answer depends on, beside the service and how it is reached. */
  about: KeyParts;
  /** Of the answer; what does not fit it is not stored. */
  schema: z.ZodMiniType<T>;
  /** Not one that is stored. */
  bypassCache?: boolean | undefined;
}

/** An answer, and the moment that it is from where it was stored. */
export interface Answered<T> {
  answer: T;
  answeredAt?: number;
}

/** What of a plan a search is known by. */
interface SearchPlan extends Pick<Plan, 'connection'> {
  provider: Pick<Plan['provider'], 'uploadsFirst'> & {
    capabilities: Pick<Plan['provider']['capabilities'], 'picture'>;
  };
}

/** The calls of one service. */
export interface ServiceCalls {
  /** Throws `limit-reached` before anything is sent. Each request of `send` awaits `leave`. */
  call<T>(question: Question<T>, send: () => Promise<T>): Promise<Answered<T>>;
  /** `call` for what `post` is asked. */
  search(
    plan: SearchPlan,
    posting: RequestContext,
    send: (begun: Begun) => Promise<SearchAnswer>,
  ): Promise<SearchAnswer & { answeredAt?: number | undefined }>;
  /** The `leave` of `Reach`: waits for the turn of a request and counts it. Throws `limit-reached`. */
  acquireSlot: (signal: AbortSignal) => Promise<void>;
  /** The same for what is asked for beside a search: it lets the next click go first. */
  acquireSlotAside: (signal: AbortSignal) => Promise<void>;
}

export interface CallsDeps {
  readMeter: () => Promise<Meter>;
  /** One change on top of what is stored. Resolves to the meter as it is stored then. */
  changeMeter: (change: (stored: Meter) => Meter) => Promise<Meter>;
  readTerms: () => Promise<CallLimitsByService>;
  readAnswer: (key: string, now: number) => Promise<StoredAnswer | undefined>;
  writeAnswer: (key: string, stored: StoredAnswer) => Promise<void>;
  dropAnswer: (key: string) => Promise<void>;
  isPrivate: (windowId: number) => Promise<boolean>;
}

export interface Calls {
  /** Reads what others may have changed. */
  refresh: () => Promise<void>;
  of: (service: ServiceId) => ServiceCalls;
}

export function createCalls(deps: CallsDeps): Calls {
  /** As it was stored when this worker last read or changed it. */
  let meter: Meter = {};
  /** Calls that are not stored yet. */
  let unsaved: readonly Counted[] = [];
  let saving: Promise<unknown> = Promise.resolve();
  let saves = 0;
  let terms: CallLimitsByService = {};
  const buckets = new Map<ServiceId, Bucket>();
  const lines = new Map<string, Promise<void>>();

  function requireRoom(service: ServiceId, count = 1): void {
    const usage = usageOf(addCalls(meter, unsaved), service, new Date());
    if (isReached(usage, terms[service] ?? NO_CALL_LIMITS, count))
      throw new AppError('limit-reached');
  }

  async function turn(service: ServiceId, lane: Lane, signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = Date.now();
      const moment = nextSlotAt(buckets.get(service) ?? [], now, lane);
      if (moment <= now) return;
      await sleepUntil(moment, signal); // by then another may have taken it
    }
  }

  /** One after the other, in the order in which they came. */
  function leave(service: ServiceId, lane: Lane, signal: AbortSignal): Promise<void> {
    const line = `${service} ${lane}`;
    const left = (lines.get(line) ?? Promise.resolve()).then(() => take(service, lane, signal));
    lines.set(
      line,
      left.catch(() => undefined),
    );
    // Also while others are before it; a signal of many calls keeps no listener of each.
    const over = new AbortController();
    const ended = rejectWhenAborted(AbortSignal.any([signal, over.signal]));
    return Promise.race([left, ended]).finally(() => over.abort());
  }

  async function take(service: ServiceId, lane: Lane, signal: AbortSignal): Promise<void> {
    await turn(service, lane, signal);
    if (signal.aborted) throw new AppError('cancelled');
    requireRoom(service);
    buckets.set(service, takeToken(buckets.get(service) ?? [], Date.now()));
    unsaved = [...unsaved, { service, at: new Date() }];
    saving = saving.then(saveCalls).catch(failureOf); // the request does not wait for it
  }

  /** What cannot be stored now is stored with the next call. */
  async function saveCalls(): Promise<void> {
    const calls = unsaved;
    if (calls.length === 0) return;
    meter = await deps.changeMeter((stored) => addCalls(stored, calls));
    unsaved = unsaved.filter((counted) => !calls.includes(counted));
    saves += 1;
  }

  async function call<T>(
    service: ServiceId,
    { connection, windowId, about, schema, bypassCache }: Question<T>,
    send: () => Promise<T>,
  ): Promise<Answered<T>> {
    const isPrivate = await deps.isPrivate(windowId);
    const key = isPrivate ? undefined : await keyOf({ service, connection }, about);
    if (key !== undefined && !bypassCache) {
      const stored = await deps.readAnswer(key, Date.now()).catch(noAnswer);
      const answer = parseAs(schema, stored?.answer);
      if (stored && answer !== undefined) return { answer, answeredAt: stored.at };
    }
    requireRoom(service);
    const answer = await send();
    if (key !== undefined && parseAs(schema, answer) !== undefined) {
      deps.writeAnswer(key, { at: Date.now(), answer }).catch(failureOf); // the user has it by now
    }
    return { answer };
  }

  /** A private window's is not stored: it begins anew. */
  async function placeOf(
    service: ServiceId,
    plan: SearchPlan,
    posting: RequestContext,
  ): Promise<Place> {
    const { connection, provider } = plan;
    const { picture, area, windowId } = posting;
    const about = aboutPicture(picture, provider.capabilities.picture, { area });
    const isPrivate = await deps.isPrivate(windowId);
    const key = isPrivate
      ? undefined
      : await keyOf({ service, connection }, { kind: 'place', ...about });
    return {
      read: async () => {
        const stored = key && (await deps.readAnswer(key, Date.now()).catch(noAnswer));
        return parseAs(z.string(), stored ? stored.answer : undefined);
      },
      write: (answer) => {
        if (key) deps.writeAnswer(key, { at: Date.now(), answer }).catch(failureOf);
      },
      drop: () => {
        if (key) deps.dropAnswer(key).catch(failureOf);
      },
      requireRoom: () => requireRoom(service, 2),
    };
  }

  return {
    refresh: async () => {
      const savesBefore = saves;
      const [storedMeter, storedTerms] = await Promise.all([deps.readMeter(), deps.readTerms()]);
      // A call that was stored meanwhile may be missing in what was read.
      if (saves === savesBefore) meter = storedMeter;
      terms = storedTerms;
    },
    of: (service) => ({
      acquireSlot: (signal) => leave(service, 'search', signal),
      acquireSlotAside: (signal) => leave(service, 'aside', signal),
      call: (question, send) => call(service, question, send),
      search: async (plan, posting, send) => {
        const { connection, provider } = plan;
        const { windowId, bypassCache, cursor } = posting;
        const about = aboutSearch(posting, provider.capabilities.picture);
        const schema: z.ZodMiniType<SearchAnswer> = pageSchema;
        const question = { connection, windowId, about, schema, bypassCache };
        const isNamed =
          provider.uploadsFirst && cursor === undefined && !posting.query?.isWordsOnly;
        const { answer, answeredAt } = await call(service, question, async () =>
          isNamed ? fromPlace(await placeOf(service, plan, posting), send) : send({ cursor }),
        );
        return { ...answer, answeredAt };
      },
    }),
  };
}

/** One call that has left. */
interface Counted {
  service: ServiceId;
  at: Date;
}

function addCalls(meter: Meter, calls: readonly Counted[]): Meter {
  return calls.reduce((counted, { service, at }) => countCall(counted, service, at), meter);
}

/** What cannot be read is asked for. */
function noAnswer(error: unknown): undefined {
  failureOf(error);
}
