import { ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { HistoryTrouble } from '@/components/history/history-trouble';
import { SessionList } from '@/components/history/session-list';
import { SESSION_LINE_ID } from '@/components/ui/focus-return';
import { Icon } from '@/components/ui/icon';
import { isOfToday } from '@/utils/history/row';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { PanelState } from '../state';
import styles from './session.module.css';

export interface SessionProps {
  state: PanelState;
  onOptions: () => void;
}

/** Today's searches: one line below a search, or the whole list if there is none. */
export function Session({ state, onOptions }: SessionProps) {
  const { session, history, ...saved } = state.saved;
  const now = state.now.value;
  const searchId = state.search.value?.id;
  const [unfoldedAt, setUnfoldedAt] = useState<string | undefined>(undefined);
  const isUnfolded = searchId === undefined || unfoldedAt === searchId;
  const rows = session.rows.value;
  const problem = session.problem.value;
  const trouble = saved.notSaved.value;
  const today = rows?.filter(({ at }) => isOfToday(at, now)).length ?? 0;
  const isEmpty = !rows || rows.length === 0;
  if (!trouble && !problem && (isEmpty || state.outcome.value.status === 'setup')) return null;
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
      {searchId !== undefined && !isEmpty && (
        <button
          type="button"
          class={styles.line}
          id={SESSION_LINE_ID}
          aria-expanded={isUnfolded}
          data-testid="session-line"
          onClick={() => setUnfoldedAt(isUnfolded ? undefined : searchId)}
        >
          {today > 0 ? t('session.line', today, [formatNumber(today)]) : t('session.earlier')}
          <Icon node={isUnfolded ? ChevronDown : ChevronRight} />
        </button>
      )}
      {(problem || (isUnfolded && !isEmpty)) && (
        <SessionList
          rows={rows}
          problem={problem}
          isUnderLine={searchId !== undefined}
          now={now}
          message={saved.output.message.value}
          onDismiss={saved.output.dismiss}
          opensOf={saved.targetOf}
          onOpen={saved.open}
          onRemove={session.remove}
          onExport={saved.exportRows}
          onHistory={history?.open}
        />
      )}
    </div>
  );
}
