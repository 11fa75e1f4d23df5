import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Worker } from '@playwright/test';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** A second extension in the browser: as mighty as the user can make one. */
export interface OtherExtension {
  id: string;
  worker: Worker;
  close(): Promise<void>;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Another extension',
  version: '1',
  background: { service_worker: 'worker.js' },
  permissions: ['tabs', 'scripting', 'storage'],
  host_permissions: ['<all_urls>'],
};
/** Says that it hears what it is told. */
const WORKER = `chrome.runtime.onMessageExternal.addListener((_message, _sender, answer) => {
  answer('heard')
})`;

/** @param talksTo match patterns of pages that may send it messages; every extension may */
export async function loadOtherExtension(
  { context, session, extensionId }: ExtensionBrowser,
  talksTo: readonly string[],
): Promise<OtherExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-other-'));
  const manifest = { ...MANIFEST, externally_connectable: { ids: ['*'], matches: talksTo } };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'worker.js'), WORKER);
  await writeFile(path.join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  const starting = context.waitForEvent('serviceworker', {
    predicate: (worker) => !worker.url().includes(extensionId),
  });
  const [{ id }, worker] = await Promise.all([
    session.send('Extensions.loadUnpacked', { path: folder }),
    starting,
  ]);
  return { id, worker, close: () => rm(folder, { recursive: true, force: true }) };
}
