import { HistoryTrouble } from '@/components/history/history-trouble';
import type { Store } from '../store';
import type { LateModules } from '../store/late';
import { useStore } from '../store/use-store';
import { shownHistory } from './shown-history';
import styles from './history-start.module.css';
import { seenWords } from '../store/history/earlier-searches';
import { ViewedList, type ViewedListProps } from './viewed-list';

export interface HistoryStartProps {
  onOptions: () => void;
}

/** Why searches are not kept, and, without a search, the earlier ones. */
export function HistoryStart({ onOptions }: HistoryStartProps) {
  const { search, late } = useStore();
  if (!late.value) return null;
  const { history } = late.value;
  const trouble = history.notSaved.value;
  const view = search.search.value === undefined ? shownHistory(late.value, search) : undefined;
  const hasList = view && (view.page.value?.rows.length || view.words.value !== '');
  if (!trouble && !hasList) return null;
  return (
    <div class={styles.start}>
      {trouble && (
        <HistoryTrouble
          kind={trouble}
          onAgain={history.saveAgain}
          onDelete={history.resetHistory}
          onOptions={onOptions}
        />
      )}
      {hasList && <ViewedList view={view} listing={listingOf(late.value, search)} />}
    </div>
  );
}

export function listingOf(
  { history }: LateModules,
  search: Store['search'],
): ViewedListProps['listing'] {
  const { value: now } = search.now;
  return {
    now,
    isOn: history.isOn.value,
    seenOf: (row) => seenWords(history.seen.ofRow(row), now),
    message: history.output.message.value,
    onDismiss: history.output.dismiss,
    onExport: history.exportRows,
  };
}
