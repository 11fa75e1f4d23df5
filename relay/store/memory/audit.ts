/** Who asked what within one process: the last entries, and counts of the day. */
import { dayInChina } from '../../../utils/core/china-day';
import { countsOf, figureField } from '../figures';
import type { ServiceName } from '../../services/service';
import type { Audit, AuditEntry } from '../store';

const MAX_ENTRIES = 10_000;

export interface MemoryAudit extends Audit {
  /** The oldest first. */
  entries: () => readonly AuditEntry[];
}

export function createMemoryAudit(
  sentOn: (day: number) => ReadonlyMap<ServiceName, number>,
  now: () => number = () => Date.now(),
): MemoryAudit {
  const entries: AuditEntry[] = [];
  let day = dayInChina(now());
  let counts = new Map<string, number>();

  const turnDay = (): void => {
    if (dayInChina(now()) === day) return;
    day = dayInChina(now());
    counts = new Map();
  };

  return {
    write: (entry) => {
      turnDay();
      const field = figureField(entry);
      counts.set(field, (counts.get(field) ?? 0) + 1);
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.shift();
      return Promise.resolve();
    },
    today: () => {
      turnDay();
      return Promise.resolve({ calls: countsOf(counts), sent: Object.fromEntries(sentOn(day)) });
    },
    entries: () => entries,
  };
}
