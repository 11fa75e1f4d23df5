import { BellOff, Search } from 'lucide';
import { useState } from 'preact/hooks';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { ObservationTable } from './observation-table';
import styles from './watch-details.module.css';

export interface WatchDetailsProps {
  id: string;
  watch: Watch;
  /** The oldest first; undefined while they are read. */
  observations: readonly Observation[] | undefined;
  /** Whether the service of a watch says how many are in stock. */
  isStockTold: (watch: Watch) => boolean;
  onQuantity: (watch: Watch, quantity: number) => void;
  /** Searches the picture that was kept. */
  onSearch: (watch: Watch) => void;
  onRemove: (watch: Watch) => void;
  onCopy: (watch: Watch) => void;
}

/** All that was seen of a watched offer, and what can be done with it. */
export function WatchDetails(props: WatchDetailsProps) {
  const { id, watch, observations, isStockTold, onQuantity, onSearch, onRemove, onCopy } = props;
  return (
    <div id={id} class={styles.details} data-testid="watch-details-open">
      <QuantityField
        key={watch.quantity}
        id={`${id}-quantity`}
        quantity={watch.quantity}
        onQuantity={(quantity) => onQuantity(watch, quantity)}
      />
      {!isStockTold(watch) && (
        <p class={styles.quiet} data-testid="no-stock">
          {t('watched.noStock', [serviceName(watch.service)])}
        </p>
      )}
      {observations && (
        <ObservationTable observations={observations} onCopy={() => onCopy(watch)} />
      )}
      <div class={styles.actions}>
        {watch.hasPicture ? (
          <Button
            label={t('watched.again')}
            icon={Search}
            testId="watch-search"
            onClick={() => onSearch(watch)}
          />
        ) : (
          <p class={styles.quiet}>{t('watched.noPicture')}</p>
        )}
        <Button
          label={t('watch.stop')}
          icon={BellOff}
          testId="watch-remove"
          onClick={() => onRemove(watch)}
        />
      </div>
    </div>
  );
}

interface QuantityFieldProps {
  id: string;
  quantity: number;
  onQuantity: (quantity: number) => void;
}

const LARGEST = 100_000_000;

/** Saved when the field is left: a number that is half typed begins no new comparison. */
function QuantityField({ id, quantity, onQuantity }: QuantityFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const commit = () => {
    if (typed === undefined) return;
    const wanted = Number(typed);
    const isGood = Number.isInteger(wanted) && wanted > 0 && wanted <= LARGEST;
    setWrong(!isGood);
    if (isGood && wanted !== quantity) onQuantity(wanted);
  };
  return (
    <div class={styles.quantity}>
      <TextField
        id={id}
        kind="decimal"
        label={t('watched.quantity')}
        hint={t('watched.quantityText')}
        error={isWrong ? t('watched.quantityWrong') : undefined}
        value={typed ?? String(quantity)}
        onInput={setTyped}
        onCommit={commit}
      />
    </div>
  );
}
