import type { PagePrice } from './index';

/** Milliseconds between readings: two seconds in all. */
const WAITS = [250, 750, 1000];

/** Reads a page again that may still be building its price. */
export async function onceShown(read: () => PagePrice | undefined): Promise<PagePrice | undefined> {
  let price = read();
  for (const wait of WAITS) {
    if (price?.amount !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    price = read();
  }
  return price;
}
