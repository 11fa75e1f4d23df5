/** Ways through the options page. */
import type { Locator, Page } from '@playwright/test';
import type { PartId } from '../../../entrypoints/options/part';

/** Follows the link to a part of the page. */
export async function showPart(options: Page, part: PartId): Promise<void> {
  await options.locator(`nav a[href="#${part}"]`).click();
  await options.locator(`main > #${part}`).waitFor();
}

/** Unfolds what the open service has besides its key. */
export async function openAdvanced(options: Page | Locator): Promise<void> {
  const advanced = options.getByTestId('advanced');
  await advanced.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
}
