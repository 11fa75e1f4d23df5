import { vi } from 'vitest';
import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';
import { openTab } from './tab';

/** Firefox's own. */
interface Toggle extends HTMLElement {
  pressed: boolean;
}
interface AddonsWindow extends Window {
  gViewController?: { loadView(view: string): Promise<void> };
}
declare const gBrowser: { selectedBrowser: { contentWindow: AddonsWindow } };

/** What can be given and taken in "Permissions and data" of about:addons. */
export interface PermissionsView {
  /** Presses the switch of this permission, or of this match pattern. */
  toggle(key: string): Promise<void>;
  /** The switches that are on. */
  given(): Promise<string[]>;
}

export async function openPermissionsView(
  marionette: Marionette,
  extensionId: string,
): Promise<PermissionsView> {
  const tab = await openTab(marionette);
  await tab.goTo('about:addons');
  const enter = async () => {
    await tab.focus();
    await vi.waitFor(
      async () => {
        if (await evaluate(marionette, 'chrome', showPermissions, extensionId)) return;
        throw new Error('No switches are shown');
      },
      { timeout: 5_000 },
    );
  };
  return {
    toggle: async (key) => {
      await enter();
      await evaluate(marionette, 'chrome', pressToggle, key);
    },
    given: async () => {
      await enter();
      return z.array(z.string()).parse(await evaluate(marionette, 'chrome', readGiven));
    },
  };
}

/** These run in the browser's window, with about:addons in front. */
async function showPermissions(extensionId: string): Promise<boolean> {
  const { contentWindow: view } = gBrowser.selectedBrowser;
  const shown = () => view.document.querySelector('addon-permissions-list moz-toggle') !== null;
  if (shown()) return true;
  await view.gViewController?.loadView(
    `addons://detail/${encodeURIComponent(extensionId)}/permissions`,
  );
  return shown();
}

function pressToggle(key: string): void {
  const { document: view } = gBrowser.selectedBrowser.contentWindow;
  const toggles = view.querySelectorAll<Toggle>('addon-permissions-list moz-toggle');
  const keys = Array.from(toggles, (toggle) => toggle.getAttribute('permission-key') ?? '');
  const toggle = toggles[keys.indexOf(key)];
  if (!toggle) throw new Error(`No switch for ${key} among ${keys.join(', ')}`);
  toggle.click();
}

function readGiven(): string[] {
  const { document: view } = gBrowser.selectedBrowser.contentWindow;
  const toggles = view.querySelectorAll<Toggle>('addon-permissions-list moz-toggle');
  return Array.from(toggles)
    .filter(({ pressed }) => pressed)
    .map((toggle) => toggle.getAttribute('permission-key') ?? '');
}
