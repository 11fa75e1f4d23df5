/** Offers that the user has pinned. Writers: the panels and the options page, under a lock. */
import * as z from 'zod/mini';
import { type Pin, lacksDetails, pinOf, pinSchema, withNote } from '../model/pin';
import type { ComparedOffer } from '../model/compared-offer';
import type { GroupEdits } from '../pricing/groups';
import { type StorageScope, storageKeyIn } from './scope';
import { type Store, changeList, defineStore, readableList } from './store';

/** More than can be compared; a further one is refused, so that none goes unasked. */
export const MAX_PINS = 100;

/** The latest last. */
export function pinsStore(keeper: StorageScope): Store<Pin[]> {
  return defineStore<Pin[]>({
    ...storageKeyIn(keeper, 'pins'),
    schema: readableList(pinSchema),
    version: 1,
    fallback: [],
  });
}

const change = (keeper: StorageScope, changed: (pins: readonly Pin[]) => readonly Pin[]) =>
  changeList(storageKeyIn(keeper, 'pins').key, pinsStore(keeper), changed);

/** In place of an older pin of the offer, with its note. False where there is no room. */
export async function pinOffer(keeper: StorageScope, pin: Pin): Promise<boolean> {
  let hasRoom = true;
  await change(keeper, (pins) => {
    const { key } = pin.compared;
    const note = pin.note ?? pinOf(pins, { key })?.note;
    const others = pins.filter(({ compared }) => compared.key !== key);
    hasRoom = others.length < MAX_PINS;
    return hasRoom ? [...others, { ...pin, ...(note !== undefined && { note }) }] : pins;
  });
  return hasRoom;
}

/** @param key `offerKey` of the offer */
export function unpinOffer(keeper: StorageScope, key: string): Promise<void> {
  return change(keeper, (pins) => pins.filter(({ compared }) => compared.key !== key));
}

/** In its place, as of the moment of the pin: one that has its details already stays as it is. */
export function completePin(keeper: StorageScope, compared: ComparedOffer): Promise<void> {
  return change(keeper, (pins) =>
    pins.map((pin) =>
      pin.compared.key === compared.key && lacksDetails(pin.compared) ? { ...pin, compared } : pin,
    ),
  );
}

/** An empty note removes it. */
export function writeNote(keeper: StorageScope, key: string, note: string): Promise<void> {
  return change(keeper, (pins) => withNote(pins, key, note));
}

/** Adds those of a file; an offer that is pinned already stays as it is. Answers how many came. */
export async function importPins(keeper: StorageScope, imported: readonly Pin[]): Promise<number> {
  let added = 0;
  await change(keeper, (pins) => {
    const kept = new Map(pins.map((pin) => [pin.compared.key, pin]));
    for (const pin of imported) {
      if (kept.size < MAX_PINS && !kept.has(pin.compared.key)) kept.set(pin.compared.key, pin);
    }
    added = kept.size - pins.length;
    return added === 0 ? pins : [...kept.values()];
  });
  return added;
}

export function clearPins(keeper: StorageScope): Promise<void> {
  return change(keeper, () => []);
}

/**
 * Offers of which the user said "not bait", by `offerKey`. Writers: the panels and the options page,
 * under a lock.
 */

/** The oldest are forgotten. */
export const MAX_CLEARED = 2000;

/** The latest last. */
export function clearedStore(keeper: StorageScope): Store<string[]> {
  return defineStore<string[]>({
    ...storageKeyIn(keeper, 'cleared'),
    schema: readableList(z.string().check(z.maxLength(100))),
    version: 1,
    fallback: [],
  });
}

const clearedChange = (
  keeper: StorageScope,
  changed: (keys: readonly string[]) => readonly string[],
) => changeList(storageKeyIn(keeper, 'cleared').key, clearedStore(keeper), changed);

/** Says "not bait" of an offer, or takes it back. */
export function setCleared(keeper: StorageScope, key: string, isCleared: boolean): Promise<void> {
  return clearedChange(keeper, (keys) => {
    const others = keys.filter((other) => other !== key);
    return isCleared ? [...others, key].slice(-MAX_CLEARED) : others;
  });
}

/** Adds those of a file. */
export function importCleared(keeper: StorageScope, imported: readonly string[]): Promise<void> {
  return clearedChange(keeper, (keys) => [...new Set([...imported, ...keys])].slice(-MAX_CLEARED));
}

export function clearCleared(keeper: StorageScope): Promise<void> {
  return clearedChange(keeper, () => []);
}

/**
 * Which offers the user has joined or kept apart. Writers: the panels, one change at a time under a
 * lock. Those of a private window are in memory, and go with it.
 */

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

export async function readGroupEdits(keeper: StorageScope): Promise<GroupEdits> {
  return toByHand(await editsStore(keeper).read());
}

export function watchGroupEdits(
  keeper: StorageScope,
  listener: (byHand: GroupEdits) => void,
): () => void {
  return editsStore(keeper).watch((edits) => listener(toByHand(edits)));
}

/** These offers are one product, whatever was said of any two of them before. */
export function joinOffers(keeper: StorageScope, keys: readonly string[]): Promise<void> {
  return groupEditsChange(
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
  return groupEditsChange(
    keeper,
    pairs.map((pair) => ({ pair, isJoined: false })),
  );
}

/** Forgets those of ordinary windows. */
export function clearGroupEdits(): Promise<void> {
  return navigator.locks.request('group-edits', () => editsStore({}).write([]));
}

function groupEditsChange(keeper: StorageScope, edits: readonly Edit[]): Promise<void> {
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

function toByHand(edits: readonly Edit[]): GroupEdits {
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
