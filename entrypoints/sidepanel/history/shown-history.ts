import type { Store } from '../store';
import type { HistoryView } from '../store/history/history-view';
import type { LateModules } from '../store/late';

/** The history as the start and the foot show it: not in private windows, and not where it is off. */
export function shownHistory(
  { history }: Pick<LateModules, 'history'>,
  search: Store['search'],
): HistoryView | undefined {
  const isShown = history.isOn.value && search.outcome.value.status !== 'setup';
  return isShown ? history.view : undefined;
}
