import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { searchSchema, type Search } from '../../../utils/model/search';
import { handOver, type HandedFile } from './hand-over';

/** What came of a picture that was brought to the panel. Neither: nothing, by the deadline. */
export interface Brought {
  /** As it is sent. */
  picture?: Uint8Array;
  /** What the panel says. */
  problem?: string;
}

const POLL_MS = 10;
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
  const seen = await until(
    panel,
    ({ problem, picture }) => problem !== null || picture?.searchId !== before?.searchId,
  );
  if (!seen) return {};
  const { problem, picture } = seen;
  if (problem !== null) return { problem };
  return picture ? { picture: Buffer.from(picture.base64, 'base64') } : {};
}

/** Until what was brought is searched for no more: its end would be written into the next search's time. */
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
