import type { Page } from '@playwright/test';
import * as v from 'valibot';

const meterSchema = v.record(v.string(), v.record(v.string(), v.number()));

/** How many calls of the service the extension has counted, on all days. */
export async function countedCalls(extensionPage: Page, service: string): Promise<number> {
  const stored = await extensionPage.evaluate(() => chrome.storage.local.get({ meter: {} }));
  const days = v.parse(meterSchema, stored['meter'])[service] ?? {};
  return Object.values(days).reduce((sum, count) => sum + count, 0);
}
