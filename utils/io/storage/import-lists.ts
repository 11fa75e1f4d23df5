/**
 * Adds the user's lists of a file to the stored ones of ordinary windows. Nothing that was there changes
 * or is dropped: what finds no room is left out and counted.
 */
import { KNOWN_AGENTS } from '../../core/agents/known';
import { isAppError } from '../../core/errors';
import type { Imported } from '../../core/history/transfer';
import { type Agent, agentKey, MAX_AGENTS } from '../../core/model/agents';
import type { Pin } from '../../core/model/pin';
import type { RememberedSeller } from '../../core/model/remembered-seller';
import { sellerKey } from '../../core/sellers/identity';
import { MAX_CLEARED, MAX_PINS } from './pins';
import { REGISTRY } from './registry';
import { MAX_SELLERS } from './sellers';
import { freeRoomStore, type Store } from './store';

/** Imports pins; resolves with the keys of those that were added. */
export async function importPins(pins: readonly Pin[]): Promise<Imported & { keys: string[] }> {
  const { outcome, chosen } = await importInto(pins, {
    store: freeRoomStore(REGISTRY.pins),
    max: MAX_PINS,
    keyOf: ({ compared }) => compared.key,
    // The latest pin is last.
    merge: (stored, added) => [...stored, ...added],
  });
  return { ...outcome, keys: chosen.map(({ compared }) => compared.key) };
}

/** @param keys `offerKey` of offers whose price is declared not misleading */
export async function importCleared(keys: readonly string[]): Promise<Imported> {
  const { outcome } = await importInto(keys, {
    store: freeRoomStore(REGISTRY.cleared),
    max: MAX_CLEARED,
    keyOf: (key) => key,
    // The first are the first to be dropped for later ones of the user.
    merge: (stored, added) => [...added, ...stored],
  });
  return outcome;
}

/** Imports sellers that are preferred, avoided or noted. */
export async function importSellers(sellers: readonly RememberedSeller[]): Promise<Imported> {
  const { outcome } = await importInto(sellers, {
    store: freeRoomStore(REGISTRY.sellers),
    max: MAX_SELLERS,
    keyOf: sellerKey,
    // The latest of the user's own stays last.
    merge: (stored, added) => [...added, ...stored],
  });
  return outcome;
}

/**
 * An agent of a file is not used before the user has seen where it leads, unless it is one of those that are
 * known. Consent to a code is not taken from a file either.
 */
export async function importAgents(
  agents: readonly Pick<Agent, 'name' | 'template'>[],
): Promise<Imported> {
  const asImported = ({ name, template }: Pick<Agent, 'name' | 'template'>): Agent => {
    const isKnown = KNOWN_AGENTS.some(
      (known) => known.name === name && known.template === template,
    );
    return { name, template, ...(!isKnown && { isPending: true }) };
  };
  const { outcome } = await importInto(agents.map(asImported), {
    store: freeRoomStore(REGISTRY.agents),
    max: MAX_AGENTS,
    keyOf: agentKey,
    merge: (stored, added) => [...stored, ...added],
  });
  return outcome;
}

interface List<T> {
  store: Store<T[]>;
  max: number;
  keyOf: (item: T) => string;
  merge: (stored: readonly T[], added: readonly T[]) => T[];
}

async function importInto<T>(
  items: readonly T[],
  { store, max, keyOf, merge }: List<T>,
): Promise<{ outcome: Imported; chosen: readonly T[] }> {
  const fresh = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!fresh.has(key)) fresh.set(key, item);
  }
  let chosen: T[] = [];
  let known = 0;
  const change = (stored: T[]): T[] => {
    for (const item of stored) fresh.delete(keyOf(item));
    known = items.length - fresh.size;
    chosen = [...fresh.values()].slice(0, Math.max(0, max - stored.length));
    return chosen.length === 0 ? stored : merge(stored, chosen);
  };
  try {
    await store.update(change);
  } catch (error) {
    if (!isAppError(error)) throw error;
    chosen = []; // the storage is full
  }
  const added = chosen.length;
  return { outcome: { added, known, leftOut: fresh.size - added }, chosen };
}
