import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from '.';

const StoreContext = createContext<Store | undefined>(undefined);

export const StoreProvider = StoreContext.Provider;

/** @throws {Error} outside of the panel */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('The panel has no store');
  return store;
}
