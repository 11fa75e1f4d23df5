import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { type Search, searchSchema } from '../../../utils/core/model/search';

export interface HandedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Hands something over as a drop on the panel, or as a paste into it. */
export async function handOver(
  panel: Page,
  how: 'drop' | 'paste',
  texts: Record<string, string>,
  files: readonly HandedFile[] = [],
): Promise<void> {
  await panel.locator('[data-status]').first().waitFor(); // it takes nothing before
  const sent = files.map(({ bytes, ...file }) => ({
    ...file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await panel.evaluate(
    ({ kind, data, pictures }) => {
      const transfer = new DataTransfer();
      for (const [format, text] of Object.entries(data)) transfer.setData(format, text);
      for (const { name, type, base64 } of pictures) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { kind: how, data: texts, pictures: sent },
  );
}

/** What came of a picture that was brought to the panel. Neither: nothing, by the deadline. */
export interface Brought {
  /** The picture as it is sent. */
  picture?: Uint8Array;
  /** What the panel says. */
  problem?: string;
}

/** A page encodes a picture in its idle moments (Chromium 156): asked every 10 ms, the panel had too few of them. */
const POLL_MS = 50;
/** A search gives up its picture after ten seconds; the rest is for a busy computer. */
const DEADLINE_MS = 18_000;

const seenSchema = z.object({
  problem: z.nullable(z.string()),
  picture: z.optional(z.object({ searchId: z.string(), base64: z.string() })),
  search: z.optional(searchSchema),
});
type Seen = z.infer<typeof seenSchema>;

/** Drops a file on the panel and waits until it is ready to be sent, or refused. */
export async function bringFile(panel: Page, file: HandedFile): Promise<Brought> {
  const { picture: before } = await see(panel);
  await handOver(panel, 'drop', {}, [file]);
  // The picture of the search before goes a moment before the next one is there.
  const seen = await until(
    panel,
    ({ problem, picture }) =>
      problem !== null || (picture !== undefined && picture.searchId !== before?.searchId),
  );
  if (!seen) return {};
  const { problem, picture } = seen;
  if (problem !== null) return { problem };
  return picture ? { picture: Buffer.from(picture.base64, 'base64') } : {};
}

/** Waits for the search to end: otherwise its end would count as the next search's. */
export async function searchEnds(panel: Page): Promise<void> {
  const seen = await until(panel, ({ search }) => search?.state.status !== 'running');
  if (!seen) throw new Error(`The search of the brought file runs after ${DEADLINE_MS} ms`);
}

/** Pastes an address into the panel and waits for the end of its search; undefined: it had none. */
export async function bringAddress(panel: Page, url: string): Promise<Search | undefined> {
  const { search: before } = await see(panel);
  await handOver(panel, 'paste', { 'text/plain': url });
  const seen = await until(
    panel,
    ({ search }) => search?.id !== before?.id && search?.state.status !== 'running',
  );
  return seen?.search;
}

async function until(panel: Page, isEnd: (seen: Seen) => boolean): Promise<Seen | undefined> {
  const end = Date.now() + DEADLINE_MS;
  while (Date.now() < end) {
    const seen = await see(panel);
    if (isEnd(seen)) return seen;
    await pause(POLL_MS);
  }
  return undefined;
}

async function see(panel: Page): Promise<Seen> {
  const seen = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const stored = await chrome.storage.session.get([`picture:${id}`, `search:${id}`]);
    return {
      problem: document.querySelector('[data-testid=input-problem] p')?.textContent ?? null,
      picture: stored[`picture:${id}`],
      search: stored[`search:${id}`],
    };
  });
  return seenSchema.parse(seen);
}
