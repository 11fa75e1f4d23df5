/** Stored answers and single flight over all relays: the order of steps. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { abortable } from '../deferred';
import { createMemoryAnswers } from '../memory/answers';
import { createKept, KEPT_SIZE } from '../kept';
import type { StoreOptions } from '../options';
import { isOfTheMember, refusals } from '../refusals';
import type { Answered, AnswerSource, Answers, Call } from '../store';
import { lead } from './flight-leader';
import { follow } from './flight-follower';
import { joinFlight, type FlightContext } from './flight-scripts';
import type { Landings } from './landings';
import { Away, type Link } from './link';

/** A call has ended by then. */
const SETTLED_MS = 20_000;

type Result = { answer: Answered['answer']; source: AnswerSource };

export function createSharedAnswers({
  link,
  landings,
  settings: { fail, instances, keptBytes = KEPT_SIZE },
}: {
  link: Link;
  landings: Landings;
  settings: Pick<StoreOptions, 'fail' | 'instances' | 'keptBytes'>;
}): Answers & {
  /** Resolves once no call is under way. */
  settled: () => Promise<void>;
} {
  const kept = createKept<true>(keptBytes / instances);
  const context: FlightContext = { link, landings, kept, isLocalAllowed: fail === 'local' };
  const local = createMemoryAnswers(keptBytes / instances);
  /** Flights of this process: equal questions join here, without asking Valkey. */
  const flights = new Map<string, Promise<Result>>();

  async function fly(key: string, call: (call: Call) => Promise<Answered>): Promise<Result> {
    for (;;) {
      const leader = randomUUID();
      const landed = landings.wait(key);
      try {
        const joined = await joinFlight(link, key, leader);
        if (joined.kind === 'stored') return { answer: joined.answer, source: 'stored' };
        if (joined.kind === 'interrupted') throw refusals.interrupted();
        const answer =
          joined.kind === 'lead'
            ? await lead(context, { key, leader, call })
            : await follow(context, { key, flight: joined, landed }).catch(unlessOfTheMember);
        // Undefined: another relay makes the call by now, or nobody does.
        if (answer !== undefined) {
          return { answer, source: joined.kind === 'lead' ? 'upstream' : 'joined' };
        }
      } finally {
        landed.end();
      }
    }
  }

  async function withoutValkey(
    key: string,
    call: (call: Call) => Promise<Answered>,
  ): Promise<Result> {
    if (fail === 'closed') throw refusals.storeAway();
    // The flight ends by itself: members only stop waiting for it.
    return local.once(key, call, { signal: new AbortController().signal });
  }

  function begin(key: string, call: (call: Call) => Promise<Answered>): Promise<Result> {
    const flight = fly(key, call)
      .catch((error: unknown) => {
        if (error instanceof Away) return withoutValkey(key, call);
        throw error;
      })
      .finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  return {
    once: async (key, call, { signal }) => {
      for (;;) {
        signal.throwIfAborted();
        const own = flights.get(key);
        if (own === undefined) return abortable(begin(key, call), signal);
        const joined = await abortable(own, signal).catch(unlessOfTheMember);
        if (joined === undefined) continue;
        const { answer, source } = joined;
        return { answer, source: source === 'stored' ? source : 'joined' };
      }
    },
    settled: async () => {
      await Promise.race([
        Promise.allSettled(flights.values()),
        pause(SETTLED_MS, undefined, { ref: false }),
      ]);
    },
  };
}

function unlessOfTheMember(error: unknown): undefined {
  if (!isOfTheMember(error)) throw error;
}
