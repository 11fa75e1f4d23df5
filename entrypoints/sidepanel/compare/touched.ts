import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { PanelContext } from '../context';

/**
 * Whether the user has had a hand on the panel since this search began: until then rows may move, as nobody
 * is about to press one.
 */
export function followTouch(
  { browser }: PanelContext,
  searchId: ReadonlySignal<string | undefined>,
): { isTouched: ReadonlySignal<boolean>; stop: () => void } {
  const touched = signal<string | undefined>(undefined);
  const stop = browser.onTouch(() => {
    touched.value = searchId.peek();
  });
  return {
    isTouched: computed(() => touched.value !== undefined && touched.value === searchId.value),
    stop,
  };
}
