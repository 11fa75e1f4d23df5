/**
 * Which batch is a window's, in `storage.session`: after a restart, when windows have other ids, a
 * batch belongs to nobody and may be taken over. One writer: the worker. Apart from the batches
 * (`batches.ts`), because every new worker looks whether there is one.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { parseAs } from '../parse';
import { readKey, readKeys } from './area';
import { setWithRoom } from './room';

const refSchema = z.object({ area: z.enum(['local', 'session']), id: z.string() });
/** Where a batch is stored. */
export type BatchRef = z.infer<typeof refSchema>;

const OWNER = 'batch-of:';
const ownerKey = (windowId: number) => `${OWNER}${windowId}`;

export async function readOwned(windowId: number): Promise<BatchRef | undefined> {
  return parseAs(refSchema, await readKey('session', ownerKey(windowId)));
}

/** The window's batch from now on; an earlier one of it belongs to nobody then. */
export async function claimBatch(windowId: number, ref: BatchRef): Promise<void> {
  await setWithRoom('session', { [ownerKey(windowId)]: ref });
}

export async function releaseBatch(windowId: number): Promise<void> {
  await browser.storage.session.remove(ownerKey(windowId));
}

/** The windows that own a batch, also those that this worker is not shown. */
export async function readOwners(): Promise<{ windowId: number; ref: BatchRef }[]> {
  const keys = (await readKeys('session')).filter((key) => key.startsWith(OWNER));
  const stored = await browser.storage.session.get(keys);
  return Object.entries(stored).flatMap(([key, value]) => {
    const ref = parseAs(refSchema, value);
    return ref ? [{ windowId: Number(key.slice(OWNER.length)), ref }] : [];
  });
}
