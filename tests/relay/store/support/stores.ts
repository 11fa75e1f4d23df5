import { openStore } from '../../../../relay/store';
import type { StoreEvent, StoreOptions } from '../../../../relay/store/options';
import type { Answered, Store } from '../../../../relay/store/store';
import { pause } from '../../../../utils/core/pause';

export interface OpenStores {
  open: (options?: Partial<StoreOptions>) => Promise<Store>;
  events: StoreEvent[];
  closeAll: () => Promise<void>;
}

export function createStores(common: Partial<StoreOptions> = {}): OpenStores {
  const stores: Store[] = [];
  const events: StoreEvent[] = [];
  return {
    events,
    open: async (options) => {
      const store = await openStore({
        limitsOf: () => ({ perSecond: 50 }),
        fail: 'closed',
        instances: 3,
        log: (event) => events.push(event),
        ...common,
        ...options,
      });
      stores.push(store);
      return store;
    },
    closeAll: async () => {
      await Promise.all(stores.splice(0).map((store) => store.close()));
    },
  };
}

export const never = (): { signal: AbortSignal } => ({ signal: new AbortController().signal });

export function answered(body: string, isKept = true): Answered {
  return { answer: { status: 200, contentType: 'application/json', body }, isKept };
}

let ids = 0;

/** Takes a turn at `ak`, unless told otherwise. */
export function take(store: Store, member = 'Wang', options = never()) {
  ids += 1;
  return store.turns.take({ service: 'ak', member, id: `${ids}` }, options);
}

/** The code of the refusal; `done` where there is none. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

export async function until(isTrue: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Not within ${ms} ms`);
    await pause(10);
  }
}
