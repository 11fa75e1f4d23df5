import { t } from '@/utils/io/i18n/words';
import { BatchPanel } from './batch/batch-panel';
import type { BatchState } from './batch/batch-state';
import { HistoryPanel } from './history/history-panel';
import { listingOf } from './history/history-start';
import type { HistoryView } from './history/history-state';
import { OrderPanel } from './order/order-panel';
import styles from './panel.module.css';
import type { PanelState } from './state';
import { WatchLoader } from './watch/watch-loader';

/** Views by priority: of two that are open the first is shown. */
export const SECONDARY_VIEWS = ['batch', 'watch', 'history', 'order'] as const;
export type SecondaryView = (typeof SECONDARY_VIEWS)[number];

export interface SecondaryPanelProps {
  view: SecondaryView;
  /** Status of the single search, which continues meanwhile. */
  status: string;
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** Shown instead of the single search: pictures of a page, watched offers, the history, the order of the pins. */
export function SecondaryPanel({ view, status, state, batch, onOptions }: SecondaryPanelProps) {
  const { watching, saved } = state;
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={status}
      data-view={view}
      data-narrow={view === 'batch' || undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {view === 'batch' && (
        <BatchPanel
          batch={batch}
          service={state.settings.value.service}
          now={state.now.value}
          onOptions={onOptions}
        />
      )}
      {view === 'watch' && watching && (
        <WatchLoader
          watching={watching}
          now={state.now.value}
          pictureOrigins={state.pictureOrigins.value}
          onOptions={onOptions}
        />
      )}
      {view === 'history' && saved.history && (
        <History state={state} view={saved.history} onOptions={onOptions} />
      )}
      {view === 'order' && <OrderPanel state={state} />}
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
  const { compare, pictureOrigins, watching } = state;
  return (
    <HistoryPanel
      watching={
        watching && {
          ofEntry: watching.ofEntry.value,
          message: watching.said.value,
          onDismiss: watching.dismiss,
        }
      }
      view={view}
      listing={listingOf(state)}
      onOptions={onOptions}
      list={{
        profile: compare.costs.value.profile,
        targetMargin: compare.inputs.value.targetMargin,
        pictureOrigins: pictureOrigins.value,
      }}
    />
  );
}
