import { Search } from 'lucide';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './batch-choice.module.css';

interface BatchChoiceProps {
  total: number;
  ticked: number;
  onAll: (isTicked: boolean) => void;
  onStart: () => void;
}

/** Bar above a list of pictures from which some are chosen: all, none, and the start. */
export function BatchChoice({ total, ticked, onAll, onStart }: BatchChoiceProps) {
  return (
    <section class={styles.choice}>
      <label class={styles.all}>
        <input
          type="checkbox"
          checked={ticked === total}
          indeterminate={ticked > 0 && ticked < total}
          data-testid="batch-all"
          onChange={(event) => onAll(event.currentTarget.checked)}
        />
        {t('batch.all')}
      </label>
      <span class={styles.count}>
        {t('batch.chosen', [formatNumber(ticked), formatNumber(total)])}
      </span>
      {ticked > 0 && (
        <Button
          label={t('batch.start', ticked, [formatNumber(ticked)])}
          icon={Search}
          look="primary"
          testId="batch-start"
          onClick={onStart}
        />
      )}
    </section>
  );
}
