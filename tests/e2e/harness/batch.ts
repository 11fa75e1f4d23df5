import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { headSchema, itemSchema, type BatchHead, type BatchItem } from '../../../utils/model/batch';
import type { Site } from './site';

/** A shop page with one picture for each of these products, and a few that are none. */
export async function pageOf(
  { site }: { site: Site },
  pictures: readonly Uint8Array[],
  delayMs = 0,
): Promise<string> {
  const images = pictures.map(
    (body, index) =>
      `<img src="${site.picture({ body, cors: true, delayMs })}" alt="Product ${index + 1}" width="200" height="200">`,
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
  head: BatchHead;
  items: BatchItem[];
}

const refSchema = v.object({ id: v.string(), area: v.picklist(['local', 'session']) });

/** The batch that the panel's own window has stored. */
export async function readBatch(panel: Page): Promise<Stored> {
  const { windowId, session, local } = await panel.evaluate(async () => ({
    windowId: (await chrome.windows.getCurrent()).id,
    session: await chrome.storage.session.get(null),
    local: await chrome.storage.local.get(null),
  }));
  const { id, area } = v.parse(refSchema, session[`batch-of:${windowId}`]);
  const stored = area === 'local' ? local : session;
  const head = v.parse(headSchema, stored[`batch:${id}`]);
  const items = Array.from({ length: head.count }, (_, number) =>
    v.parse(itemSchema, stored[`batch-item:${id}:${number}`]),
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
