import { browser } from '@/utils/browser';

/**
 * The window whose search is shown, where the panel stands in a window of its own
 * (`background/panel-instead.ts`): it goes with the other one.
 */
export function besideWindow(query: string): number | undefined {
  const id = /^\?window=(\d+)$/.exec(query)?.[1];
  if (id === undefined) return undefined;
  browser.windows.onRemoved.addListener((removed) => {
    if (removed === Number(id)) close();
  });
  return Number(id);
}
