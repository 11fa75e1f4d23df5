/** The observations of the watches on screen: read once for each, and again when a check has added one. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { readObservations } from '@/utils/io/storage/watches';

export interface WatchObservations {
  /** Observations by the id of the watch, the oldest first. */
  observations: ReadonlySignal<ReadonlyMap<string, readonly Observation[]>>;
  /** Reads those of a watch, once. */
  ask: (id: string) => void;
  /** Reads those again that were read and have got more since. */
  readMoved: (all: readonly Watch[]) => void;
  /** Forgets all of them, as the view is closed. */
  forget: () => void;
}

export function createWatchObservations(
  watches: ReadonlySignal<readonly Watch[] | undefined>,
): WatchObservations {
  const observations = signal<ReadonlyMap<string, readonly Observation[]>>(new Map());
  /** State of a watch for which its observations were read. */
  const readFor = new Map<string, string>();
  let wanted = new Set<string>();

  /** All rows of a list ask at once: read together, they render it once. */
  function ask(id: string): void {
    if (wanted.size === 0) queueMicrotask(() => void readWanted());
    wanted.add(id);
  }

  async function readWanted(): Promise<void> {
    const ids = [...wanted];
    wanted = new Set();
    const byId = new Map(watches.peek()?.map((watch) => [watch.id, watch]));
    const due = ids.filter((id) => {
      const watch = byId.get(id);
      return watch && readFor.get(id) !== stateOf(watch);
    });
    for (const id of due) readFor.set(id, stateOf(byId.get(id)));
    const read = await Promise.all(
      due.map(async (id) => {
        try {
          return [[id, await readObservations(id)] as const];
        } catch (error) {
          console.error(error); // its row stands without a curve
          return [];
        }
      }),
    );
    if (due.length > 0) observations.value = new Map([...observations.peek(), ...read.flat()]);
  }

  return {
    observations,
    ask,
    readMoved: (all) => {
      for (const watch of all) {
        const known = readFor.get(watch.id);
        if (known !== undefined && known !== stateOf(watch)) ask(watch.id);
      }
    },
    forget: () => {
      observations.value = new Map();
      readFor.clear();
    },
  };
}

/** What the observations of a watch depend on. */
function stateOf(watch: Watch | undefined): string {
  return watch ? `${watch.quantity} ${watch.last.at} ${watch.known.at}` : '';
}
