/**
 * Offers of which the user said "not bait", by `offerKey`. Writers: the panels and the options page,
 * under a lock.
 */
import * as z from 'zod/mini';
import { defineStore, type Store } from './define';
import { storageKeyIn, type StorageScope } from './keeper';
import { changeList, readableList } from './list';

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

const change = (keeper: StorageScope, changed: (keys: readonly string[]) => readonly string[]) =>
  changeList(storageKeyIn(keeper, 'cleared').key, clearedStore(keeper), changed);

/** Says "not bait" of an offer, or takes it back. */
export function setCleared(keeper: StorageScope, key: string, isCleared: boolean): Promise<void> {
  return change(keeper, (keys) => {
    const others = keys.filter((other) => other !== key);
    return isCleared ? [...others, key].slice(-MAX_CLEARED) : others;
  });
}

/** Adds those of a file. */
export function importCleared(keeper: StorageScope, imported: readonly string[]): Promise<void> {
  return change(keeper, (keys) => [...new Set([...imported, ...keys])].slice(-MAX_CLEARED));
}

export function clearCleared(keeper: StorageScope): Promise<void> {
  return change(keeper, () => []);
}
