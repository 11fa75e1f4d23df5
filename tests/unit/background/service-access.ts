import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Access to every service, until it is taken. */
export function giveAccess() {
  const listeners = new Set<() => void>();
  let isGiven = true;
  const onRemoved = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  Object.assign(fakeBrowser, { permissions: { contains: async () => isGiven, onRemoved } });
  return {
    listeners,
    take: () => {
      isGiven = false;
      for (const listener of listeners) listener();
    },
  };
}
