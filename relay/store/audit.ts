/** Who asked what, as a stream in Valkey, and the figures of the day. Written in batches, which no answer waits for. */
import * as z from 'zod/mini';
import { jsonText, parseAs } from '../../utils/core/model/parse';
import { TEAM_SERVICES, type TeamService } from '../../utils/core/model/team';
import { dayInChina } from '../../utils/core/china-day';
import type { AnswerSource, AuditEntry, StoreEvent } from './types';
import { type Link, PREFIX } from './valkey';

const STREAM = `${PREFIX}:{audit}:log`;
const MAX_ENTRIES = 100_000;
const FIGURES_KEPT_SECONDS = 40 * 24 * 60 * 60;
const BATCH_MS = 20;
const BATCH_SIZE = 200;
/** Entries that wait for Valkey to come back. */
const MAX_WAITING = 10_000;

const figures = z.record(z.string(), z.coerce.number());
/** A member's name may hold any character. */
const field = z.pipe(
  jsonText,
  z.tuple([z.string(), z.enum(TEAM_SERVICES), z.enum(['upstream', 'joined', 'stored', 'none'])]),
);

/** Calls of a day in China, by which the services count. */
export type DayCalls = readonly {
  member: string;
  service: TeamService;
  source: AnswerSource | 'none';
  count: number;
}[];

export function createAudit({
  link,
  log,
}: {
  link: Link | undefined;
  log: (event: StoreEvent) => void;
}) {
  let waiting: AuditEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Without Valkey. */
  let own = { day: 0, counts: new Map<string, number>() };

  const keyOf = (day: number) => `${PREFIX}:{audit}:figures:${day}`;
  const fieldOf = ({ member, service, source }: AuditEntry) =>
    JSON.stringify([member, service, source]);

  function countOwn(entry: AuditEntry): void {
    const day = dayInChina(Date.now());
    if (own.day !== day) own = { day, counts: new Map() };
    own.counts.set(fieldOf(entry), (own.counts.get(fieldOf(entry)) ?? 0) + 1);
  }

  async function write(entries: readonly AuditEntry[]): Promise<boolean> {
    const written = await link?.run(async (valkey) => {
      const batch = valkey.multi();
      const key = keyOf(dayInChina(Date.now()));
      for (const entry of entries) {
        batch.xadd(STREAM, 'MAXLEN', '~', MAX_ENTRIES, '*', 'entry', JSON.stringify(entry));
        batch.hincrby(key, fieldOf(entry), 1);
      }
      return batch.expire(key, FIGURES_KEPT_SECONDS).exec();
    });
    return written !== undefined;
  }

  /** Writes what waits; what cannot be written is written with the next. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const entries = waiting.slice(0, BATCH_SIZE);
      waiting = waiting.slice(BATCH_SIZE);
      if (await write(entries)) continue;
      waiting = [...entries, ...waiting];
      return;
    }
  }

  return {
    write: (entry: AuditEntry): void => {
      if (!link) return countOwn(entry);
      waiting.push(entry);
      if (waiting.length > MAX_WAITING) {
        waiting = [];
        log({ level: 'error', message: `${MAX_WAITING} entries of the audit are lost.` });
      }
      timer ??= setTimeout(() => void flush(), BATCH_MS);
    },
    flush,
    /** Undefined while Valkey, which has them, is away. */
    today: async (): Promise<DayCalls | undefined> => {
      const day = dayInChina(Date.now());
      const found = link
        ? parseAs(figures, await link.run((valkey) => valkey.hgetall(keyOf(day))))
        : Object.fromEntries(own.day === day ? own.counts : []);
      if (!found) return undefined;
      return Object.entries(found).flatMap(([text, count]) => {
        const [member, service, source] = parseAs(field, text) ?? [];
        return member === undefined || !service || !source
          ? []
          : [{ member, service, source, count }];
      });
    },
  };
}
