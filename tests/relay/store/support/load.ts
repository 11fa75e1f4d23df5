import { pause } from '../../../../utils/core/pause';
import type { Store } from '../../../../relay/store/store';
import { codeOf, take } from './stores';

export interface Sent {
  at: number;
  member: string;
}

export interface Load {
  sent: Sent[];
  /** The codes of the calls that were refused. */
  codes: string[];
  /** Turns that this process was too busy to use. */
  late: () => number;
  /** Lets what began end. */
  stop: () => Promise<void>;
}

/**
 * Members who each keep as many calls waiting as they may, at these relays. A call leaves at any moment that its
 * turn allows.
 */
export function startLoad(
  members: readonly { name: string; store: Store; waiting: number }[],
): Load {
  const sent: Sent[] = [];
  const codes: string[] = [];
  let late = 0;
  const over = new AbortController();

  const one = async (name: string, store: Store): Promise<void> => {
    const { sendBefore } = await take(store, name);
    // The pace must hold for the latest moment as well.
    const room = sendBefore - performance.now();
    if (Math.random() < 0.5 && room > 4) await pause(Math.floor(Math.random() * (room - 4)));
    const at = performance.now();
    // This process was busy: the call needs another turn.
    if (at > sendBefore) late += 1;
    else sent.push({ at, member: name });
  };
  const keepAsking = async (name: string, store: Store): Promise<void> => {
    while (!over.signal.aborted) {
      const code = await codeOf(one(name, store));
      if (code === 'done') continue;
      codes.push(code);
      await pause(20);
    }
  };
  const all = members.flatMap(({ name, store, waiting }) =>
    Array.from({ length: waiting }, () => keepAsking(name, store)),
  );
  return {
    sent,
    codes,
    late: () => late,
    stop: async () => {
      over.abort();
      await Promise.all(all);
    },
  };
}

export const timesOf = (sent: readonly Sent[]): number[] => sent.map(({ at }) => at);

/** The longest time without a call. */
export function longestGap(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(...sorted.slice(1).map((time, index) => time - (sorted[index] ?? time)));
}
