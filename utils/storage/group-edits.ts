/**
 * Which offers the user has joined or kept apart. Writers: the panels, one change at a time under a
 * lock. Those of a private window are in memory, and go with it.
 */
import * as z from 'zod/mini';
import type { ByHand } from '../pricing/groups';
import { defineStore, type Store } from './define';
import { storageKeyIn, type StorageScope } from './keeper';

/** Pairs of both kinds; the oldest go first. */
const MAX_PAIRS = 2000;

const editSchema = z.object({
  /** `offerKey` of two offers, in the order of text. */
  pair: z.tuple([z.string(), z.string()]),
  isJoined: z.boolean(),
});
/** One pair that was settled; the newest come last. */
type Edit = z.infer<typeof editSchema>;

const editsSchema = z.pipe(
  z.array(z.catch(z.nullable(editSchema), null)),
  z.transform((edits) => edits.filter((edit) => edit !== null)),
);

function editsStore(keeper: StorageScope): Store<Edit[]> {
  return defineStore<Edit[]>({
    ...storageKeyIn(keeper, 'group-edits'),
    schema: editsSchema,
    version: 1,
    fallback: [],
  });
}

export async function readGroupEdits(keeper: StorageScope): Promise<ByHand> {
  return toByHand(await editsStore(keeper).read());
}

export function watchGroupEdits(
  keeper: StorageScope,
  listener: (byHand: ByHand) => void,
): () => void {
  return editsStore(keeper).watch((edits) => listener(toByHand(edits)));
}

/** These offers are one product, whatever was said of any two of them before. */
export function joinOffers(keeper: StorageScope, keys: readonly string[]): Promise<void> {
  return change(
    keeper,
    pairsAmong(keys).map((pair) => ({ pair, isJoined: true })),
  );
}

/** None of the ones is the same product as any of the others. */
export function splitOffers(
  keeper: StorageScope,
  ones: readonly string[],
  others: readonly string[],
): Promise<void> {
  const pairs = ones.flatMap((one) => others.map((other) => toPair(one, other)));
  return change(
    keeper,
    pairs.map((pair) => ({ pair, isJoined: false })),
  );
}

/** Forgets those of ordinary windows. */
export function clearGroupEdits(): Promise<void> {
  return navigator.locks.request('group-edits', () => editsStore({}).write([]));
}

function change(keeper: StorageScope, edits: readonly Edit[]): Promise<void> {
  const store = editsStore(keeper);
  return navigator.locks.request('group-edits', async () => {
    const byPair = new Map((await store.read()).map((edit) => [edit.pair.join('\n'), edit]));
    for (const edit of edits) {
      byPair.delete(edit.pair.join('\n')); // it becomes the newest
      byPair.set(edit.pair.join('\n'), edit);
    }
    await store.write([...byPair.values()].slice(-MAX_PAIRS));
  });
}

function toByHand(edits: readonly Edit[]): ByHand {
  const pairs = (isJoined: boolean) =>
    edits.filter((edit) => edit.isJoined === isJoined).map(({ pair }) => pair);
  return { joined: pairs(true), split: pairs(false) };
}

function pairsAmong(keys: readonly string[]): Edit['pair'][] {
  return keys.flatMap((one, index) => keys.slice(index + 1).map((other) => toPair(one, other)));
}

function toPair(one: string, other: string): Edit['pair'] {
  return one < other ? [one, other] : [other, one];
}
