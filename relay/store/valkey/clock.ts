/** Valkey's clock, also while it is away: a day ends for all relays at once, whatever their own clocks show. */
export interface SharedClock {
  /** Epoch milliseconds; of this process until Valkey was heard. */
  now: () => number;
  monotonic: () => number;
  learn: (now: number) => void;
}

export function createSharedClock(): SharedClock {
  const monotonic = (): number => performance.now();
  let heard: { now: number; at: number } | undefined;
  return {
    now: () => (heard === undefined ? Date.now() : heard.now + monotonic() - heard.at),
    monotonic,
    learn: (now) => {
      heard = { now, at: monotonic() };
    },
  };
}
