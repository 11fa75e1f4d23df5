import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const meterSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** How many calls of the service the extension has counted, on all days. */
export async function countedCalls(extensionPage: Page, service: string): Promise<number> {
  const stored = await extensionPage.evaluate(() => chrome.storage.local.get({ meter: {} }));
  const days = meterSchema.parse(stored['meter'])[service] ?? {};
  return Object.values(days).reduce((sum, count) => sum + count, 0);
}
