import { signal } from '@preact/signals';
import { useCallback, useState } from 'preact/hooks';

/** The row that the focus is to go to: it has to be on the page before it can have it. */
const wanted = signal<string | undefined>(undefined);

export function wantRow(key: string | undefined): void {
  wanted.value = key;
}

/**
 * The key of the offer that has the focus, told by `data-key` of what is around it. It must stay on
 * the page while the list is scrolled away from it: else the keyboard would begin at the top again.
 */
export function useFocusedKey() {
  const [key, setKey] = useState<string>();
  const onFocusIn = useCallback(
    ({ target }: FocusEvent) => setKey(target instanceof Element ? keyOf(target) : undefined),
    [],
  );
  const onFocusOut = useCallback(({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Element)) setKey(undefined);
  }, []);
  return { key: wanted.value ?? key, onFocusIn, onFocusOut };
}

export function keyOf(element: Element): string | undefined {
  return element.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
}

/** To a row that is perhaps not on the page yet: in the next frame it is. */
export function goToRow(key: string): void {
  wantRow(key);
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    wantRow(undefined);
  });
}
