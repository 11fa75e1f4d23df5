/** Rows of a list by keys: what is done with one leads on to the next. */
import { useEffect } from 'preact/hooks';
import { goToRow, keyOf, rowOfKey } from '@/components/ui/focus';

/** Key of a row, as the rows on screen have it. */
export const rowKey = (number: number): string => `row-${number}`;

/** @param hasLetters whether single letters do something, beside arrows, digits and Enter */
export function useListKeys(numbers: readonly number[], hasLetters: boolean): void {
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element))
        return;
      const at = keyOf(event.target);
      const from = numbers.findIndex((number) => rowKey(number) === at);
      if (at === undefined || from < 0 || event.target.matches('input, select')) return;
      const act = actOf(event, event.target, hasLetters);
      if (act === undefined) return;
      event.preventDefault(); // an arrow would scroll, and Enter press the button as well
      if (typeof act === 'string' && !press(at, act)) return;
      const to = numbers[from + (act === -1 ? -1 : 1)];
      if (to !== undefined && act !== AGAIN) goToRow(rowKey(to), 'nearest');
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [numbers, hasLetters]);
}

const ACCEPT = '[data-shortcut=accept]';
const REFUSE = '[data-shortcut=refuse]';
const AGAIN = '[data-shortcut=again]';

/** The row's control that a key presses, or the step to another row. */
function actOf(
  { key, code }: KeyboardEvent,
  target: Element,
  hasLetters: boolean,
): string | 1 | -1 | undefined {
  if (key === 'ArrowDown' || (hasLetters && code === 'KeyJ')) return 1;
  if (key === 'ArrowUp' || (hasLetters && code === 'KeyK')) return -1;
  if (key === 'Enter') return target.matches(ACCEPT) ? ACCEPT : undefined;
  if (hasLetters && code === 'KeyS') return AGAIN;
  if (key === '0') return REFUSE;
  return /^[1-9]$/.test(key) ? `[data-shortcut="${key}"]` : undefined;
}

/** False where the row has no such control. */
function press(row: string, control: string): boolean {
  const found = rowOfKey(row)?.querySelector<HTMLElement>(control);
  found?.click();
  return found !== undefined && found !== null;
}
