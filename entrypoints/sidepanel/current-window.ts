import { browser } from '@/utils/io/browser';

/** Asked for here, so that the browser answers while the panel's other modules are evaluated. */
const asked = browser.windows.getCurrent();
asked.catch(() => undefined); // reported where it is awaited

/** The window that the panel is in. */
export async function currentWindow(): Promise<number> {
  const { id } = await asked;
  if (id === undefined) throw new Error('The panel belongs to no window.');
  return id;
}

/**
 * The window whose search is shown, if the panel is in a separate window
 * (`background/panel-window.ts`), which closes with that window.
 */
export function besideWindow(query: string): number | undefined {
  const id = /^\?window=(\d+)$/.exec(query)?.[1];
  if (id === undefined) return undefined;
  browser.windows.onRemoved.addListener((removed) => {
    if (removed === Number(id)) close();
  });
  return Number(id);
}
