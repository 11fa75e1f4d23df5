/** Opens the welcome page after the installation. */
import { type Browser, browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';

/** The browser reports an installation once, and a restarted worker nothing at all. */
export function onInstalled({ reason }: Browser.runtime.InstalledDetails): void {
  if (reason === 'install') openWelcome().catch(failureOf);
}

/** Without an ordinary window nothing is opened: a private one was opened for something else. */
async function openWelcome(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  const window = ordinary.find(({ focused }) => focused) ?? ordinary[0];
  if (window?.id === undefined) return;
  await browser.tabs.create({
    windowId: window.id,
    url: browser.runtime.getURL('/welcome.html'),
  });
}
