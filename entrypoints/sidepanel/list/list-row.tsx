import { Ban, Check, RotateCw, Search, Undo2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { RowPicture } from '@/components/ui/row-picture';
import { type RowPlace, placed } from '@/components/ui/row-place';
import { NONE_CHOSEN, stateOf } from '@/utils/core/list/added-columns';
import type { JudgedRow } from '@/utils/core/list/judge';
import { type BatchItem, canRetry } from '@/utils/core/model/batch';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { describeFailure, describeOriginal } from '@/utils/io/i18n/error-messages';
import { amountText, formatNumber, formatPercent } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { doubtWords, stateWords } from '@/utils/io/list/column-words';
import type { BatchModule } from '../store/batch';
import type { ListRowView } from '../store/batch/list-rows';
import type { ProductListModule } from '../store/batch/product-list';
import { rowKey } from './list-keys';
import { ListOffer } from './list-offer';
import styles from './list-row.module.css';

interface ListRowProps {
  number: number;
  item: BatchItem;
  place: RowPlace;
  list: ProductListModule;
  batch: BatchModule;
  origins: PictureOrigins;
}

/** One row of a list beside the offers that were found for it, to be accepted or not. */
export function ListRow({ number, item, place, list, batch, origins }: ListRowProps) {
  const { state } = item;
  const seen = list.seen.value.get(number);
  const choice = list.choices.value.get(number);
  const view = useRowView(list, number, `${state.status} ${seen?.at}`);
  const [isLarge, setLarge] = useState(false);
  const { values, thumbnail, judged } = view ?? {};
  const offers = judged ? [...judged.best, ...judged.others] : [];
  const name = item.label || t('productList.row', [formatNumber(number + 1)]);
  const result = {
    status: state.status === 'done' || state.status === 'failed' ? state.status : 'waiting',
    ...(judged && { judged }),
    ...(choice !== undefined && { choice }),
  } as const;
  const certainty = stateOf(result);
  const choose = (taken: string | undefined) => list.choose(number, taken);
  const hasPicture = item.from !== undefined || item.url !== '';
  const again = () => batch.send({ name: 'openBatchItem', id: number });
  const facts = [
    values?.sku !== name && values?.sku,
    values?.quantity && `× ${formatNumber(values.quantity)}`,
    values?.price?.currency &&
      t('productList.target', [amountText(values.price.amount, values.price.currency) ?? '']),
  ].filter(Boolean);
  return (
    <li
      {...placed(place)}
      class={styles.row}
      data-key={rowKey(number)}
      data-testid="list-row"
      data-state={certainty}
      data-choice={choice}
      data-large={isLarge || undefined}
    >
      <div class={styles.head}>
        <RowButtons
          name={name}
          best={judged?.best[0]}
          isChosen={choice !== undefined}
          isFailed={canRetry(state)}
          onChoose={choose}
          onRetry={() => batch.send({ name: 'retryFailed', id: number })}
        />
        <button
          type="button"
          class={styles.own}
          aria-label={t('productList.enlarge')}
          title={t('productList.enlarge')}
          aria-pressed={isLarge}
          data-testid="list-enlarge"
          onClick={() => setLarge(!isLarge)}
        >
          <RowPicture src={thumbnail} size="large" />
        </button>
        <div class={styles.about}>
          <p class={styles.name} dir="auto" title={name}>
            {name}
          </p>
          {facts.length > 0 && <p class={styles.facts}>{facts.join(' · ')}</p>}
          <p class={styles.state}>
            <strong>{certainty === 'waiting' ? waitingWords(item) : stateWords(certainty)}</strong>
            {judged && certainty === judged.certainty && reasonsOf(judged)}
          </p>
          {state.status === 'failed' && (
            <p class={styles.failure}>
              {item.posts === 0 && hasPicture && item.from !== 'list'
                ? describeOriginal(state.failure)
                : describeFailure(state.failure).sentence}
            </p>
          )}
        </div>
      </div>
      {offers.length > 0 && (
        <ol class={styles.offers}>
          {offers.map((offer, at) => (
            <ListOffer
              key={offer.key}
              number={at + 1}
              offer={offer}
              origins={origins}
              isTaken={choice === offer.key}
              onTake={() => choose(offer.key)}
            />
          ))}
        </ol>
      )}
      {hasPicture && state.status !== 'waiting' && (
        <div class={styles.more}>
          {offers.length > 0 && choice === undefined && (
            <Button
              label={t('productList.refuse')}
              icon={Ban}
              look="link"
              testId="list-refuse"
              shortcut="refuse"
              onClick={() => choose(NONE_CHOSEN)}
            />
          )}
          <Button
            label={t('productList.again')}
            icon={Search}
            look="link"
            testId="list-again"
            shortcut="again"
            onClick={again}
          />
        </div>
      )}
    </li>
  );
}

interface RowButtonsProps {
  name: string;
  best: ComparedOffer | undefined;
  isChosen: boolean;
  isFailed: boolean;
  onChoose: (choice: string | undefined) => void;
  onRetry: () => void;
}

/** The one thing to do with a row: it has the focus when the row is reached by key. */
function RowButtons({ name, best, isChosen, isFailed, onChoose, onRetry }: RowButtonsProps) {
  const [icon, label, testId] = isFailed
    ? ([RotateCw, t('productList.retry'), 'list-retry'] as const)
    : isChosen
      ? ([Undo2, t('productList.undo'), 'list-undo'] as const)
      : ([Check, t('productList.accept'), 'list-accept'] as const);
  if (!isFailed && !isChosen && !best) return null;
  return (
    <button
      type="button"
      class={styles.main}
      aria-label={`${label}: ${name}`}
      title={label}
      data-testid={testId}
      data-shortcut={isFailed || isChosen ? undefined : 'accept'}
      onClick={() => (isFailed ? onRetry() : onChoose(isChosen ? undefined : best?.key))}
    >
      <Icon node={icon} size={20} />
    </button>
  );
}

/** The row's offers, compared again when what is known of it changes; the former ones stay until then. */
function useRowView(
  list: ProductListModule,
  number: number,
  stamp: string,
): ListRowView | undefined {
  const [view, setView] = useState<ListRowView>();
  const isReady = list.table.value !== undefined;
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    const show = async () => {
      const read = await list.view(number);
      if (isWanted) setView(read);
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [list, number, stamp, isReady]);
  return view;
}

/** How certain it is as a number, and why it is not more. */
function reasonsOf({ certainty, confidence, doubts }: JudgedRow): string {
  if (certainty === 'none') return '';
  const told = certainty === 'sure' ? doubts.filter((doubt) => doubt !== 'another') : doubts;
  return ['', formatPercent(confidence), ...told.map(doubtWords)].join(' · ');
}

function waitingWords({ state: { status } }: BatchItem): string {
  if (status === 'acquiring' || status === 'posting') return t(`batch.row.${status}`);
  return status === 'skipped' ? stateWords('waiting') : t('batch.row.waiting');
}
