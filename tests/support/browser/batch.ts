import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { onTestFinished } from 'vitest';
import {
  batchSummarySchema,
  itemSchema,
  type BatchSummary,
  type BatchItem,
} from '../../../utils/core/model/batch';
import type { Product } from './gateway';
import { openScene, type Scene, type SceneOptions } from './scene';
import { openService, type FakeService, type ServiceAnswer, type ServiceSearch } from './service';
import type { Site } from './site';
import { forgetAnswers } from './forget-answers';
import { stopWorker } from './worker';

/** A shop page with one picture for each of these products, and a few that are none. */
export function pageOf({ site }: { site: Site }, pictures: readonly Uint8Array[]): string {
  const images = pictures.map(
    (body, index) =>
      `<img src="${site.picture({ body, cors: true })}" alt="Product ${index + 1}" width="200" height="200">`,
  );
  const icon = `<img src="${site.picture({ body: pictures[0] ?? '' })}" alt="Icon" width="24" height="24">`;
  return `<main style="display:grid;grid-template-columns:repeat(4,200px)">${icon}${images.join('')}</main>`;
}

/** Lists the page in front: the toolbar button has given access to it. */
export async function listPictures(panel: Page): Promise<void> {
  await panel.getByTestId('batch-open').click();
  await panel.getByTestId('batch-all').waitFor();
}

interface Stored {
  head: BatchSummary;
  items: BatchItem[];
}

const refSchema = z.object({ id: z.string(), area: z.enum(['local', 'session']) });

/** The batch that the panel's own window has stored. */
export async function readBatch(panel: Page): Promise<Stored> {
  const { windowId, session, local } = await panel.evaluate(async () => ({
    windowId: (await chrome.windows.getCurrent()).id,
    session: await chrome.storage.session.get(null),
    local: await chrome.storage.local.get(null),
  }));
  const { id, area } = refSchema.parse(session[`batch-of:${windowId}`]);
  const stored = area === 'local' ? local : session;
  const head = batchSummarySchema.parse(stored[`batch:${id}`]);
  const items = Array.from({ length: head.count }, (_, number) =>
    itemSchema.parse(stored[`batch-item:${id}:${number}`]),
  );
  return { head, items };
}

/** Requests that were written down. */
export function postsOf({ items }: Stored): number {
  return items.reduce((sum, { posts }) => sum + posts, 0);
}

export async function statusesOf(panel: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of (await readBatch(panel)).items) {
    counts[state.status] = (counts[state.status] ?? 0) + 1;
  }
  return counts;
}

export async function waitForBatch(panel: Page, status: string, timeout = 30_000): Promise<void> {
  await panel.locator(`[data-testid=batch-progress][data-status=${status}]`).waitFor({ timeout });
}

/** A scene in which pages of pictures are searched, with a service that answers as a test wants it. */
export interface BatchScene extends Scene {
  /** Shows a page with so many products and lists its pictures in a panel that knows of no batch. */
  list(count: number): Promise<Page>;
  /** Until the end of the test. */
  useFake(answer: (search: ServiceSearch) => ServiceAnswer): Promise<FakeService>;
}

export async function openBatchScene(
  products: readonly Product[],
  options: SceneOptions = {},
): Promise<BatchScene> {
  const scene = await openScene(options);
  const pictures = await Promise.all(products.map(({ mosaic }) => mosaic.png()));
  return {
    ...scene,
    list: async (count) => {
      await scene.show(pageOf(scene, pictures.slice(0, count)));
      const panel = await scene.openPanel();
      await panel.evaluate(forgetBatches);
      await panel.evaluate(forgetAnswers);
      await stopWorker(scene.browser, panel); // it remembers the last one
      await panel.reload();
      await listPictures(panel);
      return panel;
    },
    useFake: async (answer) => {
      const service = await openService(answer);
      onTestFinished(() => service.close());
      await scene.useService(service.url);
      return service;
    },
  };
}

/** Runs in the panel. */
async function forgetBatches(): Promise<void> {
  await chrome.storage.session.clear();
  const keys = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(keys.filter((key) => key.startsWith('batch')));
}

export const rowsOf = (panel: Page) => panel.getByTestId('batch-row');
