import { vi } from 'vitest';

/** The browser's locks over all pages; callbacks under one name run in order. */
export function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => unknown) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  vi.stubGlobal('navigator', { onLine: true, locks: { request } });
}
