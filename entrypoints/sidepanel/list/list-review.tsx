import { ClipboardCopy, Download, ListX, LockKeyholeOpen, Pin, RotateCw } from 'lucide';
import { useEffect } from 'preact/hooks';
import { BatchProgress } from '@/components/batch/batch-progress';
import { Button } from '@/components/ui/button';
import { goToRow } from '@/components/ui/focus';
import { Notice } from '@/components/ui/message';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { canRetry, progressOf } from '@/utils/core/model/batch';
import { formatTime } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { BatchReason, allowWords, hasRemedy } from '../batch/batch-searched';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { BatchModule, ShownBatch } from '../store/batch';
import type { ProductListModule } from '../store/batch/product-list';
import { rowKey, useListKeys } from './list-keys';
import { ListRow } from './list-row';
import styles from './list-review.module.css';

export interface ListViewProps {
  list: ProductListModule;
  batch: BatchModule;
  origins: PictureOrigins;
  /** Single letters do something. */
  hasLetters: boolean;
  onOptions: () => void;
}

/** Pixels of a row before it was measured. */
const ESTIMATE = 220;
/** A longer wait ends on another day. */
const LONG_S = 3600;

/** The rows of a list while they are searched and afterwards: those that need a look, and what came of all. */
export function ListReview(props: ListViewProps & { shown: ShownBatch }) {
  const { list, batch, shown, origins } = props;
  const waiting = list.waiting.value;
  const numbers = list.numbers.value;
  useListKeys(numbers, props.hasLetters);
  const from = list.ofSearch.from.value;
  const back = from?.list === shown.head.id ? from.number : undefined;
  useEffect(() => {
    if (back !== undefined) goToRow(rowKey(back)); // where the user left off
  }, [back]);
  return (
    <div class={styles.review} data-testid="list-review" data-waiting={waiting}>
      <Progress {...props} />
      {waiting > 0 && (
        <p class={styles.note} data-testid="list-comparing">
          {t('productList.comparing', waiting, [formatNumber(waiting)])}
        </p>
      )}
      <Results list={list} />
      <div class={styles.tabs}>
        {(['look', 'all'] as const).map((one) => (
          <Button
            key={one}
            label={t(`productList.${one}`, [
              formatNumber(one === 'look' ? list.left.value : shown.items.length),
            ])}
            look="link"
            isPressed={list.tab.value === one}
            testId={`list-tab-${one}`}
            onClick={() => list.openTab(one)}
          />
        ))}
      </div>
      {numbers.length === 0 && <p class={styles.note}>{t('productList.nothingToLookAt')}</p>}
      <VirtualRows
        rows={numbers}
        keyOf={rowKey}
        estimate={ESTIMATE}
        class={styles.rows}
        renderRow={(number, place) => {
          const item = shown.items[number];
          return (
            item && (
              <ListRow
                key={number}
                number={number}
                item={item}
                place={place}
                list={list}
                batch={batch}
                origins={origins}
              />
            )
          );
        }}
      />
      <p class={styles.note}>{t('productList.keys')}</p>
      <div class={styles.more}>
        <Button
          label={t('productList.another')}
          icon={ListX}
          testId="list-new"
          onClick={list.beginNew}
        />
      </div>
      <Notice message={list.message.value} onDismiss={list.dismiss} testId="list-message" />
    </div>
  );
}

function Progress({ list, batch, shown, onOptions }: ListViewProps & { shown: ShownBatch }) {
  const service = list.service.value;
  const { status, reason, wait } = shown.head;
  const progress = progressOf(shown.items);
  const seconds = batch.secondsLeft.value;
  const isTomorrow = seconds !== undefined && seconds > LONG_S;
  const sites = batch.wantedOrigins.value;
  if (status === 'listed') return null;
  return (
    <>
      <BatchProgress
        status={status}
        progress={progress}
        secondsLeft={isTomorrow ? undefined : seconds}
        isHindered={reason && hasRemedy(reason, service)}
        onPause={() => batch.send({ name: 'pauseBatch' })}
        onContinue={() => batch.send({ name: 'continueBatch' })}
        onCancel={() => batch.send({ name: 'cancelBatch' })}
      />
      {isTomorrow && wait && (
        <p class={styles.note} data-testid="list-tomorrow">
          {t('productList.tomorrow', [formatTime(wait.until)])}
        </p>
      )}
      {reason && status === 'paused' && (
        <BatchReason
          reason={reason}
          service={service}
          onAllow={batch.allowService}
          onOptions={onOptions}
        />
      )}
      <div class={styles.more}>
        {sites.length > 0 && (
          <Button
            label={allowWords(sites)}
            icon={LockKeyholeOpen}
            testId="batch-allow"
            onClick={batch.allowSites}
          />
        )}
        {status !== 'running' && shown.items.some(({ state }) => canRetry(state)) && (
          <Button
            label={t('batch.retryFailed')}
            icon={RotateCw}
            look="link"
            testId="batch-retry"
            onClick={() => batch.send({ name: 'retryFailed' })}
          />
        )}
      </div>
    </>
  );
}

/** What the list becomes, at any time: rows that are not searched yet say so. */
function Results({ list }: Pick<ListViewProps, 'list'>) {
  if (list.seen.value.size === 0) return null;
  return (
    <div class={styles.more}>
      <Button
        label={t('productList.save')}
        icon={Download}
        look="primary"
        testId="list-save"
        onClick={list.save}
      />
      <Button
        label={t('productList.copy')}
        icon={ClipboardCopy}
        look="bare"
        testId="list-copy"
        onClick={list.copy}
      />
      <Button
        label={t('productList.pin')}
        icon={Pin}
        look="bare"
        testId="list-pin"
        onClick={list.pinAll}
      />
    </div>
  );
}
