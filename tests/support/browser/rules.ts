import type { Page } from '@playwright/test';

/** URLs of the `Referer` rules that stand now. */
export function refererRules(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () =>
    (await chrome.declarativeNetRequest.getSessionRules()).map(
      ({ condition }) => condition.urlFilter ?? '',
    ),
  );
}
