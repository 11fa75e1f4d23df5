/** What the extension has open in one of its contexts: its listeners to the browser, and its ports. */
declare global {
  /** In the panel or the worker; undefined where nothing is counted. */
  var soakCounters: {
    listeners: Map<object, Set<unknown>>;
    added: number;
    ports: Set<unknown>;
    opened: number;
  };
}

/** A page or a worker. */
interface Context {
  evaluate<T>(work: () => T): Promise<T>;
}

export interface Counts {
  /** What is left of those added since counting began. */
  listeners: number;
  /** All of them. */
  added: number;
  /** Open now. */
  ports: number;
  /** Since the counting began. */
  opened: number;
}

/** From now on. Whatever was added before counts as nothing. */
export function startCounting(context: Context): Promise<void> {
  return context.evaluate(install);
}

export function readCounts(context: Context): Promise<Counts> {
  return context.evaluate(() => {
    const { listeners: sets, added, ports, opened } = globalThis.soakCounters;
    const listeners = [...sets.values()].reduce((sum, { size }) => sum + size, 0);
    return { listeners, added, ports: ports.size, opened };
  });
}

/** Runs there. It names no function inside of itself: a helper that the page has not would be called. */
function install(): void {
  const counters: typeof globalThis.soakCounters = {
    listeners: new Map(),
    added: 0,
    ports: new Set(),
    opened: 0,
  };
  globalThis.soakCounters = counters;
  const places: { holder: object; depth: number }[] = [{ holder: chrome, depth: 0 }];
  const seen = new Set<object>();
  for (let place = places.shift(); place; place = places.shift()) {
    for (const name of Object.keys(place.holder)) {
      const held: unknown = Reflect.get(place.holder, name);
      if (typeof held !== 'object' || held === null || seen.has(held)) continue;
      seen.add(held);
      const add: unknown = Reflect.get(held, 'addListener');
      const remove: unknown = Reflect.get(held, 'removeListener');
      if (typeof add !== 'function' || typeof remove !== 'function') {
        if (place.depth < 2) places.push({ holder: held, depth: place.depth + 1 });
        continue;
      }
      const listeners = new Set<unknown>();
      counters.listeners.set(held, listeners);
      const isCounted =
        Reflect.set(held, 'addListener', (...given: unknown[]) => {
          listeners.add(given[0]);
          counters.added += 1;
          Reflect.apply(add, held, given);
        }) &&
        Reflect.set(held, 'removeListener', (...given: unknown[]) => {
          listeners.delete(given[0]);
          Reflect.apply(remove, held, given);
        });
      if (!isCounted) throw new Error(`The listeners of ${name} cannot be counted`);
    }
  }
  const connect: unknown = Reflect.get(chrome.runtime, 'connect');
  if (typeof connect !== 'function') return;
  const isCounted = Reflect.set(chrome.runtime, 'connect', (...given: unknown[]) => {
    const port: chrome.runtime.Port = Reflect.apply(connect, chrome.runtime, given);
    const disconnect: unknown = Reflect.get(port, 'disconnect');
    counters.opened += 1;
    counters.ports.add(port);
    port.onDisconnect.addListener(() => counters.ports.delete(port));
    Reflect.set(port, 'disconnect', () => {
      counters.ports.delete(port);
      if (typeof disconnect === 'function') Reflect.apply(disconnect, port, []);
    });
    return port;
  });
  if (!isCounted) throw new Error('Ports cannot be counted');
}
