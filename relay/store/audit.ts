/** Who asked what, as a stream in Valkey. Written in batches, which no answer waits for. Without Valkey the log has it. */
import type { AuditEntry, StoreEvent } from './types';
import { type Link, PREFIX } from './valkey';

const STREAM = `${PREFIX}:{audit}:log`;
const MAX_ENTRIES = 100_000;
/** Entries that wait for Valkey to come back. */
const MAX_WAITING = 10_000;

export function createAudit({
  link,
  log,
}: {
  link: Link | undefined;
  log: (event: StoreEvent) => void;
}) {
  let waiting: AuditEntry[] = [];
  let flushing: Promise<void> | undefined;

  async function write(entries: readonly AuditEntry[]): Promise<boolean> {
    const written = await link?.run(async (valkey) => {
      const batch = valkey.multi();
      for (const entry of entries) {
        batch.xadd(STREAM, 'MAXLEN', '~', MAX_ENTRIES, '*', 'entry', JSON.stringify(entry));
      }
      return batch.exec();
    });
    return written !== undefined;
  }

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      if (await write(entries)) continue;
      waiting = [...entries, ...waiting];
      return;
    }
  }

  /** Writes what waits; what cannot be written is written with the next. */
  const flush = () => (flushing ??= writeWaiting().finally(() => (flushing = undefined)));

  return {
    write: (entry: AuditEntry): void => {
      if (!link) return;
      waiting.push(entry);
      if (waiting.length > MAX_WAITING) {
        waiting = [];
        log({ level: 'error', message: `${MAX_WAITING} entries of the audit are lost.` });
      }
      void flush();
    },
    flush,
  };
}
