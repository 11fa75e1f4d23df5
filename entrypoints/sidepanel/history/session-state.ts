/** The session list as the panel shows it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { SessionRow } from '@/utils/core/model/history';
import type { PanelContext } from '../context';

export interface SessionState {
  /** Undefined while they are read. */
  rows: ReadonlySignal<SessionRow[] | undefined>;
  problem: ReadonlySignal<'failed' | 'notKept' | undefined>;
  remove: (id: string) => void;
  /** The search on screen could not be stored in the list. */
  noteNotSaved: () => void;
  stop: () => void;
}

export function createSessionState({ storage }: PanelContext): SessionState {
  const { session } = storage;
  const rows = signal<SessionRow[] | undefined>(undefined);
  const problem = signal<'failed' | 'notKept' | undefined>(undefined);
  let asked = 0;

  async function read(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const stored = await session.read();
      if (mine !== asked) return; // a newer read has begun
      rows.value = stored;
      if (problem.peek() === 'failed') problem.value = undefined;
    } catch (error) {
      console.error(error);
      problem.value = 'failed';
    }
  }

  void read();
  const stop = session.watch(() => {
    problem.value = undefined;
    void read();
  });
  return {
    rows,
    problem,
    remove: (id) =>
      void session.remove(id).catch((error: unknown) => {
        console.error(error);
        problem.value = 'failed';
      }),
    noteNotSaved: () => {
      problem.value = 'notKept';
    },
    stop,
  };
}
