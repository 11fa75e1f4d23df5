/**
 * The user's lists: pinned offers, offers whose price is not misleading, and which offers are the same
 * product. Each change is made under the lock of its list.
 */
import { type Pin, lacksDetails, pinOf, withNote } from '../../core/model/pin';
import type { ComparedOffer } from '../../core/model/compared-offer';
import type { GroupEdits } from '../../core/pricing/groups';
import { forPins } from '../../core/model/order-draft';
import { REGISTRY } from './registry';
import type { GroupEdit } from './schemas';
import { storeIn, type StorageScope } from './scope';
import type { Store } from './store';

/** Most pins, more than can be compared. A further pin is refused, so that none is dropped without consent. */
export const MAX_PINS = 100;

/** Pins, the latest last. */
export function pinsStore(scope: StorageScope): Store<Pin[]> {
  return storeIn(scope, REGISTRY.pins);
}

/** Replaces an older pin of the offer and keeps its note. False where the list is full. */
export async function pinOffer(scope: StorageScope, pin: Pin): Promise<boolean> {
  let hasRoom = true;
  await pinsStore(scope).update((pins) => {
    const { key } = pin.compared;
    const note = pin.note ?? pinOf(pins, { key })?.note;
    const others = pins.filter(({ compared }) => compared.key !== key);
    hasRoom = others.length < MAX_PINS;
    return hasRoom ? [...others, { ...pin, ...(note !== undefined && { note }) }] : pins;
  });
  return hasRoom;
}

/**
 * Unpins an offer, with what is entered of its order.
 * @param key `offerKey` of the offer
 */
export async function unpinOffer(scope: StorageScope, key: string): Promise<void> {
  const left = await pinsStore(scope).update((pins) =>
    pins.filter(({ compared }) => compared.key !== key),
  );
  const keys = new Set(left.map(({ compared }) => compared.key));
  await storeIn(scope, REGISTRY.orderDraft).update((draft) => forPins(draft, keys));
}

/**
 * The offer of a pin with its details, which may arrive days after it was pinned: what it is sold by. The numbers
 * that were judged by stay those of that day.
 */
export async function detailPin(
  scope: StorageScope,
  { key, offer }: Pick<ComparedOffer, 'key' | 'offer'>,
): Promise<void> {
  await pinsStore(scope).update((pins) =>
    pins.some(({ compared }) => compared.key === key && !compared.hasDetails)
      ? pins.map((pin) =>
          pin.compared.key === key
            ? { ...pin, compared: { ...pin.compared, offer, hasDetails: true } }
            : pin,
        )
      : pins,
  );
}

/** Adds missing details to a pin; one that already has details stays as at the time of pinning. */
export async function completePin(scope: StorageScope, compared: ComparedOffer): Promise<void> {
  await pinsStore(scope).update((pins) =>
    pins.map((pin) =>
      pin.compared.key === compared.key && lacksDetails(pin.compared) ? { ...pin, compared } : pin,
    ),
  );
}

/** An empty text removes the note. */
export async function writeNote(scope: StorageScope, key: string, note: string): Promise<void> {
  await pinsStore(scope).update((pins) => withNote(pins, key, note));
}

/** Beyond it, the oldest are dropped. */
export const MAX_CLEARED = 2000;

/** `offerKey` of offers whose price the user marked as not misleading, the latest last. */
export function clearedStore(scope: StorageScope): Store<string[]> {
  return storeIn(scope, REGISTRY.cleared);
}

/** Marks the price of an offer as not misleading, or reverts that. */
export async function setCleared(
  scope: StorageScope,
  key: string,
  isCleared: boolean,
): Promise<void> {
  await clearedStore(scope).update((keys) => {
    const others = keys.filter((other) => other !== key);
    return isCleared ? [...others, key].slice(-MAX_CLEARED) : others;
  });
}

/** Joined and split pairs together; beyond it, the oldest are dropped. */
const MAX_PAIRS = 2000;

function groupEditsStore(scope: StorageScope): Store<GroupEdit[]> {
  return storeIn(scope, REGISTRY.groupEdits);
}

/** The offers that the user joined or split. */
export async function readGroupEdits(scope: StorageScope): Promise<GroupEdits> {
  return toGroupEdits(await groupEditsStore(scope).read());
}

export function watchGroupEdits(
  scope: StorageScope,
  listener: (edits: GroupEdits) => void,
): () => void {
  return groupEditsStore(scope).watch((edits) => listener(toGroupEdits(edits)));
}

/** Records that these offers are one product; overrides earlier choices for any two of them. */
export function joinOffers(scope: StorageScope, keys: readonly string[]): Promise<void> {
  return addEdits(
    scope,
    pairsAmong(keys).map((pair) => ({ pair, isJoined: true })),
  );
}

/** Records that no offer of the first list is the same product as any of the second. */
export function splitOffers(
  scope: StorageScope,
  ones: readonly string[],
  others: readonly string[],
): Promise<void> {
  const pairs = ones.flatMap((one) => others.map((other) => toPair(one, other)));
  return addEdits(
    scope,
    pairs.map((pair) => ({ pair, isJoined: false })),
  );
}

async function addEdits(scope: StorageScope, edits: readonly GroupEdit[]): Promise<void> {
  await groupEditsStore(scope).update((stored) => {
    const byPair = new Map(stored.map((edit) => [edit.pair.join('\n'), edit]));
    for (const edit of edits) {
      byPair.delete(edit.pair.join('\n')); // to insert it as the newest
      byPair.set(edit.pair.join('\n'), edit);
    }
    return [...byPair.values()].slice(-MAX_PAIRS);
  });
}

function toGroupEdits(edits: readonly GroupEdit[]): GroupEdits {
  const pairs = (isJoined: boolean) =>
    edits.filter((edit) => edit.isJoined === isJoined).map(({ pair }) => pair);
  return { joined: pairs(true), split: pairs(false) };
}

function pairsAmong(keys: readonly string[]): GroupEdit['pair'][] {
  return keys.flatMap((one, index) => keys.slice(index + 1).map((other) => toPair(one, other)));
}

function toPair(one: string, other: string): GroupEdit['pair'] {
  return one < other ? [one, other] : [other, one];
}
