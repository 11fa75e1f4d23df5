/** The audit stream and the figures of the day: written in batches, which no answer waits for. */
import * as z from 'zod/mini';
import { SERVICE_NAMES } from '../../services/service';
import { dayInChina } from '../../../utils/core/china-day';
import { countsOf, figureField } from '../figures';
import type { StoreEvent } from '../options';
import { refusals } from '../refusals';
import type { Audit, AuditEntry } from '../store';
import { AUDIT_KEYS, turnKeys } from './keys';
import type { Link } from './link';

const MAX_ENTRIES = 100_000;
const FIGURES_KEPT_MS = 40 * 24 * 60 * 60 * 1000;
const BATCH_MS = 20;
const BATCH_SIZE = 200;
/** Entries that wait for Valkey to come back. */
const MAX_WAITING = 10_000;

const COUNTS = z.record(z.string(), z.pipe(z.string(), z.transform(Number)));

export interface SharedAudit extends Audit {
  /** Writes what waits. */
  flush: () => Promise<void>;
}

export function createSharedAudit({
  link,
  log,
}: {
  link: Link;
  log: (event: StoreEvent) => void;
}): SharedAudit {
  let waiting: AuditEntry[] = [];
  let batch: Promise<void> | undefined;
  let lost = 0;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const entries = waiting.slice(0, BATCH_SIZE);
      const texts = entries.flatMap((entry) => [JSON.stringify(entry), figureField(entry)]);
      await link.attempt((valkey) =>
        valkey.auditWrite(
          [AUDIT_KEYS.log, AUDIT_KEYS.figures],
          [MAX_ENTRIES, FIGURES_KEPT_MS, ...texts],
        ),
      );
      waiting = waiting.slice(entries.length);
      sayLost();
    }
  }

  function sayLost(): void {
    if (lost > 0) log({ level: 'error', message: `${lost} entries of the audit are lost.` });
    lost = 0;
  }

  async function flush(): Promise<void> {
    // What could not be written is written with the next.
    await writeAll().catch(() => {});
  }

  return {
    write: async (entry) => {
      waiting.push(entry);
      if (waiting.length > MAX_WAITING) {
        waiting.shift();
        lost += 1;
      }
      batch ??= new Promise<void>((resolve) => {
        setTimeout(resolve, BATCH_MS);
      })
        .then(flush)
        .finally(() => {
          batch = undefined;
        });
      await batch;
    },
    flush: async () => {
      await flush();
      lost += waiting.length;
      sayLost();
    },
    today: () =>
      link
        .run(async (valkey) => {
          const [seconds] = z.tuple([z.coerce.number(), z.unknown()]).parse(await valkey.time());
          const day = dayInChina(seconds * 1000);
          const [figures, ...days] = await Promise.all(
            [
              `${AUDIT_KEYS.figures}:${day}`,
              ...SERVICE_NAMES.map((service) => turnKeys(service).day),
            ].map(async (key) => COUNTS.parse(await valkey.hgetall(key))),
          );
          const sent = SERVICE_NAMES.map((service, index) => {
            const { day: counted, ...counts } = days[index] ?? {};
            const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
            return [service, counted === day ? total : 0] as const;
          });
          return {
            calls: countsOf(Object.entries(figures ?? {})),
            sent: Object.fromEntries(sent.filter(([, count]) => count > 0)),
          };
        })
        .catch((error: unknown) => {
          throw refusals.storeAway(error);
        }),
  };
}
