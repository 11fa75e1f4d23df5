/** Lists the pictures of a window's active page as a batch with nothing selected. */
import * as z from 'zod/mini';
import { type Browser, browser } from '@/utils/io/browser';
import type { Failure } from '@/utils/core/errors';
import { type BatchItem, type PagePicture, pagePictureSchema } from '@/utils/core/model/batch';
import { MAX_PICTURES } from '@/utils/core/model/page-script';
import { parseAs } from '@/utils/core/parse';
import { askFrames } from '@/utils/io/picture/acquire/in-page';
import type { StoredBatch } from '@/utils/io/storage/batches';

const picturesSchema = z.array(pagePictureSchema).check(z.maxLength(MAX_PICTURES));

export async function listActiveTab(windowId: number): Promise<StoredBatch> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  const listed = await listTab(tab?.id);
  return {
    head: {
      id: crypto.randomUUID(),
      createdAt: Date.now(),
      page: pageOf(tab),
      count: listed.items.length,
      status: 'listed',
      ...(listed.reason && { reason: listed.reason }),
    },
    items: listed.items,
  };
}

function pageOf(tab: Browser.tabs.Tab | undefined): StoredBatch['head']['page'] {
  return {
    tabId: tab?.id ?? browser.tabs.TAB_ID_NONE,
    ...(tab?.url === undefined ? {} : { url: tab.url }),
    ...(tab?.title === undefined ? {} : { title: tab.title }),
  };
}

/** Reads only frames with access; fails if there is none to the top frame. */
async function listTab(tabId = 0): Promise<{ items: BatchItem[]; reason?: Failure }> {
  try {
    const answers = await askFrames(tabId, 'pictures', []);
    const listed = answers.map(({ frameId, answer }) => ({
      frameId,
      pictures: parseAs(picturesSchema, answer) ?? [],
    }));
    return { items: merge(listed) };
  } catch (error) {
    console.error(error); // the browser's message contains the address of the page
    return { items: [], reason: { code: 'access-missing' } };
  }
}

function merge(frames: readonly { frameId: number; pictures: PagePicture[] }[]): BatchItem[] {
  const items = new Map<string, BatchItem>();
  for (const { frameId, pictures } of frames) {
    for (const { url, key, label, shown, natural } of pictures) {
      if (items.has(key) || items.size === MAX_PICTURES) continue;
      const size = natural ?? shown;
      items.set(key, { frameId, url, label, size, posts: 0, state: { status: 'waiting' } });
    }
  }
  return [...items.values()];
}
