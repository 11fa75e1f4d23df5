import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Accounts, SERVICE_ACCOUNT_IDS } from '@/utils/core/model/accounts';
import { TEAM_SERVICES } from '@/utils/core/model/team';
import { changeCredentials } from '@/utils/io/storage/credentials';
import type { Store } from '@/utils/io/storage/store';
import { stubLocks } from '../../unit/storage/locks';

const asked = () => vi.fn<(wanted: object) => Promise<boolean>>().mockResolvedValue(true);

/** A browser with nothing stored, which grants whatever it is asked for. @param granted match patterns it tells of */
export function optionsBrowser(granted: readonly string[] = []) {
  fakeBrowser.reset();
  stubLocks();
  const copy = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
  Object.assign(navigator, {
    platform: 'Linux x86_64',
    languages: ['en-US'],
    clipboard: { writeText: copy },
  });
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  let origins = granted;
  const listeners = new Set<() => void>();
  const changed = {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
  };
  const [request, remove] = [asked(), asked()];
  const getAll = async () => ({ origins });
  const permissions = { request, remove, getAll, onAdded: changed, onRemoved: changed };
  Object.assign(fakeBrowser, { permissions });
  return {
    copy,
    request,
    remove,
    /** The browser grants access to these from now on, and to nothing else. */
    setGranted: (now: readonly string[]) => {
      origins = now;
      for (const listener of listeners) listener();
    },
  };
}

/** What is stored once all that was begun is written, which takes no timer. */
export async function storedIn<T>(store: Pick<Store<T>, 'read'>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return store.read();
}

/** Stores keys, by account and address. */
export async function writeKeys(accounts: Partial<Accounts>): Promise<void> {
  for (const id of SERVICE_ACCOUNT_IDS) {
    for (const [baseUrl, key = {}] of Object.entries(accounts[id] ?? {})) {
      await changeCredentials(id, { baseUrl }, () => key);
    }
  }
  for (const [relay, key = {}] of Object.entries(accounts.team ?? {})) {
    await changeCredentials(TEAM_SERVICES[0], { baseUrl: relay, relay }, () => key);
  }
}
