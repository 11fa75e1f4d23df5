import { t } from '@/utils/words';
import { Button } from './button';
import styles from './searched-part.module.css';

/** Says that only a part of the picture was searched, with the way back to all of it. */
export function SearchedPart({ onWhole }: { onWhole: () => void }) {
  return (
    <p class={styles.part}>
      {t('area.part')}{' '}
      <Button label={t('area.whole')} look="link" testId="whole-picture" onClick={onWhole} />
    </p>
  );
}
