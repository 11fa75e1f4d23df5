/**
 * Turns at the accounts of a team. An account with N calls a second has N slots, each of which is a limit of one call
 * a second: so no second, wherever it begins, has more than N calls, whichever relays they leave from.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterRes, RateLimiterValkey } from 'rate-limiter-flexible';
import type { AccountName } from '../config/schema';
import { Refusal } from '../refusal';
import { createDays } from './quotas';
import { createFairQueue, type FairQueue } from './fair-queue';
import type { StoreOptions } from './types';
import { type Link, PREFIX } from './valkey';

export interface Turn {
  /** Latest time to leave, by `performance.now()`: a call that has not left by then needs another turn. */
  sendBefore: number;
  /** To be called when the call leaves. */
  left: () => void;
}

/** A slot is held for a second from when its call left, and this much longer: calls take different times to arrive. */
const MARGIN_MS = 100;
/** Less than a slot is held for at first. */
const LEAVE_MS = 300;
const SECOND_MS = 1000;
/** After a start without Valkey: a process that ended just now may have called. */
const START_MS = SECOND_MS + MARGIN_MS;
/** After Valkey came or went: what was sent just before is over, and every relay has noticed. */
const CHANGE_MS = START_MS + 500;
/** Longest sleep: limits may change, and Valkey come or go. */
const SLEEP_MS = 200;

interface Waiting {
  member: string;
  resolve: (turn: Turn) => void;
  reject: (reason: unknown) => void;
}

interface Lane {
  account: AccountName;
  queue: FairQueue<Waiting>;
  /** When each slot is free, by `performance.now()`, as far as this relay knows. */
  freeAt: number[];
  isServed: boolean;
}

type Options = Pick<StoreOptions, 'limitsOf' | 'queueOf' | 'instances'> & {
  link: Link | undefined;
};

export function createTurns({ limitsOf, queueOf, instances, link }: Options) {
  const lanes = new Map<AccountName, Lane>();
  const limiters = new Map<number, RateLimiterValkey>();
  const days = createDays({ limitsOf, instances, link });
  const startedAt = performance.now();
  const resumeAt = () => (link ? link.changedAt() + CHANGE_MS : startedAt + START_MS);

  function laneOf(account: AccountName): Lane {
    const lane = lanes.get(account) ?? {
      account,
      queue: createFairQueue(),
      freeAt: [],
      isServed: false,
    };
    lanes.set(account, lane);
    return lane;
  }

  /** Over all relays, while Valkey is there. One alone knows itself when each slot is free. */
  function sharedLimiter(duration: number): RateLimiterValkey | undefined {
    if (!link?.isUp()) return undefined;
    const { client: storeClient } = link;
    const made =
      limiters.get(duration) ??
      new RateLimiterValkey({ storeClient, keyPrefix: `${PREFIX}:slot`, points: 1, duration });
    limiters.set(duration, made);
    return made;
  }

  /** Slots of an account for this relay, and the seconds for which each is held. */
  function slotsOf(account: AccountName): { count: number; seconds: number } {
    const part = link && !link.isUp() ? instances : 1;
    const perSecond = limitsOf(account).perSecond / part;
    return perSecond < 1
      ? { count: 1, seconds: Math.ceil(1 / perSecond) }
      : { count: Math.floor(perSecond), seconds: 1 };
  }

  async function takeSlot(lane: Lane): Promise<Turn> {
    const { account, freeAt } = lane;
    for (;;) {
      const { count, seconds } = slotsOf(account);
      const slots = Array.from({ length: count }, (_, slot) => freeAt[slot] ?? 0);
      const next = Math.min(...slots);
      const slot = slots.indexOf(next);
      const now = performance.now();
      const wait = Math.max(next, resumeAt()) - now;
      if (wait > 0) {
        await pause(Math.min(Math.ceil(wait), SLEEP_MS));
        continue;
      }
      const limiter = sharedLimiter(seconds);
      const key = `${account}:${slot}`;
      const hold = (from: number) => {
        freeAt[slot] = from + seconds * SECOND_MS + MARGIN_MS;
      };
      try {
        await limiter?.consume(key);
      } catch (error) {
        if (error instanceof RateLimiterRes) freeAt[slot] = now + Math.max(1, error.msBeforeNext);
        else link?.failed(error);
        continue;
      }
      hold(now);
      return {
        sendBefore: now + LEAVE_MS,
        left: () => {
          hold(performance.now());
          // Counted from when it left: it may have been a while since the slot was taken.
          setTimeout(() => void limiter?.set(key, 1, seconds).catch(() => undefined), MARGIN_MS);
        },
      };
    }
  }

  async function serve(lane: Lane): Promise<void> {
    if (lane.isServed) return;
    lane.isServed = true;
    while (lane.queue.size > 0) {
      const turn = await takeSlot(lane);
      const refusal = lane.queue.size > 0 ? await days.count(lane.account) : undefined;
      if (refusal) rejectAll(lane, refusal);
      else lane.queue.shift()?.resolve(turn);
    }
    lane.isServed = false;
  }

  const waitOf = (account: AccountName, place: number) =>
    (place * (SECOND_MS + MARGIN_MS)) / limitsOf(account).perSecond;

  return {
    /**
     * Waits for this call's turn, in a fair order of this relay's members; it counts for the day then. Rejects with
     * `queue-full`, `day-used-up`, `closing`, and with the signal's reason.
     */
    take: async (
      { account, member }: { account: AccountName; member: string },
      { signal }: { signal: AbortSignal },
    ): Promise<Turn> => {
      signal.throwIfAborted();
      const used = days.usedUp(account);
      if (used) throw used;
      const lane = laneOf(account);
      const full = (place: number) =>
        new Refusal('queue-full', 'Too many calls wait for their turn.', {
          retryAfterMs: waitOf(account, place),
        });
      const sizes = queueOf();
      const places = Math.floor(sizes.waitMs / waitOf(account, 1)) + limitsOf(account).perSecond;
      return new Promise<Turn>((resolve, reject) => {
        const waiting = { member, resolve, reject };
        const tooLate = lane.queue.push(member, waiting, { ...sizes, places });
        if (tooLate !== undefined) return reject(full(tooLate));
        signal.addEventListener('abort', () => {
          lane.queue.remove(waiting);
          reject(signal.reason);
        });
        void serve(lane).catch((error: unknown) => {
          lane.isServed = false;
          rejectAll(lane, error);
        });
      });
    },
    /** What was sent while Valkey was away counts there as well. */
    catchUp: days.catchUp,
    close: () => {
      const closing = new Refusal('closing', 'The relay is stopping.', { retryAfterMs: SECOND_MS });
      for (const lane of lanes.values()) rejectAll(lane, closing);
    },
  };
}

function rejectAll({ queue }: Lane, reason: unknown): void {
  for (let first = queue.shift(); first; first = queue.shift()) first.reject(reason);
}
