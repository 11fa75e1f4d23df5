import { t } from '@/utils/i18n/words';
import { BatchPanel } from './batch/batch-panel';
import type { BatchState } from './batch/batch-state';
import { HistoryPanel } from './history/history-panel';
import { seenWords } from './history/seen-state';
import type { HistoryView } from './history/history-state';
import styles from './panel.module.css';
import type { PanelState } from './state';

export interface SecondaryPanelProps {
  view: 'batch' | 'history';
  /** Of the single search, which continues meanwhile. */
  status: string;
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** Shown instead of the single search: the pictures of a page, or the history. */
export function SecondaryPanel({ view, status, state, batch, onOptions }: SecondaryPanelProps) {
  const { history } = state.saved;
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
        <BatchPanel
          batch={batch}
          service={state.settings.value.service}
          now={state.now.value}
          onOptions={onOptions}
        />
      ) : (
        history && <History state={state} view={history} onOptions={onOptions} />
      )}
    </main>
  );
}

interface HistoryProps {
  state: PanelState;
  view: HistoryView;
  onOptions: () => void;
}

/** The history, with the panel's options for showing offers. */
function History({ state, view, onOptions }: HistoryProps) {
  const { compare, saved, now, pictureOrigins } = state;
  return (
    <HistoryPanel
      view={view}
      now={now.value}
      isOn={saved.isHistoryOn.value}
      onOptions={onOptions}
      seenOf={(row) => seenWords(saved.seen.ofRow(row), now.value)}
      list={{
        profile: compare.costs.value.profile,
        targetMargin: compare.inputs.value.targetMargin,
        pictureOrigins: pictureOrigins.value,
      }}
    />
  );
}
