/** The session list as the panel shows it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { SessionRow } from '@/utils/model/history';

export interface SessionDeps {
  /** The newest first. */
  readRows: () => Promise<SessionRow[]>;
  watchRows: (listener: () => void) => () => void;
  /** Also notes that it was removed. */
  removeRow: (id: string) => Promise<void>;
}

export interface SessionState {
  /** Undefined while they are read. */
  rows: ReadonlySignal<SessionRow[] | undefined>;
  problem: ReadonlySignal<'failed' | 'notKept' | undefined>;
  remove: (id: string) => void;
  /** The search that stands there now has no room in the list. */
  noteNotKept: () => void;
  stop: () => void;
}

export function createSessionState({ readRows, watchRows, removeRow }: SessionDeps): SessionState {
  const rows = signal<SessionRow[] | undefined>(undefined);
  const problem = signal<'failed' | 'notKept' | undefined>(undefined);
  let asked = 0;

  async function read(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const stored = await readRows();
      if (mine !== asked) return; // news came meanwhile
      rows.value = stored;
      if (problem.peek() === 'failed') problem.value = undefined;
    } catch (error) {
      console.error(error);
      problem.value = 'failed';
    }
  }

  void read();
  const stop = watchRows(() => {
    problem.value = undefined;
    void read();
  });
  return {
    rows,
    problem,
    remove: (id) =>
      void removeRow(id).catch((error: unknown) => {
        console.error(error);
        problem.value = 'failed';
      }),
    noteNotKept: () => {
      problem.value = 'notKept';
    },
    stop,
  };
}
