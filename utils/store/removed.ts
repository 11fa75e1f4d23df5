/**
 * Searches whose row or history the user has removed while they are still in memory, in
 * `storage.session`: a panel that opens again must not bring them back. Writers: the panels and the
 * options page, under a lock.
 */
import * as v from 'valibot';
import { defineStore } from './define';

/** More searches than windows are open. */
const MOST = 50;

const removedSchema = v.object({
  /** Of searches. */
  ids: v.fallback(v.array(v.string()), []),
  /** Epoch milliseconds: everything from before was removed. */
  before: v.fallback(v.number(), 0),
});
type Removed = v.InferOutput<typeof removedSchema>;
/** The two lists are removed from apart. */
export type RemovedFrom = 'rows' | 'history';

const storeOf = (from: RemovedFrom) =>
  defineStore<Removed>({
    area: 'session',
    key: `removed-${from}`,
    schema: removedSchema,
    version: 1,
    fallback: { ids: [], before: 0 },
  });

/** @param what the id of one search, or all until this moment in epoch milliseconds */
export function noteRemoved(
  from: RemovedFrom,
  what: { id: string } | { before: number },
): Promise<void> {
  return navigator.locks.request(`removed-${from}`, async () => {
    const { ids, before } = await storeOf(from).read();
    await storeOf(from).write(
      'id' in what
        ? { ids: [...ids, what.id].slice(-MOST), before }
        : { ids: [], before: what.before },
    );
  });
}

export async function isRemoved(
  from: RemovedFrom,
  { id, at }: { id: string; at: number },
): Promise<boolean> {
  const { ids, before } = await storeOf(from).read();
  return at <= before || ids.includes(id);
}
