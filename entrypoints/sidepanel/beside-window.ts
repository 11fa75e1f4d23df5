import { browser } from '@/utils/browser';

/**
 * The window whose search is shown, if the panel is in a separate window
 * (`background/panel-instead.ts`), which closes with that window.
 */
export function besideWindow(query: string): number | undefined {
  const id = /^\?window=(\d+)$/.exec(query)?.[1];
  if (id === undefined) return undefined;
  browser.windows.onRemoved.addListener((removed) => {
    if (removed === Number(id)) close();
  });
  return Number(id);
}
