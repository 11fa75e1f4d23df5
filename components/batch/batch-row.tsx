import { TriangleAlert } from 'lucide';
import { describeFailure, describeOriginal } from '@/utils/io/i18n/error-messages';
import { formatNumber, formatYuan, yuanDecimal, yuanRangeText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { BatchItem, PriceSummary } from '@/utils/core/model/batch';
import { useTranslations } from '../offer-name/translation-context';
import { Icon } from '../ui/icon';
import { RowPicture } from '../ui/row-picture';
import { SeenBefore } from '../ui/seen-before';
import styles from './batch-row.module.css';

export interface BatchRowProps {
  number: number;
  item: BatchItem;
  /** Data URL of the acquired picture; absent before it is acquired. */
  thumbnail: string | undefined;
  /** Absent once the batch has started and nothing can be selected any more. */
  tick?: { isTicked: boolean; onTick: (isTicked: boolean) => void } | undefined;
  /** Text that says when the product was searched before. */
  seen?: string | undefined;
  onOpen: () => void;
}

/** One picture of a batch: what it is, and what it costs. */
export function BatchRow({ number, item, thumbnail, tick, seen, onOpen }: BatchRowProps) {
  const { state, label, size } = item;
  const summary = state.status === 'done' ? state.summary : undefined;
  const name = label || t('batch.row.unnamed', [number + 1]);
  const about = (
    <>
      <RowPicture src={thumbnail} size="small" />
      <span class={styles.body} data-choosing={tick ? true : undefined}>
        <span class={styles.head}>
          <span class={styles.label} dir="auto" title={label}>
            {name}
          </span>
          {seen !== undefined && (
            <span class={styles.seen} data-testid="row-seen-before">
              <SeenBefore when={seen} />
            </span>
          )}
        </span>
        <span class={styles.size}>
          <bdi dir="ltr">{`${size.width}×${size.height}`}</bdi>
        </span>
        {!tick && <BatchResult item={item} />}
      </span>
    </>
  );
  return (
    <li
      class={styles.row}
      data-testid="batch-row"
      data-item={number}
      data-status={state.status}
      data-best={summary?.best === undefined ? undefined : yuanDecimal(summary.best)}
      data-sellers={summary?.sellers}
    >
      {tick ? (
        <label class={styles.inside}>
          <input
            type="checkbox"
            checked={tick.isTicked}
            onChange={(event) => tick.onTick(event.currentTarget.checked)}
          />
          {about}
        </label>
      ) : isOver(item) ? (
        <button type="button" class={styles.inside} title={t('batch.row.open')} onClick={onOpen}>
          {about}
        </button>
      ) : (
        <div class={styles.inside}>{about}</div>
      )}
    </li>
  );
}

function isOver({ state }: BatchItem): boolean {
  return state.status === 'done' || state.status === 'failed';
}

interface BatchResultProps {
  item: BatchItem;
}

/** Where a picture's search stands, and at its end the best price, the spread and the sellers. */
function BatchResult({ item: { state, posts } }: BatchResultProps) {
  switch (state.status) {
    case 'waiting':
    case 'acquiring':
    case 'posting':
      return <span class={styles.state}>{t(`batch.row.${state.status}`)}</span>;
    case 'failed':
      return (
        <span class={styles.failed}>
          <Icon node={TriangleAlert} size={14} />
          {posts === 0 ? describeOriginal(state.failure) : describeFailure(state.failure).sentence}
        </span>
      );
    case 'done':
      return state.total === 0 ? (
        <span class={styles.state}>{t('batch.row.noOffers')}</span>
      ) : (
        <Found {...state.summary} />
      );
    case 'skipped':
      return null;
  }
}

function Found({ best, low, high, unit, sellers }: PriceSummary) {
  const translations = useTranslations();
  return (
    <span class={styles.found}>
      {best === undefined ? (
        <span class={styles.state}>{t('batch.row.noPrice')}</span>
      ) : (
        <span class={styles.best}>
          <span class={styles.sign}>{formatYuan(best).sign}</span>
          {formatYuan(best).digits}
          <span class={styles.unit}>
            {unit ? t('offers.per', [translations.unitOf(unit)]) : t('offers.perPiece')}
          </span>
        </span>
      )}
      {low !== undefined && high !== undefined && high > low && (
        <span class={styles.spread}>{yuanRangeText({ low, high })}</span>
      )}
      {sellers !== undefined && (
        <span class={styles.sellers}>
          {t('batch.row.sellers', sellers, [formatNumber(sellers)])}
        </span>
      )}
    </span>
  );
}
