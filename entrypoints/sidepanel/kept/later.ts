/** Jobs of which only the latest counts, each for one search. */
export interface Later {
  /** Does it after a while, in place of an earlier one of the same search; another search's is done at once. */
  set: (searchId: string, job: () => Promise<void>) => void;
  /** Does at once what waits. Settles when everything is done. */
  flush: () => Promise<void>;
}

/** A job must not reject. News puts nothing off: the first of them has set the time. */
export function createLater(ms: number): Later {
  let waiting: { searchId: string; job: () => Promise<void> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let done = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    const job = waiting?.job;
    waiting = undefined;
    if (job) done = done.then(job); // one after the other: an older one never comes last
    return done;
  }
  return {
    set: (searchId, job) => {
      if (waiting && waiting.searchId !== searchId) void flush();
      if (!waiting) timer = setTimeout(() => void flush(), ms);
      waiting = { searchId, job };
    },
    flush,
  };
}
