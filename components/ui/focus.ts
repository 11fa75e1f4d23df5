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

/** Goes to a row that is perhaps not on the page yet: in the next frame it is. */
export function goToRow(key: string, block: ScrollLogicalPosition = 'center'): void {
  wantRow(key);
  requestAnimationFrame(() => {
    const row = rowOfKey(key);
    row?.scrollIntoView({ block });
    focusRow(row);
    wantRow(undefined);
  });
}

/** Moves the focus before a row goes that has it: on to the next row, or the one before it. */
export function leaveRow(key: string): void {
  const row = rowOfKey(key);
  const rows = Array.from(row?.parentElement?.closest('[data-view]')?.querySelectorAll(ROWS) ?? []);
  const at = rows.findIndex((one) => one === row);
  focusRow(rows[at + 1] ?? rows[at - 1]);
}

const ROWS = '[data-key]';

/** The row of an offer in a list. */
export function rowOfKey(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

function focusRow(row: Element | null | undefined): void {
  row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
}

/**
 * Moves the focus before a row is removed with the button that has it: on to the next row's, or that of the one
 * before it, or to what stands above the list. The button that removes is the last of its row.
 */
export function focusBeside(row: Element | null): void {
  const buttonOf = (other: Element | null | undefined) =>
    Array.from(other?.querySelectorAll('button') ?? []).at(-1);
  const target =
    buttonOf(row?.nextElementSibling) ??
    buttonOf(row?.previousElementSibling) ??
    row?.closest('section')?.querySelector<HTMLElement>('h2, h3[tabindex], input');
  target?.focus();
}
