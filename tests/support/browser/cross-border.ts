import { extensionWorker } from '../../../demo/browser/extension';
import type { Scene } from './scene';

/** Chooses the cross-border API at this address, with a key of one's own, as its card would. */
export async function useCrossBorder(scene: Scene, baseUrl: string): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), {
    settings: {
      service: 'cross-border',
      connections: { 'cross-border': { baseUrl, titleLanguage: 'en' } },
    },
    credentials: { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' },
  });
}
