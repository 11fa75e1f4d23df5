/** Opens the welcome page after the installation. */
import { type Browser, browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { ordinaryWindow } from './panel-window';

/** The browser reports an installation once, and a restarted worker nothing at all. */
export function onInstalled({ reason }: Browser.runtime.InstalledDetails): void {
  if (reason === 'install') openWelcome().catch(failureOf);
}

async function openWelcome(): Promise<void> {
  const windowId = await ordinaryWindow();
  if (windowId === undefined) return;
  await browser.tabs.create({ windowId, url: browser.runtime.getURL('/welcome.html') });
}
