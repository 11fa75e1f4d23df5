/**
 * Searches whose row or history the user has removed while they are still in memory, in
 * `storage.session`: a panel that opens again must not bring them back. Writers: the panels and the
 * options page, under a lock.
 */
import * as z from 'zod/mini';
import { defineStore } from './define';

/** More searches than windows are open. */
const MOST = 50;

const removedSchema = z.object({
  /** Of searches. */
  ids: z.catch(z.array(z.string()), []),
  /** Epoch milliseconds: everything from before was removed. */
  before: z.catch(z.number(), 0),
  /** The search that stays all the same. */
  but: z.exactOptional(z.catch(z.string(), '')),
});
type Removed = z.infer<typeof removedSchema>;
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

/** @param what the id of one search, or all until this moment in epoch milliseconds, but this one */
export function noteRemoved(
  from: RemovedFrom,
  what: { id: string } | { before: number; but?: string | undefined },
): Promise<void> {
  return navigator.locks.request(`removed-${from}`, async () => {
    const { ids, ...all } = await storeOf(from).read();
    const { before, but } = 'id' in what ? all : what;
    await storeOf(from).write({
      ids: 'id' in what ? [...ids, what.id].slice(-MOST) : [],
      before,
      ...(but !== undefined && { but }),
    });
  });
}

export async function isRemoved(
  from: RemovedFrom,
  { id, at }: { id: string; at: number },
): Promise<boolean> {
  const { ids, before, but } = await storeOf(from).read();
  return (at <= before && id !== but) || ids.includes(id);
}
