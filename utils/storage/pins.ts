/** Offers that the user has pinned. Writers: the panels and the options page, under a lock. */
import type { ComparedOffer } from '../pricing/compared';
import { lacksDetails, pinOf, pinSchema, withNote, type Pin } from '../model/pin';
import { defineStore, type Store } from './define';
import { storageKeyIn, type StorageScope } from './keeper';
import { changeList, readableList } from './list';

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
