/**
 * Modes with Valkey, and while it is away. `closed`: every call is refused. `local`: each relay goes on by itself,
 * with its part of the limits.
 */
import { SERVICE_NAMES, type ServiceName } from '../../services/service';
import { dayInChina } from '../../../utils/core/china-day';
import { createMemoryTurns, type MemoryTurns } from '../memory/turns';
import type { ServiceLimits, StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { Turns } from '../store';
import type { SharedClock } from './clock';
import { Away, type Link } from './link';
import type { DayCount } from './turn-script';
import type { SharedTurns } from './turns';

/** Reason to end the waits in this process: the calls wait in Valkey again. */
const BACK = new Error('Valkey is back.');

export interface LocalTurns extends MemoryTurns {
  sentToday: (service: ServiceName) => DayCount;
  /** Valkey is away from now on. */
  begin: (knownOf: (service: ServiceName) => DayCount) => void;
  /** Valkey is back. */
  end: () => void;
}

/** This relay's part: what the others take besides cannot exceed the limit together with it. */
export function createLocalTurns(
  { limitsOf, queueOf, instances }: Pick<StoreOptions, 'limitsOf' | 'queueOf' | 'instances'>,
  clock: SharedClock,
): LocalTurns {
  const shares = new Map<ServiceName, DayCount>();
  const today = (): number => dayInChina(clock.now());

  const partOf = (service: ServiceName): ServiceLimits => {
    const { perSecond, perDay } = limitsOf(service);
    const share = shares.get(service);
    return {
      // Parts of a call each second would be together more than the limit.
      perSecond: instances === 1 ? perSecond : Math.floor(perSecond / instances),
      perDay:
        perDay === undefined
          ? undefined
          : share?.day === today()
            ? share.total
            : Math.floor(perDay / instances),
    };
  };
  const turns = createMemoryTurns({ limitsOf: partOf, queueOf }, clock);

  return {
    ...turns,
    take: async (turn, options) => {
      if (partOf(turn.service).perSecond === 0) throw refusals.storeAway();
      return turns.take(turn, options);
    },
    begin: (knownOf) => {
      turns.pause();
      const sent = turns.sentOn(today());
      for (const service of SERVICE_NAMES) {
        const { perDay } = limitsOf(service);
        const known = knownOf(service);
        const used = known.day === today() ? known.total : 0;
        if (perDay === undefined) continue;
        const left = Math.max(0, Math.floor((perDay - used) / instances));
        shares.set(service, { day: today(), total: (sent.get(service) ?? 0) + left });
      }
    },
    sentToday: (service) => ({ day: today(), total: turns.sentOn(today()).get(service) ?? 0 }),
    end: () => turns.rejectWaiting(BACK),
  };
}

export function createTurns({
  link,
  shared,
  local,
  fail,
}: {
  link: Pick<Link, 'isUp'>;
  shared: SharedTurns;
  local: LocalTurns;
  fail: StoreOptions['fail'];
}): Turns {
  return {
    take: async (turn, options) => {
      for (;;) {
        const isShared = link.isUp();
        if (!isShared && fail === 'closed') throw refusals.storeAway();
        try {
          return await (isShared ? shared : local).take(turn, options);
        } catch (error) {
          // The other one takes it over.
          if (error !== BACK && !(error instanceof Away)) throw error;
        }
      }
    },
  };
}
