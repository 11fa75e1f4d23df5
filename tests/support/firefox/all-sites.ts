import { vi } from 'vitest';
import { allowSites } from './allow-sites';
import type { Scene } from './scene';

/** Firefox's own. */
declare const browser: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };

/** Gives the extension access to all sites, as its prompt would, and waits until it has registered its script there. */
export async function allowAllSites(scene: Scene): Promise<void> {
  await allowSites(scene, ['*://*/*']);
  await vi.waitFor(
    async () => {
      const count = await scene.options.evaluate(countScripts);
      if (count !== 1) throw new Error('No script is registered');
    },
    { timeout: 5_000 },
  );
}

/** Runs in a page of the extension. */
async function countScripts(): Promise<number> {
  return (await browser.scripting.getRegisteredContentScripts()).length;
}
