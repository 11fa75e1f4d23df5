/** Every state of every search, as the panel's window writes it down, heard of inside the panel. */
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

/** What a record says (`utils/core/model/search.ts`), as far as it counts here. */
const stateSchema = z.object({
  id: z.string(),
  target: z.object({ srcUrl: z.string() }),
  state: z.discriminatedUnion('status', [
    z.object({ status: z.enum(['running', 'done']) }),
    z.object({ status: z.literal('failed'), failure: z.object({ code: z.string() }) }),
  ]),
  posts: z.number(),
  pages: z.number(),
});
export type SearchState = z.infer<typeof stateSchema>;

declare global {
  /** In the panel: the messages received since the last call. */
  var soakHeard: SearchState[];
}

export interface Watch {
  /** The number of messages so far, as a mark for later ones. */
  mark(): Promise<number>;
  /** What the search of this picture came to after the mark, once the panel shows it. */
  ended(srcUrl: string, mark: number, page: number): Promise<Ending>;
  /** Messages since then, oldest first. Marks restart at 0. */
  take(): Promise<SearchState[]>;
}

/** What the record says, or `running` where it says nothing else for too long. */
export interface Ending {
  status: string;
  /** The panel says the same, with all offers. */
  isShown: boolean;
}

/** A search that waits for the service has 40 s from each request. */
const ENDS_MS = 90_000;
const SHOWN_MS = 15_000;

export async function watchSearches(panel: Page, windowId: number): Promise<Watch> {
  await panel.evaluate((key) => {
    globalThis.soakHeard = [];
    chrome.storage.session.onChanged.addListener((changes) => {
      const record: unknown = changes[key]?.newValue;
      if (record !== undefined) globalThis.soakHeard.push(Object(record));
    });
  }, `search:${windowId}`);
  return {
    mark: () => panel.evaluate(() => globalThis.soakHeard.length),
    ended: (srcUrl, mark, page) =>
      panel.evaluate(waitForEnd, { srcUrl, mark, page, endsMs: ENDS_MS, shownMs: SHOWN_MS }),
    take: async () => {
      const heard = await panel.evaluate(() => globalThis.soakHeard.splice(0));
      return z.array(stateSchema).parse(heard);
    },
  };
}

interface Awaited {
  srcUrl: string;
  mark: number;
  /** Offers on a page. */
  page: number;
  endsMs: number;
  shownMs: number;
}

/** Runs in the panel. */
async function waitForEnd({ srcUrl, mark, page, endsMs, shownMs }: Awaited): Promise<Ending> {
  let status = 'running';
  let end = Date.now() + endsMs;
  while (Date.now() < end) {
    const heard = globalThis.soakHeard.slice(mark);
    const search = heard.findLast(({ target }) => target.srcUrl === srcUrl);
    if (search && search.state.status !== 'running') {
      if (status === 'running') end = Date.now() + shownMs;
      ({ status } = search.state);
      const shown = document.querySelector<HTMLElement>('[data-testid=panel]')?.dataset.status;
      const offers = document.querySelectorAll('[data-testid=offer]').length;
      const isAll = status !== 'done' || offers === search.pages * page;
      if (shown === status && isAll) return { status, isShown: true };
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { status, isShown: false };
}
