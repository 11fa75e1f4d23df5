import { HistoryTrouble } from '@/components/history/history-trouble';
import { SessionList } from '@/components/history/session-list';
import type { PanelState } from '../state';
import { seenWords } from './seen-state';
import styles from './session.module.css';

export interface SessionProps {
  state: PanelState;
  onOptions: () => void;
}

/** Why searches are not kept, and, without a search, the earlier ones. */
export function Session({ state, onOptions }: SessionProps) {
  const { session, ...saved } = state.saved;
  const trouble = saved.notSaved.value;
  const hasSearch = state.search.value !== undefined;
  const isEmpty = (session.rows.value ?? []).length === 0;
  const isSetup = state.outcome.value.status === 'setup';
  const hasList = session.problem.value !== undefined || (!hasSearch && !isEmpty && !isSetup);
  if (!trouble && !hasList) return null;
  return (
    <div class={styles.session}>
      {trouble && (
        <HistoryTrouble
          kind={trouble}
          onAgain={saved.saveAgain}
          onDelete={saved.resetHistory}
          onOptions={onOptions}
        />
      )}
      {hasList && <SearchesOfToday state={state} />}
    </div>
  );
}

/** A row for each picture that was searched today. */
export function SearchesOfToday({ state }: { state: PanelState }) {
  const { session, history, ...saved } = state.saved;
  return (
    <SessionList
      rows={session.rows.value}
      problem={session.problem.value}
      isUnderLine={state.search.value !== undefined}
      now={state.now.value}
      message={saved.output.message.value}
      onDismiss={saved.output.dismiss}
      opensOf={saved.targetOf}
      seenOf={(row) => seenWords(saved.seen.ofRow(row), state.now.value)}
      watchOf={state.watching?.ofRow.value}
      onOpen={saved.open}
      onRemove={session.remove}
      onExport={saved.exportRows}
      onHistory={history?.open}
    />
  );
}
