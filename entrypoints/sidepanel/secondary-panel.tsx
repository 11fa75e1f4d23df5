import { t } from '@/utils/io/i18n/words';
import { BatchPanel } from './batch/batch-panel';
import { ListLoader } from './list/list-loader';
import { HistoryPanel } from './history/history-panel';
import { listingOf } from './history/history-start';
import { useStore } from './store/use-store';
import type { HistoryView } from './store/history/history-view';
import type { SecondaryView } from './store/view/views';
import { OrderPanel } from './order/order-panel';
import styles from './panel.module.css';
import { WatchLoader } from './watch/watch-loader';

export interface SecondaryPanelProps {
  view: SecondaryView;
  /** Status of the single search, which continues meanwhile. */
  status: string;
  onOptions: () => void;
}

/** Shown instead of the single search: pictures of a page, a list of products, watched offers, the history, the order of the pins. */
export function SecondaryPanel({ view, status, onOptions }: SecondaryPanelProps) {
  const { search, late } = useStore();
  if (!late.value) return null;
  const { history, watch, batch, productList } = late.value;
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={status}
      data-view={view}
      data-narrow={view === 'batch' || view === 'list' || undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {view === 'batch' && (
        <BatchPanel
          batch={batch}
          service={search.settings.value.service}
          now={search.now.value}
          onOptions={onOptions}
        />
      )}
      {view === 'list' && (
        <ListLoader
          list={productList}
          batch={batch}
          origins={search.pictureOrigins.value}
          hasLetters={search.settings.value.letterKeys !== false}
          onBack={productList.close}
          onOptions={onOptions}
        />
      )}
      {view === 'watch' && watch && (
        <WatchLoader
          watching={watch}
          now={search.now.value}
          pictureOrigins={search.pictureOrigins.value}
          onOptions={onOptions}
        />
      )}
      {view === 'history' && history.view && <History view={history.view} onOptions={onOptions} />}
      {view === 'order' && <OrderPanel />}
    </main>
  );
}

interface HistoryProps {
  view: HistoryView;
  onOptions: () => void;
}

/** The history, with the panel's options for showing offers. */
function History({ view, onOptions }: HistoryProps) {
  const { search, compare, late } = useStore();
  if (!late.value) return null;
  const { watch } = late.value;
  return (
    <HistoryPanel
      watching={
        watch && {
          ofEntry: watch.ofEntry.value,
          message: watch.said.value,
          onDismiss: watch.dismiss,
        }
      }
      view={view}
      listing={listingOf(late.value, search)}
      onOptions={onOptions}
      list={{
        profile: compare.costs.value.profile,
        targetMargin: compare.inputs.value.targetMargin,
        pictureOrigins: search.pictureOrigins.value,
      }}
    />
  );
}
