import { vi } from 'vitest';

type Work = () => unknown;

/** The browser's locks over all pages; callbacks under one name run in order, and no option changes that. */
export function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const hold = async (name: string, work: Work) => {
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
    }
  };
  const run = (name: string, work: Work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(() => hold(name, work));
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  const request = (name: string, ...rest: [Work] | [object, Work]) =>
    run(name, rest.length === 1 ? rest[0] : rest[1]);
  const query = async () => ({ held: [...held].map((name) => ({ name })) });
  vi.stubGlobal('navigator', { onLine: true, locks: { request, query } });
}
