import { ListPlus } from 'lucide';
import { Button } from '@/components/ui/button';
import { lazily } from '@/components/ui/lazily';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ListRow } from '@/utils/core/model/search';
import { useStore } from '../store/use-store';
import styles from './row-of-search.module.css';

interface RowProps {
  row: ListRow;
  onPutIn: () => void;
}

/** Above the offers of a search that was opened from a row of a list: the way back into the row. */
export function RowOfSearch() {
  const { row, putIn } = useStore().late.value?.productList.ofSearch ?? {};
  return row?.value && putIn ? <Row row={row.value} onPutIn={putIn} /> : null;
}

/** The bar is loaded with the words of lists, which no other search needs. */
const Row = lazily(async () => ({ ShownRow }), { words: ['lists'] }).part(
  (loaded) => loaded.ShownRow,
  () => <div class={styles.bar} />,
);

function ShownRow({ row: { name, number, label }, onPutIn }: RowProps) {
  const words = [label || t('productList.row', [formatNumber(number + 1)]), name].join(' · ');
  return (
    <div class={styles.bar} data-testid="row-of-search">
      <p class={styles.name} dir="auto" title={words}>
        {words}
      </p>
      <Button
        label={t('productList.putIn')}
        icon={ListPlus}
        testId="list-put-in"
        onClick={onPutIn}
      />
    </div>
  );
}
