/** Stored answer → the user's limit → the service's pace → the count → the request → stored answer. */
import * as v from 'valibot';
import { takeToken, type Bucket } from '@/utils/calls/bucket';
import { countCall, isReached, mergeMeters, usageOf, type Meter } from '@/utils/calls/meter';
import { NO_TERMS, type AllTerms } from '@/utils/calls/terms';
import { AppError, failureOf } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { parseAs } from '@/utils/parse';
import type { SearchAnswer } from '@/utils/providers/provider';
import type { StoredAnswer } from '@/utils/store/answers';
import type { Plan } from '../plan';
import type { Posting } from '../post';
import { sleepUntil } from '../wait';
import { keyOf, type KeyParts } from './key';
import { pageSchema } from './page';

/** Called before each request: waits for its turn and counts it. Throws `limit-reached`. */
export type Leave = () => Promise<void>;

export interface Question<T> {
  plan: Pick<Plan, 'service' | 'connection'>;
  /** Whose answer it is: a private window's is not kept. */
  windowId: number;
  /** All that the answer depends on, beside the service and how it is reached. */
  about: KeyParts;
  /** Of the answer; what does not fit it is not kept. */
  schema: v.GenericSchema<unknown, T>;
  /** Not one that is stored. */
  isAnew?: boolean | undefined;
  signal: AbortSignal;
}

/** What of a plan a search is known by. */
interface SearchPlan extends Pick<Plan, 'service' | 'connection'> {
  provider: { capabilities: Pick<Plan['provider']['capabilities'], 'picture'> };
}

/** An answer, and the moment that it is from where it was stored. */
export interface Answered<T> {
  answer: T;
  answeredAt?: number;
}

export interface Calls {
  /** Throws `limit-reached` before anything is sent. `send` awaits `leave` before each request. */
  call<T>(question: Question<T>, send: (leave: Leave) => Promise<T>): Promise<Answered<T>>;
  /** `call` for what `post` is asked. */
  search(
    plan: SearchPlan,
    posting: Posting,
    send: (leave: Leave) => Promise<SearchAnswer>,
  ): Promise<SearchAnswer & { answeredAt?: number | undefined }>;
  /** Reads what others may have changed. */
  refresh(): Promise<void>;
}

export interface CallsDeps {
  readMeter: () => Promise<Meter>;
  writeMeter: (meter: Meter) => Promise<void>;
  readTerms: () => Promise<AllTerms>;
  readAnswer: (key: string, now: number) => Promise<StoredAnswer | undefined>;
  writeAnswer: (key: string, stored: StoredAnswer) => Promise<void>;
  isPrivate: (windowId: number) => Promise<boolean>;
}

export function createCalls(deps: CallsDeps): Calls {
  let meter: Meter = {};
  let terms: AllTerms = {};
  const buckets = new Map<ServiceId, Bucket>();

  function requireRoom(service: ServiceId): void {
    const usage = usageOf(meter, service, new Date());
    if (isReached(usage, terms[service] ?? NO_TERMS)) throw new AppError('limit-reached');
  }

  async function leave(service: ServiceId, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const { bucket, leaveAt } = takeToken(buckets.get(service) ?? [], now);
    buckets.set(service, bucket);
    if (leaveAt > now) await sleepUntil(leaveAt, signal);
    requireRoom(service);
    meter = countCall(meter, service, new Date());
    deps.writeMeter(meter).catch(failureOf); // the request does not wait for it
  }

  const call: Calls['call'] = async (question, send) => {
    const { plan, schema, signal } = question;
    const isKept = !(await deps.isPrivate(question.windowId));
    const key = isKept ? await keyOf(plan, question.about) : undefined;
    if (key !== undefined && !question.isAnew) {
      const stored = await deps.readAnswer(key, Date.now()).catch(noAnswer);
      const answer = parseAs(schema, stored?.answer);
      if (stored && answer !== undefined) return { answer, answeredAt: stored.at };
    }
    requireRoom(plan.service);
    const answer = await send(() => leave(plan.service, signal));
    if (key !== undefined && v.is(schema, answer)) {
      deps.writeAnswer(key, { at: Date.now(), answer }).catch(failureOf); // the user has it by now
    }
    return { answer };
  };

  return {
    call,
    search: async (plan, posting, send) => {
      // What is asked beside the picture goes into the key whole, whatever it will be.
      const { picture, signal, windowId, isAnew, beforePost: _, ...query } = posting;
      const isByAddress = plan.provider.capabilities.picture === 'address';
      const about: KeyParts = {
        kind: 'search',
        query: isByAddress ? { ...query, url: picture.publicUrl } : query,
        ...(!isByAddress && { bytes: picture.bytes }),
      };
      const schema: v.GenericSchema<unknown, SearchAnswer> = pageSchema;
      const { answer, answeredAt } = await call(
        { plan, windowId, about, schema, isAnew, signal },
        send,
      );
      return { ...answer, answeredAt };
    },
    refresh: async () => {
      const [storedMeter, storedTerms] = await Promise.all([deps.readMeter(), deps.readTerms()]);
      // Not in its place: what was counted here since it was read is not in it yet.
      meter = mergeMeters(meter, storedMeter);
      terms = storedTerms;
    },
  };
}

/** What cannot be read is asked for. */
function noAnswer(error: unknown): undefined {
  failureOf(error);
}
