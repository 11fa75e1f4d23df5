import type { Page, Worker } from '@playwright/test';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { buildExtension, type OwnExtension } from './build-extension';

/** An extension of the bench's own, loaded beside the product. */
export interface Probe {
  id: string;
  /** Where it is built. */
  folder: string;
  worker: Worker;
  /** A page of it, in a tab. */
  page: Page;
}

const WORKER_DEADLINE_MS = 10_000;

export async function loadProbe(
  browser: ExtensionBrowser,
  source: OwnExtension,
  folder: string,
): Promise<Probe> {
  await buildExtension(source, folder);
  const { id } = await browser.session.send('Extensions.loadUnpacked', { path: folder });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return { id, folder, worker: await workerOf(browser, id), page };
}

/** The worker of one of several extensions, once it runs. */
export async function workerOf({ context }: ExtensionBrowser, id: string): Promise<Worker> {
  const isOwn = (worker: Worker) => new URL(worker.url()).host === id;
  return (
    context.serviceWorkers().find(isOwn) ??
    context.waitForEvent('serviceworker', { predicate: isOwn, timeout: WORKER_DEADLINE_MS })
  );
}
