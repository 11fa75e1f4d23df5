import { HistoryTrouble } from '@/components/history/history-trouble';
import type { PanelState } from '../state';
import type { HistoryView } from './history-state';
import styles from './history-start.module.css';
import { seenWords } from './seen-state';
import { ViewedList, type ViewedListProps } from './viewed-list';

export interface HistoryStartProps {
  state: PanelState;
  onOptions: () => void;
}

/** Why searches are not kept, and, without a search, the earlier ones. */
export function HistoryStart({ state, onOptions }: HistoryStartProps) {
  const { saved } = state;
  const trouble = saved.notSaved.value;
  const view = state.search.value === undefined ? shownHistory(state) : undefined;
  const hasList = view && (view.page.value?.rows.length || view.words.value !== '');
  if (!trouble && !hasList) return null;
  return (
    <div class={styles.start}>
      {trouble && (
        <HistoryTrouble
          kind={trouble}
          onAgain={saved.saveAgain}
          onDelete={saved.resetHistory}
          onOptions={onOptions}
        />
      )}
      {hasList && <ViewedList view={view} listing={listingOf(state)} />}
    </div>
  );
}

/** The history as the start and the foot show it: not in private windows, and not where it is off. */
export function shownHistory({ saved, outcome }: PanelState): HistoryView | undefined {
  const isShown = saved.isHistoryOn.value && outcome.value.status !== 'setup';
  return isShown ? saved.history : undefined;
}

export function listingOf({ saved, watching, now }: PanelState): ViewedListProps['listing'] {
  return {
    now: now.value,
    isOn: saved.isHistoryOn.value,
    seenOf: (row) => seenWords(saved.seen.ofRow(row), now.value),
    watchOf: watching?.ofRow.value,
    message: saved.output.message.value,
    onDismiss: saved.output.dismiss,
    onExport: saved.exportRows,
  };
}
