import { SearchX } from 'lucide';
import { t } from '@/utils/words';
import { Message } from './message';
import styles from './no-match-view.module.css';

export interface NoMatchViewProps {
  /** Offers below a least similarity were left out by the user's own setting. */
  hasFloor: boolean;
}

export function NoMatchView({ hasFloor }: NoMatchViewProps) {
  return (
    <Message icon={SearchX} title={t('noMatch.title')} testId="no-match">
      <ul class={styles.tips}>
        <li>{t('noMatch.another')}</li>
        <li>{t('noMatch.service')}</li>
        {hasFloor && <li>{t('noMatch.floor')}</li>}
      </ul>
    </Message>
  );
}
