import { lazily } from '@/components/ui/lazily';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { t } from '@/utils/io/i18n/words';
import { BatchPanel } from './batch/batch-panel';
import { HistoryPanel } from './history/history-panel';
import { listingOf } from './history/history-start';
import { useStore } from './store/use-store';
import type { HistoryView } from './store/history/history-view';
import type { SecondaryView } from './store/view';
import { OrderPanel } from './order/order-panel';
import styles from './panel.module.css';

/** Views with words of their own: no other start of the panel pays for them. */
const ListPanel = lazily(() => import('./list/list-panel'), { words: ['lists', 'documents'] }).part(
  (loaded) => loaded.ListPanel,
  () => <SkeletonRows words={t('batch.productList')} />,
);
const WatchPanel = lazily(() => import('./watch/watch-panel'), { words: ['watch'] }).part(
  (loaded) => loaded.WatchPanel,
  () => <SkeletonRows words={t('watch.title')} />,
);

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
  const { history, watch, batch, productList, order } = late.value;
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
        <ListPanel
          list={productList}
          batch={batch}
          origins={search.pictureOrigins.value}
          hasLetters={search.settings.value.letterKeys !== false}
          onBack={productList.close}
          onOptions={onOptions}
        />
      )}
      {view === 'watch' && watch && (
        <WatchPanel
          watching={watch}
          now={search.now.value}
          pictureOrigins={search.pictureOrigins.value}
          onOptions={onOptions}
        />
      )}
      {view === 'history' && history.view && <History view={history.view} onOptions={onOptions} />}
      {view === 'order' && <OrderPanel opening={order} />}
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
  return (
    <HistoryPanel
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
