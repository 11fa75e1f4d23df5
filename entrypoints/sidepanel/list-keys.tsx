import { useEffect } from 'preact/hooks';
import { KeysDialog } from '@/components/panel/keys-dialog';
import { FILTER_SHEET } from '@/components/panel/chip-row';
import { goToRow, rowOfKey } from '@/components/ui/focus';
import { offerKeyOf } from '@/components/ui/focus-return';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { listKeyOf, type ListKey } from './input/list-keys';
import type { Store } from './store';
import { useStore } from './store/use-store';

/** The list of offers by keys, as in a mail program, and the dialog that names them. */
export function ListKeys() {
  const store = useStore();
  const { compare, search, view } = store;
  const hasLetters = search.settings.value.letterKeys !== false;
  const back = compare.excluded.back.value;
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const key = listKeyOf(event, hasLetters);
      if (!key || !(event.target instanceof Element)) return;
      event.preventDefault(); // an arrow would scroll as well
      press(store, key, offerKeyOf(event.target));
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [store, hasLetters]);
  useEffect(() => {
    if (back) goToRow(back.key);
  }, [back]);
  if (!view.areKeysShown.value) return null;
  return <KeysDialog hasLetters={hasLetters} onClose={() => view.showKeys(false)} />;
}

/** Rows on screen, in their order. */
function rowsOnScreen({ compare }: Store): readonly ListRow[] {
  const seller = compare.seller.peek();
  return (seller ? seller.rows : compare.rows.peek()) ?? [];
}

/** @param at key of the offer that has the focus */
function press(store: Store, key: ListKey, at: string | undefined): void {
  const { compare, view } = store;
  switch (key) {
    case 'next':
    case 'previous':
      return move(rowsOnScreen(store), at, key === 'next' ? 1 : -1);
    case 'open':
    case 'pin':
    case 'details':
      return pressControl(at, key);
    case 'exclude':
      if (at !== undefined && !compare.seller.peek()) takeOut(store, at);
      return;
    case 'bringBack':
      return compare.excluded.bringBack();
    case 'filters':
      return openFilters();
    case 'help':
      return view.showKeys(true);
  }
}

/** The focus comes after the row is gone: its tooltip stands where the next row is then. */
function takeOut(store: Store, key: string): void {
  const rows = rowsOnScreen(store);
  const from = rows.findIndex(({ offer }) => offer.key === key);
  const next = rows[from + 1] ?? rows[from - 1];
  store.lists.actions.peek().onExclude(key);
  if (next) goToRow(next.offer.key, 'nearest');
}

/** From nowhere to the first row, or to the last one. */
function move(rows: readonly ListRow[], at: string | undefined, step: 1 | -1): void {
  const from = rows.findIndex(({ offer }) => offer.key === at);
  const next = from < 0 ? rows.at(step === 1 ? 0 : -1) : rows[from + step];
  if (next) goToRow(next.offer.key, 'nearest');
}

/** The control gets the focus, so that what has become of it is read aloud. */
function pressControl(at: string | undefined, key: ListKey): void {
  if (at === undefined) return;
  const control = rowOfKey(at)?.querySelector<HTMLElement>(`[data-shortcut=${key}]`);
  control?.focus({ preventScroll: true });
  control?.click();
}

/** The sheet's content is there in the next frame. Esc gives the focus back to the row. */
function openFilters(): void {
  const sheet = document.getElementById(FILTER_SHEET);
  sheet?.showPopover();
  requestAnimationFrame(() => sheet?.querySelector('input')?.focus());
}
