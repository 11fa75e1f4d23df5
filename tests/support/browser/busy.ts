import type { Page } from '@playwright/test';

/** Lets the page's scripts work without a pause for so long, from now: it answers nobody. */
export async function keepBusy(page: Page, ms: number): Promise<void> {
  await page.evaluate((duration) => {
    setTimeout(() => {
      const end = performance.now() + duration;
      while (performance.now() < end);
    });
  }, ms);
}
