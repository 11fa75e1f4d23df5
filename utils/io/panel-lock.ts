/**
 * Which windows show their panel. A panel holds a lock as long as its page lives: the browser ends it with the page, a
 * new worker knows it at once, and it keeps no worker alive. Private windows have locks of their own.
 */
const nameOf = (windowId: number): string => `panel:${windowId}`;

/** Called by the panel of a window, once. */
export function holdPanel(windowId: number): void {
  // Shared: a window may have its panel twice, the second one in a window of its own.
  void navigator.locks.request(nameOf(windowId), { mode: 'shared' }, untilThePageEnds);
}

export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === nameOf(windowId));
}

const untilThePageEnds = () => new Promise<never>(() => undefined);
