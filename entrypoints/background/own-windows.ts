import { browser } from '@/utils/browser';

/** Chrome has a worker for private windows and one for the others; each is shown only its own. */
export async function ownWindows(): Promise<number[]> {
  return (await browser.windows.getAll()).flatMap(({ id }) => (id === undefined ? [] : [id]));
}
