import { extensionWorker } from '../../../demo/browser/extension';
import { dispatchClick } from './click';
import type { Scene } from './scene';
import { readRecord } from './storage';

/** How a search ended. */
interface Outcome {
  /** The way to the picture; `none` where there is none. */
  way: string;
  /** The code of the failure; `none` where it did not fail. */
  code: string;
}

/** Searches for an address that a page of that host only claims to show. */
export type SearchClaimed = (srcUrl: string, pageHost?: string) => Promise<Outcome>;

export async function openClaims(scene: Scene): Promise<SearchClaimed> {
  await scene.show('');
  const panel = await scene.openPanel();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const inStatus = (...statuses: string[]) =>
    panel.locator(statuses.map((status) => `[data-status=${status}]`).join()).waitFor();

  return async (srcUrl, pageHost) => {
    await scene.show('<p>A page without pictures</p>', pageHost);
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(() => chrome.storage.session.clear());
    await inStatus('idle');
    await dispatchClick(worker, { windowId, srcUrl });
    await inStatus('done', 'failed');
    const { picture, state } = await readRecord(panel);
    return {
      way: picture?.way ?? 'none',
      code: state.status === 'failed' ? state.failure.code : 'none',
    };
  };
}
