import { useCallback, useState } from 'preact/hooks';

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
  return { key, onFocusIn, onFocusOut };
}

function keyOf(element: Element): string | undefined {
  return element.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
}
