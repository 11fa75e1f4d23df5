import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onInstalled } from '@/entrypoints/background/welcome';

interface Window {
  id: number;
  focused: boolean;
  incognito: boolean;
}

const create = vi.fn<(tab: object) => Promise<void>>(async () => undefined);
const open = (...windows: Window[]) =>
  Object.assign(fakeBrowser.windows, { getAll: async () => windows });

beforeEach(() => {
  create.mockClear();
  Object.assign(fakeBrowser.tabs, { create });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension:/${path}` });
});

it('the welcome page opens in one tab in the window in front', async () => {
  open({ id: 1, focused: false, incognito: false }, { id: 2, focused: true, incognito: false });
  onInstalled({ reason: 'install' });
  await vi.waitFor(() =>
    expect(create.mock.calls).toEqual([[{ windowId: 2, url: 'extension://welcome.html' }]]),
  );
});

it('the welcome page opens in an ordinary window, whichever is in front', async () => {
  open({ id: 1, focused: true, incognito: true }, { id: 2, focused: false, incognito: false });
  onInstalled({ reason: 'install' });
  await vi.waitFor(() => expect(create.mock.calls[0]?.[0]).toMatchObject({ windowId: 2 }));
});

it.each([{ reason: 'update', previousVersion: '0.1.0' }, { reason: 'chrome_update' }] as const)(
  'the welcome page opens nowhere at: $reason',
  async (details) => {
    open({ id: 1, focused: true, incognito: false });
    onInstalled(details);
    await new Promise((resolve) => setTimeout(resolve));
    expect(create).not.toHaveBeenCalled();
  },
);

it('the welcome page opens nowhere where all windows are private', async () => {
  open({ id: 1, focused: true, incognito: true });
  onInstalled({ reason: 'install' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(create).not.toHaveBeenCalled();
});
