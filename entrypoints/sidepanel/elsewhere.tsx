import { t } from '@/utils/i18n/words';
import { BatchPanel } from './batch/batch-panel';
import type { BatchState } from './batch/batch-state';
import { KeptHistory } from './kept/kept-history';
import type { PanelState } from './panel-state';
import styles from './panel.module.css';

export interface ElsewhereProps {
  view: 'batch' | 'history';
  /** Of the single search, which goes on meanwhile. */
  status: string;
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** What stands in place of the single search: the pictures of a page, or the history. */
export function Elsewhere({ view, status, state, batch, onOptions }: ElsewhereProps) {
  const { history } = state.kept;
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={status}
      data-view={view}
      data-narrow={view === 'batch' || undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {view === 'batch' ? (
        <BatchPanel batch={batch} service={state.settings.value.service} onOptions={onOptions} />
      ) : (
        history && <KeptHistory state={state} view={history} onOptions={onOptions} />
      )}
    </main>
  );
}
