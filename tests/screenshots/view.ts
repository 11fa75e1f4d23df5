import type { Page } from '@playwright/test';
import type { Offer } from '../../utils/model/offer';
import type { StoredPicture } from '../../utils/model/search';
import type { Credentials, Settings } from '../../utils/model/settings';
import type { Record } from './material';

/** One picture to be taken: a page of the extension, and what is stored when it opens. */
export interface View {
  name: string;
  file: 'sidepanel.html' | 'options.html';
  settings?: Settings;
  credentials?: Credentials;
  /** Made when it opens: it holds times. */
  record?: () => Record;
  /** Left out where the record has no picture. */
  picture?: StoredPicture;
  offers?: Offer[];
  /** What the user does then. */
  act?: (page: Page) => Promise<void>;
}

type Stored = Omit<View, 'act' | 'record'> & { record?: Record };

/** Opens it in this tab. */
export async function showView(page: Page, extensionId: string, view: View): Promise<void> {
  const { act, record, ...rest } = view;
  const stored = { ...rest, ...(record && { record: record() }) };
  await page.goto(`chrome-extension://${extensionId}/options.html`); // any page with the same stores
  await page.evaluate(store, stored);
  await page.goto(`chrome-extension://${extensionId}/${stored.file}`);
  await page.locator('main').waitFor();
  await act?.(page);
}

/** Runs in the page: the keys of `utils/store`. */
async function store(stored: Stored): Promise<void> {
  const { settings, credentials, record, picture, offers } = stored;
  const { id } = await chrome.windows.getCurrent();
  await Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]);
  await chrome.storage.local.set({
    ...(settings && { settings }),
    ...(credentials && { credentials }),
  });
  await chrome.storage.session.set({
    ...(record?.picture && { [`picture:${id}`]: picture }),
    ...(offers && { [`offers:${id}:0`]: JSON.stringify(offers) }),
    ...(record && {
      [`search:${id}`]: { ...record, id: picture?.searchId ?? 'view', windowId: id },
    }),
  });
}
