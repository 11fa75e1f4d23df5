import { History } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Icon } from './icon';
import styles from './seen-before.module.css';

interface SeenBeforeProps {
  /** The moment in words. */
  when: string;
}

/** That a product was searched before, and when: the words where there is room for them, else the moment. */
export function SeenBefore({ when }: SeenBeforeProps) {
  return (
    <span class={styles.seen}>
      <Icon node={History} size={12} />
      <span class={styles.words}>{t('seen.before', [when])}</span>
      <span class={styles.when} aria-hidden="true">
        {when}
      </span>
    </span>
  );
}
