import { Crop, SearchX } from 'lucide';
import { t } from '@/utils/words';
import { Button } from './button';
import { Message } from './message';
import styles from './no-match-view.module.css';
import { WordsInstead } from './words-instead';

export interface NoMatchViewProps {
  /** Offers below a least similarity were left out by the user's own setting. */
  hasFloor: boolean;
  /** So did words or filters. */
  isNarrowed?: boolean;
  /** Opens the choice of an area; absent where none can be searched. */
  onArea?: (() => void) | undefined;
  /** Absent where the service finds nothing by words. */
  onWords?: ((words: string) => void) | undefined;
}

export function NoMatchView({ hasFloor, isNarrowed, onArea, onWords }: NoMatchViewProps) {
  return (
    <Message icon={SearchX} title={t('noMatch.title')} testId="no-match">
      {onArea && (
        <Button
          label={t('area.open')}
          icon={Crop}
          look="primary"
          testId="no-match-area"
          onClick={onArea}
        />
      )}
      <ul class={styles.tips}>
        {isNarrowed && <li>{t('noMatch.narrowed')}</li>}
        <li>{t('noMatch.another')}</li>
        <li>{t('noMatch.service')}</li>
        {hasFloor && <li>{t('noMatch.floor')}</li>}
      </ul>
      {onWords && <WordsInstead onWords={onWords} />}
    </Message>
  );
}
